import {createHash, randomUUID} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {homedir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Database} from './connection.js'
import {openPglite} from './pglite.js'

const require = createRequire(import.meta.url)

/** Making an empty database takes ten seconds, unpacking one takes one: the first is kept for the next data folder. */
function seedFile(): string {
  const cache = process.env.TAIZHANG_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'taizhang')
  // The package shows its package.json to nobody: it is read where it lies.
  const {version} = JSON.parse(
    readFileSync(join(dirname(require.resolve('@electric-sql/pglite')), '..', 'package.json'), 'utf8'),
  )
  return join(cache, `database-${createHash('sha256').update(String(version)).digest('hex').slice(0, 12)}.tgz`)
}

async function create(folder: string): Promise<void> {
  const draft = `${folder}.${randomUUID()}`
  mkdirSync(folder.slice(0, folder.lastIndexOf('/')) || '.', {recursive: true})
  const seed = seedFile()
  const known = existsSync(seed)
  const database = await openPglite(draft, known ? seed : null)
  const dump = known ? null : await database.dump?.()
  await database.close()
  if (dump) keep(seed, dump)
  // A start that is killed leaves a draft, never half a database under its name.
  renameSync(draft, folder)
}

/** The cache is a convenience: a home that cannot be written to costs only time. */
function keep(seed: string, dump: Uint8Array): void {
  const draft = `${seed}.${randomUUID()}`
  try {
    mkdirSync(join(seed, '..'), {recursive: true})
    writeFileSync(draft, dump)
    renameSync(draft, seed)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    rmSync(draft, {force: true})
  }
}

/** The database of a data folder, made when it is not there. */
export async function openEmbedded(folder: string): Promise<Database> {
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    rmSync(folder, {recursive: true, force: true})
    await create(folder)
  }
  return openPglite(folder, null)
}

/** A database that is gone with the process; for tests and trials. */
export function openInMemory(): Promise<Database> {
  const seed = seedFile()
  return openPglite(':memory:', existsSync(seed) ? seed : null)
}
