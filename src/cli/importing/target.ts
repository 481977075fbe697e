import type {BatchView} from '../../app/ports/batches.js'
import {plainName} from '../../app/upload.js'
import type {Given} from '../../model/document.js'
import {type InputError, reasonOf} from '../../model/errors.js'

/** A file to bring in: its name with its folders, and how to get its bytes. */
export interface Incoming {
  /** Relative to the folder or archive it comes from. */
  readonly path: string
  readonly size: number
  /** When it was last written, in milliseconds; for a file of an archive, the archive. */
  readonly changed: number
  readonly known: Partial<Given>
  /** Refused by an earlier run: what becomes of it now stands in its place. */
  readonly again?: Arrival | null
  /** Rejects with an InputError where the file cannot be read. */
  bytes(): AsyncIterable<Uint8Array>
}

export interface Refused {
  readonly path: string
  readonly size: number
  readonly changed: number
  readonly code: string
  readonly reason: string
  readonly remedy: string
  readonly again?: Arrival | null
}

/** A file that is not taken, with what was found and expected in one line. */
export function refused(
  {path, size, changed, again = null}: Pick<Refused, 'path' | 'size' | 'changed' | 'again'>,
  fault: InputError,
): Refused {
  return {path, size, changed, again, ...reasonOf(fault)}
}

/** What an earlier run of the same import has brought in: a file by its name and size, when, and why not if it was refused. */
export interface Arrival {
  readonly id: string
  readonly key: string
  readonly at: Date
  readonly code: string | null
}

/** What is wrong with one file and no other, and may be mended until the next run. */
export const MENDABLE: ReadonlySet<string | null> = new Set(['upload/too-large', 'import/unreadable'])

/** A file is known again by its name as it is kept, and its size. */
export function keyOf({path, size}: Pick<Incoming, 'path' | 'size'>): string {
  return `${keptPath(path)}/${size}`
}

export function keptPath(path: string): string {
  const plain = plainName(path)
  return plain.path ?? plain.name
}

/** Where files go: the data folder itself, or a server that runs. */
export interface Target {
  arrived(): Promise<readonly Arrival[]>
  /** Acknowledged when it resolves. */
  send(files: readonly Incoming[], refused: readonly Refused[]): Promise<void>
  progress(): Promise<BatchView>
  report(): Promise<string>
}
