import {createReadStream, statSync} from 'node:fs'
import {basename, relative, resolve} from 'node:path'
import type {Archives, DiskPath} from '../../app/ports/archives.js'
import type {Given} from '../../model/document.js'
import {InputError} from '../../model/errors.js'
import {isArchive, unreadable} from '../disk.js'
import {walk} from '../walk.js'
import {type Incoming, type Refused, refused} from './target.js'

export type Catalog = ReadonlyMap<string, Partial<Given>>

/** A file on disk, and the name it goes by: its way from the folder it was found in. */
export interface Source {
  readonly path: DiskPath
  readonly shown: string
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The files below folders, and files by themselves. */
export function found(paths: readonly string[]): Source[] {
  return paths.flatMap((root) => {
    const folder = statSync(root).isDirectory() ? resolve(root) : resolve(root, '..')
    return walk([root]).map(({path, shown, name}) => ({path, shown: relative(folder, resolve(shown)) || name}))
  })
}

/** What comes of files, one after another: an archive is opened when its turn comes. */
export async function* sources(
  archives: Archives,
  files: readonly Source[],
  catalog: Catalog,
): AsyncGenerator<Incoming | Refused> {
  for (const {path, shown} of files) {
    const file = seen(path, shown, catalog)
    if ('code' in file || !(await isArchive(archives, path))) {
      yield file
      continue
    }
    let taken = 0
    for await (const member of membersOf(archives, path, file, catalog)) {
      taken++
      yield member
    }
    // An archive without files goes on as a file: what reads files says why it is refused.
    if (taken === 0) yield file
  }
}

function seen(path: DiskPath, shown: string, catalog: Catalog): Incoming | Refused {
  try {
    const {size, mtimeMs: changed} = statSync(path)
    return {path: shown, size, changed, known: known(catalog, shown), bytes: () => contents(path)}
  } catch (error) {
    return refused({path: shown, size: 0, changed: 0}, unreadable(error))
  }
}

async function* contents(path: DiskPath): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path)
  } catch (error) {
    throw unreadable(error)
  }
}

async function* membersOf(
  archives: Archives,
  path: DiskPath,
  {path: shown, changed}: Incoming,
  catalog: Catalog,
): AsyncGenerator<Incoming | Refused> {
  let taken = 0
  try {
    for await (const member of archives.unpack(path)) {
      const inside = `${shown}/${member.name}`
      taken++
      if ('error' in member) yield refused({path: inside, size: 0, changed}, member.error)
      else
        yield {
          path: inside,
          size: member.bytes.length,
          changed,
          known: known(catalog, inside),
          bytes: () => once(member.bytes),
        }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (taken > 0) yield refused({path: shown, size: 0, changed}, error)
  }
}

function known(catalog: Catalog, path: string): Partial<Given> {
  return catalog.get(path) ?? catalog.get(basename(path)) ?? {}
}
