import type {InputError} from '../../model/errors.js'

/** A file inside an archive; `name` is its path there, made safe; `error` says why it could not be taken out. */
export type Member =
  | {readonly name: string; readonly bytes: Uint8Array}
  | {readonly name: string; readonly error: InputError}

/** Opens archives of documents (not docx and the like, which are packed too) behind a wall. */
export interface Archives {
  isArchive(bytes: Uint8Array): boolean
  /** Hands out the files, those of archives inside too; how many. Rejects with an InputError when it cannot be read. */
  unpack(bytes: Uint8Array, name: string, take: (member: Member) => void): Promise<number>
}
