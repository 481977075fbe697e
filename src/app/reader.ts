import type {Reading} from '../model/reading.js'

/** Bytes to source text; refuses with InputError, and a bad file never harms the next. */
export interface Reader {
  read(bytes: Uint8Array, name: string): Promise<Reading>
  close(): Promise<void>
}
