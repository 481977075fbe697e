import {InputError} from '../../model/errors.js'
import {tooLarge} from '../faults.js'
import {type Limits, megabytes} from '../limits.js'
import {sniff} from '../sniff.js'
import {openPackage} from './unzip.js'

/** A file inside an archive. `name` is its path there, made safe; `error` says why it could not be taken out. */
export type Member =
  | {readonly name: string; readonly bytes: Uint8Array}
  | {readonly name: string; readonly error: InputError}

const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/u
/** Archives inside archives inside archives: nobody keeps documents deeper. */
const DEEPEST = 3

/** The files of a zip in its order, those of zips inside it too; folders and what systems leave behind are passed over. */
export function zipMembers(bytes: Uint8Array, limits: Limits): Generator<Member> {
  return members(bytes, '', {bytes: limits.unpacked, parts: limits.parts}, limits, 1)
}

interface Room {
  bytes: number
  parts: number
}

function* members(archive: Uint8Array, folder: string, room: Room, limits: Limits, depth: number): Generator<Member> {
  const file = openPackage(archive, 'zip', {...limits, unpacked: room.bytes, parts: room.parts})
  for (const stored of file.names) {
    if (stored.endsWith('/') || LITTER.test(stored)) continue
    const name = folder + safePath(stored)
    room.parts--
    const bytes = attempt(() => file.bytes(stored))
    if (bytes instanceof InputError) {
      yield {name, error: bytes}
      continue
    }
    room.bytes -= bytes.length
    if (sniff(bytes) !== 'zip') yield {name, bytes}
    else if (depth >= DEEPEST) yield {name, error: tooLarge('zip', `压缩包套压缩包超过 ${DEEPEST} 层`, `${DEEPEST} 层`)}
    else if (room.bytes <= 0) yield {name, error: tooLarge('zip', '压缩包解压后超出上限', megabytes(limits.unpacked))}
    else yield* inner(bytes, name, room, limits, depth)
  }
}

function* inner(bytes: Uint8Array, name: string, room: Room, limits: Limits, depth: number): Generator<Member> {
  const found = members(bytes, `${name}/`, room, limits, depth + 1)
  for (;;) {
    const next = attempt(() => found.next())
    if (next instanceof InputError) {
      yield {name, error: next}
      return
    }
    if (next.done) return
    yield next.value
  }
}

function attempt<T>(take: () => T): T | InputError {
  try {
    return take()
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

/** No way out of the archive: no drive, no root, no `..`. */
function safePath(stored: string): string {
  const parts = stored.replaceAll('\\', '/').split('/')
  const kept = parts.filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/iu.test(part))
  return kept.join('/').replace(/[\u0000-\u001f]/gu, '') || '未命名'
}
