import {createReadStream, statSync} from 'node:fs'
import {relative, resolve} from 'node:path'
import type {BatchView} from '../../app/ports/batches.js'
import type {Given} from '../../model/document.js'
import {walk} from '../walk.js'
import {type ImportTools, importAll} from './run.js'
import type {Incoming, Target} from './target.js'

/** A file counts as whole when neither its size nor its time has changed between two looks this far apart. */
const STABLE = 3000

/**
 * Look at folders again and again and bring in what is new and has come to rest. Looking, not listening:
 * network folders tell nobody about their changes.
 */
export async function watch(
  tools: ImportTools,
  target: Target,
  folders: readonly string[],
  catalog: ReadonlyMap<string, Partial<Given>>,
): Promise<BatchView> {
  tools.io.out(`正在看着 ${folders.join('、')}; 按 Ctrl+C 结束`)
  const taken = new Set<string>()
  let before = new Map<string, string>()
  let batch = await target.progress()
  while (!tools.stopped()) {
    await tools.wait(STABLE)
    const now = look(folders)
    const rested = [...now].filter(([path, state]) => before.get(path) === state && !taken.has(`${path} ${state}`))
    for (const [path, state] of rested) taken.add(`${path} ${state}`)
    before = now
    if (rested.length > 0)
      batch = await importAll(
        tools,
        target,
        rested.map(([path]) => incoming(path, folders, catalog)),
      )
  }
  return batch
}

function look(folders: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const {path} of walk(folders)) {
    const stat = statSync(path, {throwIfNoEntry: false})
    if (stat) found.set(path, `${stat.size} ${stat.mtimeMs}`)
  }
  return found
}

function incoming(path: string, folders: readonly string[], catalog: ReadonlyMap<string, Partial<Given>>): Incoming {
  const folder = folders.find((one) => resolve(path).startsWith(`${resolve(one)}/`)) ?? resolve(path, '..')
  const shown = relative(resolve(folder), resolve(path))
  return {path: shown, size: statSync(path).size, known: catalog.get(shown) ?? {}, bytes: () => createReadStream(path)}
}
