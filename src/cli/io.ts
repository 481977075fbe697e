/** What a command may say and ask, so that tests can listen. */
export interface Io {
  out(text: string): void
  error(text: string): void
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** True where standard error is a terminal that can redraw a line. */
  readonly live: boolean
  /** Columns of the terminal. */
  readonly width: number
}

/** Wrong usage; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}
