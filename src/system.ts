import {createHash, randomUUID} from 'node:crypto'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {openPool} from './adapters/analysts/pool.js'
import {openRules} from './adapters/analysts/rules.js'
import {openTrials} from './adapters/analysts/trials.js'
import type {Database} from './adapters/database/connection.js'
import {openEmbedded, openInMemory} from './adapters/database/embedded.js'
import {type Lock, takeLock} from './adapters/database/lock.js'
import {migrate} from './adapters/database/migrate.js'
import {openPostgres} from './adapters/database/postgres.js'
import {tidy} from './adapters/database/tidy.js'
import {openFolder} from './adapters/files/folder.js'
import {openPages} from './adapters/files/pages.js'
import {openLog} from './adapters/log.js'
import {openOutlets} from './adapters/outlets/outlets.js'
import {openDatabaseQueue, openRedisQueue} from './adapters/queue/bullmq.js'
import {CHANNEL, openKysely} from './adapters/store/open.js'
import {openShelf} from './adapters/store/shelf.js'
import {openStore} from './adapters/store/store.js'
import {again} from './app/again.js'
import {keepDigesting} from './app/digest/send.js'
import {keepMatching} from './app/match.js'
import type {Store} from './app/ports/all.js'
import type {Analysts, Trials} from './app/ports/analysts.js'
import type {Archives} from './app/ports/archives.js'
import type {Clock, Log} from './app/ports/clock.js'
import type {Outlets} from './app/ports/digests.js'
import type {Files} from './app/ports/files.js'
import type {Pages} from './app/ports/pages.js'
import type {Consumer, Queue} from './app/ports/queue.js'
import {keepReconciling} from './app/reconcile.js'
import {InputError} from './model/errors.js'
import {openReaders} from './readers/sandbox.js'
import {isArchiveFile} from './readers/zip/peek.js'
import {dictionariesFolder, pipelinesFolder} from './setup.js'
import {startWorker} from './worker/run.js'

/** Where things are; read from the environment once. */
export interface SystemSettings {
  /** The data folder; its database too where there is no DATABASE_URL. `:memory:` for a database gone with the process. */
  readonly data: string
  readonly databaseUrl: string | null
  readonly redisUrl: string | null
  readonly filesFolder: string
  /** Where the daily digest is written as a file. */
  readonly digestsFolder: string
  /** Documents analysed at the same time by this process. */
  readonly concurrency: number
  /** Milliseconds that a stopping process waits for documents begun; then they are begun anew elsewhere. */
  readonly farewell: number
  readonly childMemoryMB: number
  readonly fileBytes: number
  readonly filesPerRequest: number
  readonly log: string
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): SystemSettings {
  const data = resolve(env.TAIZHANG_DATA ?? 'data')
  return {
    data,
    databaseUrl: env.DATABASE_URL || null,
    redisUrl: env.REDIS_URL || null,
    filesFolder: resolve(env.TAIZHANG_FILES ?? join(data, 'files')),
    digestsFolder: join(data, 'digests'),
    concurrency: positive(env, 'TAIZHANG_CONCURRENCY') ?? Math.max(1, Math.min(8, availableParallelism())),
    farewell: (positive(env, 'TAIZHANG_STOP_SECONDS') ?? 20) * 1000,
    childMemoryMB: positive(env, 'TAIZHANG_CHILD_MEMORY_MB') ?? 1024,
    fileBytes: (positive(env, 'TAIZHANG_FILE_MB') ?? 200) * 1_000_000,
    filesPerRequest: positive(env, 'TAIZHANG_FILES_PER_REQUEST') ?? 10_000,
    log: env.TAIZHANG_LOG ?? 'info',
  }
}

function positive(env: NodeJS.ProcessEnv, name: string): number | null {
  const word = env[name]
  if (!word) return null
  const value = Number(word)
  if (Number.isInteger(value) && value > 0) return value
  throw new InputError({
    code: 'settings/number',
    found: `${name} 是「${word}」`,
    expected: '大于零的整数',
    remedy: '请改正这个环境变量, 或去掉它用默认值',
  })
}

/** Everything that is open; close gives it all back. */
export interface System {
  readonly settings: SystemSettings
  readonly database: Database
  readonly store: Store
  readonly files: Files
  readonly archives: Archives
  readonly pages: Pages
  readonly queue: Queue
  readonly analysts: Analysts
  readonly clock: Clock
  readonly log: Log
  readonly version: string
  /** This process takes documents from the queue from now on. */
  work(): Promise<Consumer>
  readonly trials: Trials
  /** Where the daily digest goes. */
  readonly outlets: Outlets
  /** This process keeps the queue true to the rows from now on. */
  reconcile(): void
  /** This process sends the daily digest when its time has come. */
  schedule(): void
  close(): Promise<void>
}

/** Pictures of pages that are kept: some five thousand. */
const PICTURE_BYTES = 500_000_000

/** How often a worker looks for documents to hold against the others of their place, in milliseconds. */
const MATCHING = 2_000
/** How often the embedded database is looked at for room that dead rows hold. */
const TIDYING = 5 * 60_000
/** How often the clock is looked at for the daily digest. */
const DIGESTING = 20_000

const home = fileURLToPath(new URL('..', import.meta.url))

/** What the present rules are called: the version, the pipelines and the dictionaries in one word. */
export function rulesDigest(dictionaries: string): string {
  const digest = createHash('sha256').update(version())
  for (const folder of [dictionaries, pipelinesFolder]) {
    for (const file of readdirSync(folder).sort()) digest.update(file).update(readFileSync(join(folder, file)))
  }
  return digest.digest('hex').slice(0, 12)
}

