/** A file that has arrived and is safe on disk, but not yet part of the archive. */
export interface Staged {
  readonly sha256: string
  readonly size: number
  /** Begins as packed files do: an archive, or docx and the like. */
  readonly packed: boolean
  /** Where it lies until it is committed or discarded. */
  readonly path: string
  /** Makes it part of the archive; doing it twice does no harm. */
  commit(): Promise<void>
  discard(): Promise<void>
}

/** Original files by the sha256 of their bytes. */
export interface Files {
  /** Rejects with an InputError of code upload/too-large past the limit, upload/disk-full when there is no room. */
  stage(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Staged>
  path(sha256: string): string
  has(sha256: string): Promise<boolean>
  read(sha256: string): NodeJS.ReadableStream
  remove(sha256: string): Promise<void>
  /** Remove what earlier processes left half done. */
  sweep(olderThanMs: number): Promise<number>
}
