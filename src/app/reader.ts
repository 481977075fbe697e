import type {Reading} from '../model/reading.js'

/** Bytes to source text; refuses with InputError, and a bad file never harms the next. */
export interface Reader {
  read(bytes: Uint8Array, name: string, onPage?: (page: number, pages: number) => void): Promise<Reading>
  /** Null for a scan, which `read` takes minutes for. */
  readText(bytes: Uint8Array, name: string): Promise<Reading | null>
  close(): Promise<void>
}
