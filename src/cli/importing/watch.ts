import {statSync} from 'node:fs'
import type {Archives, DiskPath} from '../../app/ports/archives.js'
import type {BatchView} from '../../app/ports/batches.js'
import {UsageError} from '../io.js'
import {type ImportTools, importAll} from './run.js'
import {type Catalog, found, type Source, sources} from './sources.js'
import type {Target} from './target.js'

/** A file counts as whole when neither its size nor its time has changed between two looks this far apart. */
const STABLE = 3000

export interface Watched {
  readonly folders: readonly string[]
  readonly archives: Archives
  readonly catalog: Catalog
}

/**
 * Look at folders again and again and bring in what is new and has come to rest. Looking, not listening:
 * network folders tell nobody about their changes.
 */
export async function watch(
  tools: ImportTools,
  target: Target,
  {folders, archives, catalog}: Watched,
): Promise<BatchView> {
  const {io, stopped, wait} = tools
  io.out(`正在看着 ${folders.join('、')}; 按 Ctrl+C 结束`)
  const taken = new Set<string>()
  let before = new Map<string, string>()
  let batch = await target.progress()
  while (!stopped()) {
    await wait(STABLE)
    const now = new Map<string, string>()
    const rested: Source[] = []
    for (const source of look(folders, io.error)) {
      const state = stateOf(source.path)
      if (state === null) continue
      const key = keyOf(source)
      now.set(key, state)
      if (before.get(key) === state && !taken.has(`${key} ${state}`)) rested.push(source)
    }
    for (const key of rested.map(keyOf)) taken.add(`${key} ${now.get(key)}`)
    before = now
    if (rested.length > 0) batch = await importAll(tools, target, sources(archives, rested, catalog))
  }
  return batch
}

/** What lies in the folders. A network folder may be away for a while: that is said, and the watch goes on. */
function look(folders: readonly string[], say: (words: string) => void): Source[] {
  return folders.flatMap((folder) => {
    try {
      return found([folder])
    } catch (error) {
      if (!(error instanceof UsageError) && (error as NodeJS.ErrnoException).syscall === undefined) throw error
      say(`暂时看不到 ${folder}: ${(error as Error).message}`)
      return []
    }
  })
}

/** Each byte of a name counts, also where they spell nothing. */
const keyOf = ({path}: Source) => Buffer.from(path).toString('latin1')

/** Null where it has gone since we looked. */
function stateOf(path: DiskPath): string | null {
  const stat = statSync(path, {throwIfNoEntry: false})
  return stat ? `${stat.size} ${stat.mtimeMs}` : null
}