export function version(): string {
  return (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {version: string}).version
}

/** How children that analyse are started and watched. */
function pool(dictionaries: string, {childMemoryMB}: SystemSettings) {
  return {
    answers: 5000,
    memoryMB: childMemoryMB,
    env: {TAIZHANG_DICTIONARIES: dictionaries},
    patience: {reading: 5 * 60_000, analyzing: 120_000},
  }
}

/**
 * Open the whole system on embedded or outside engines; the one place that knows which.
 * @param twin analyses in place of child processes.
 */
export async function openSystem(
  settings: SystemSettings,
  twin?: Analysts | ((digest: string) => Analysts),
  clock: Clock = {now: () => new Date()},
): Promise<System> {
  const held: (() => unknown)[] = []
  try {
    return await open(settings, twin, clock, held)
  } catch (error) {
    // Whoever cannot begin holds nothing: a lock or a thread left behind would keep the process, and the next out.
    for (const release of held.reverse()) await release()
    throw error
  }
}

async function open(
  settings: SystemSettings,
  twin: Analysts | ((digest: string) => Analysts) | undefined,
  clock: Clock,
  held: (() => unknown)[],
): Promise<System> {
  const log = openLog(settings.log)
  const report = (error: Error) => log.warn('database', {error: error.message})
  const embedded = settings.databaseUrl === null
  const lock: Lock | null = embedded && settings.data !== ':memory:' ? takeLock(settings.data) : null
  held.push(() => lock?.release())
  const database = embedded ? await openLocal(settings.data) : await openPostgres(settings.databaseUrl!, report)
  held.push(() => database.close())
  await migrate(database.pool)
  const db = openKysely(database.pool)
  const shelf = openShelf(db)
  const passing = settings.data === ':memory:' ? mkdtempSync(join(tmpdir(), 'taizhang-')) : null
  const own = passing ?? settings.data
  const analysts = await openRules({
    folder: own,
    shipped: dictionariesFolder,
    saved: () => shelf.dictionaries(),
    digest: rulesDigest,
    open(dictionaries, digest) {
      if (twin) return typeof twin === 'function' ? twin(digest) : twin
      return openPool({...pool(dictionaries, settings), size: settings.concurrency, digest})
    },
  })
  const trials = openTrials({
    folder: tmpdir(),
    shipped: dictionariesFolder,
    saved: () => shelf.dictionaries(),
    open: (dictionaries) => openPool({...pool(dictionaries, settings), size: 1, digest: 'trial'}),
    idle: 3 * 60_000,
  })
  const store = openStore(db, () => analysts.digest())
  const files = await openFolder(settings.filesFolder)
  // For what comes in and for pictures of pages; analyses have readers of their own.
  const readers = openReaders({children: 1, ocr: 'off'})
  const queue = settings.redisUrl
    ? await openRedisQueue(settings.redisUrl, log)
    : await openDatabaseQueue(database.queuePool, log)
  if (embedded) {
    // The only process: whatever was at work is not any more, and what was arriving was never acknowledged.
    if (!settings.redisUrl) await queue.clear()
    await queue.add(await store.work.reset(clock.now()))
    await files.sweep(0)
  } else await files.sweep(24 * 3600 * 1000)
  const renew = () => {
    analysts.renew().catch((error: Error) => log.error('rules', {error: error.message}))
  }
  const heard = (payload: string) => {
    if (payload.includes('"rules"')) renew()
  }
  const stopListening = await database.listen(CHANNEL, heard, renew)
  const tidyWhenIdle = async () => {
    if ((await store.work.open()) > 0) return
    const tables = await tidy(database.pool)
    if (tables.length > 0) log.info('tidied', {tables})
  }
  const outlets = openOutlets(settings.digestsFolder)
  const stops: (() => Promise<void>)[] = [stopListening]
  return {
    settings,
    database,
    store,
    files,
    archives: {isArchive: isArchiveFile, unpack: readers.unpack},
    pages: openPages(join(own, 'pages'), PICTURE_BYTES, readers.picture),
    queue,
    analysts,
    clock,
    log,
    version: version(),
    outlets,
    trials,
    async work() {
      const worker = randomUUID()
      const consumer = await startWorker(
        {work: store.work, files, analysts, clock, log, worker, queue, book: store.workers},
        settings.concurrency,
      )
      const {evidence, documents} = store
      const stopMatching = keepMatching({evidence, documents, analysts, clock, log}, MATCHING)
      stops.unshift(async () => void (await Promise.all([consumer.close(), stopMatching()])))
      return consumer
    },
    reconcile() {
      stops.push(keepReconciling({work: store.work, queue, clock, log}, 5_000))
      if (embedded) stops.push(again(tidyWhenIdle, TIDYING, (error) => log.warn('tidy', {error: error.message})))
    },
    schedule() {
      stops.push(keepDigesting({store, outlets, clock, log}, DIGESTING))
    },
    async close() {
      // What is given up so was told as "later": a long scan waits again, for whoever works next.
      const late = setTimeout(() => void analysts.close().catch(report), settings.farewell)
      for (const stop of stops.splice(0)) await stop()
      clearTimeout(late)
      await readers.close()
      await trials.close()
      await analysts.close()
      await queue.close()
      await database.close()
      if (passing) rmSync(passing, {recursive: true, force: true})
      lock?.release()
    },
  }
}

function openLocal(data: string): Promise<Database> {
  return data === ':memory:' ? openInMemory() : openEmbedded(join(data, 'database'))
}
