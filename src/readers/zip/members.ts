import {InputError} from '../../model/errors.js'
import type {Limits} from '../limits.js'
import {openPackage} from './unzip.js'

/** A file inside an archive. `name` is its path there, made safe; `error` says why it could not be taken out. */
export type Member =
  | {readonly name: string; readonly bytes: Uint8Array}
  | {readonly name: string; readonly error: InputError}

const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/u

/** The files of a zip in its order; folders and what systems leave behind are passed over. */
export function* zipMembers(bytes: Uint8Array, limits: Limits): Generator<Member> {
  const file = openPackage(bytes, 'zip', limits)
  for (const stored of file.names) {
    if (stored.endsWith('/') || LITTER.test(stored)) continue
    const name = safePath(stored)
    try {
      yield {name, bytes: file.bytes(stored)}
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield {name, error}
    }
  }
}

/** No way out of the archive: no drive, no root, no `..`. */
export function safePath(stored: string): string {
  const parts = stored.replaceAll('\\', '/').split('/')
  const kept = parts.filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/iu.test(part))
  return kept.join('/').replace(/[\u0000-\u001f]/gu, '') || '未命名'
}
