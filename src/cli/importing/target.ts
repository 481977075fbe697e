import type {BatchView} from '../../app/ports/batches.js'
import type {Given} from '../../model/document.js'

/** A file to bring in: its name with its folders, and how to get its bytes. */
export interface Incoming {
  /** Relative to the folder or archive it comes from. */
  readonly path: string
  readonly size: number
  readonly known: Partial<Given>
  bytes(): AsyncIterable<Uint8Array>
}

export interface Refused {
  readonly path: string
  readonly size: number
  readonly code: string
  readonly reason: string
  readonly remedy: string
}

/** Where files go: the data folder itself, or a server that runs. */
export interface Target {
  /** Path and size of what an earlier run of the same import has brought in already. */
  arrived(): Promise<ReadonlySet<string>>
  /** Acknowledged when it resolves. */
  send(files: readonly Incoming[], refused: readonly Refused[]): Promise<{duplicates: number; refused: number}>
  progress(): Promise<BatchView>
  report(): Promise<string>
  close(): Promise<void>
}
