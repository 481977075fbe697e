import {createReadStream, readFileSync, statSync} from 'node:fs'
import {basename, relative, resolve} from 'node:path'
import type {Given} from '../../model/document.js'
import {InputError} from '../../model/errors.js'
import {zipFiles} from '../../system.js'
import {walk} from '../walk.js'
import type {Incoming, Refused} from './target.js'

type Catalog = ReadonlyMap<string, Partial<Given>>

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The files of folders, archives and single paths, one after another: an archive is opened when its turn comes. */
export function* sources(paths: readonly string[], catalog: Catalog): Generator<Incoming | Refused> {
  for (const root of paths) {
    const folder = statSync(root).isDirectory() ? resolve(root) : resolve(root, '..')
    for (const {path, name} of walk([root])) {
      const shown = relative(folder, resolve(path)) || name
      if (/\.zip$/iu.test(path)) yield* archive(path, shown, catalog)
      else
        yield {
          path: shown,
          size: statSync(path).size,
          known: known(catalog, shown),
          bytes: () => createReadStream(path),
        }
    }
  }
}

function* archive(path: string, shown: string, catalog: Catalog): Generator<Incoming | Refused> {
  try {
    for (const member of zipFiles(readFileSync(path))) {
      const inside = `${shown}/${member.name}`
      if ('error' in member) yield refused(inside, member.error)
      else
        yield {path: inside, size: member.bytes.length, known: known(catalog, inside), bytes: () => once(member.bytes)}
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    yield refused(shown, error)
  }
}

function refused(path: string, {code, found, expected, remedy}: InputError): Refused {
  return {path, size: 0, code, reason: `${found}；应为：${expected}`, remedy}
}

function known(catalog: Catalog, path: string): Partial<Given> {
  return catalog.get(path) ?? catalog.get(basename(path)) ?? {}
}
