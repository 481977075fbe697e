import type {InputError} from '../../model/errors.js'

/** A file inside an archive; `name` is its path there, made safe; `error` says why it could not be taken out. */
export type Member =
  | {readonly name: string; readonly bytes: Uint8Array}
  | {readonly name: string; readonly error: InputError}

/** A file on disk: its path in words, or its bytes where they are no UTF-8. */
export type DiskPath = string | Buffer

/** Opens archives of documents (not docx and the like, which are packed too) behind a wall. */
export interface Archives {
  isArchive(path: DiskPath): Promise<boolean>
  /**
   * The files, those of archives inside too; the next is unpacked when the last has been taken, so that never more
   * than one is held. Throws an InputError when it cannot be read.
   */
  unpack(path: DiskPath): AsyncIterable<Member>
}
