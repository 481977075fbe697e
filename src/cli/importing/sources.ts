import {createReadStream, statSync} from 'node:fs'
import {basename, relative, resolve} from 'node:path'
import type {Archives} from '../../app/ports/archives.js'
import type {Given} from '../../model/document.js'
import {InputError} from '../../model/errors.js'
import {walk} from '../walk.js'
import type {Incoming, Refused} from './target.js'

type Catalog = ReadonlyMap<string, Partial<Given>>

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The files of folders, archives and single paths, one after another: an archive is opened when its turn comes. */
export async function* sources(
  archives: Archives,
  paths: readonly string[],
  catalog: Catalog,
): AsyncGenerator<Incoming | Refused> {
  for (const root of paths) {
    const folder = statSync(root).isDirectory() ? resolve(root) : resolve(root, '..')
    for (const {path, name} of walk([root])) {
      const shown = relative(folder, resolve(path)) || name
      let taken = 0
      if (await archives.isArchive(path))
        for await (const member of membersOf(archives, path, shown, catalog)) {
          taken++
          yield member
        }
      // An archive without files goes on as a file: what reads files says why it is refused.
      if (taken === 0)
        yield {
          path: shown,
          size: statSync(path).size,
          known: known(catalog, shown),
          bytes: () => createReadStream(path),
        }
    }
  }
}

async function* membersOf(
  archives: Archives,
  path: string,
  shown: string,
  catalog: Catalog,
): AsyncGenerator<Incoming | Refused> {
  let taken = 0
  try {
    for await (const member of archives.unpack(path)) {
      const inside = `${shown}/${member.name}`
      taken++
      if ('error' in member) yield refused(inside, member.error)
      else
        yield {path: inside, size: member.bytes.length, known: known(catalog, inside), bytes: () => once(member.bytes)}
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (taken > 0) yield refused(shown, error)
  }
}

function refused(path: string, {code, found, expected, remedy}: InputError): Refused {
  return {path, size: 0, code, reason: `${found}；应为：${expected}`, remedy}
}

function known(catalog: Catalog, path: string): Partial<Given> {
  return catalog.get(path) ?? catalog.get(basename(path)) ?? {}
}
