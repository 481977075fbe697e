import {type ChildProcess, spawn} from 'node:child_process'
import {randomUUID} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {ended, openPostgresServer, openRedisServer} from '../chaos/engines.js'
import {says} from '../chaos/program.js'
import {sender, texts} from './documents.js'
import {memory} from './spent.js'

// npm run build && node --import tsx test/worker/scaled-throughput.ts [documents] [folder of texts]
// Half of the documents by one worker process as it was built, the other half by two, each with one analysis at a time,
// on a PostgreSQL and a Redis of their own.
const built = new URL('../../dist/', import.meta.url).href
const {acceptFiles} = (await import(`${built}app/upload.js`)) as typeof import('../../src/app/upload.js')
const {openSystem, readSettings} = (await import(`${built}system.js`)) as typeof import('../../src/system.js')

const [count = '1000', folder] = process.argv.slice(2)
const half = Math.ceil(Number(count) / 2)
/** Seconds between two lines of the log. */
const EVERY = Number(process.env.TAIZHANG_BENCH_EVERY ?? 30)
/** Documents before each half that do not count: a new worker compiles its code first. */
const WARM = 50

const data = mkdtempSync(join(tmpdir(), 'taizhang-scaled-'))
const [postgres, redis] = [await openPostgresServer(), await openRedisServer()]
await Promise.all([postgres.start(), redis.start()])
const env = {
  ...process.env,
  ...{DATABASE_URL: postgres.url, REDIS_URL: redis.url, TAIZHANG_DATA: data, TAIZHANG_CONCURRENCY: '1'},
  TAIZHANG_LOG: 'error',
}
const system = await openSystem(readSettings(env))
const send = sender(system, acceptFiles)
const text = texts(folder)
const workers: ChildProcess[] = []
let sent = 0

async function hire(): Promise<void> {
  const entry = fileURLToPath(`${built}cli/main.js`)
  const worker = spawn(process.execPath, [entry, 'work'], {env, stdio: ['ignore', 'pipe', 'inherit']})
  workers.push(worker)
  await says(worker, /worker 已启动/u)
}

/** Seconds until so many new documents are done. */
async function through(documents: number, report: (line: string) => void): Promise<number> {
  const batchId = randomUUID()
  const batch = {id: batchId, name: 'bench', byId: null, expected: documents, at: new Date()}
  await system.store.batches.create({...batch, source: 'import', lane: 'bulk'})
  await system.queue.pause()
  for (let begin = 0; begin < documents; begin += 100) {
    const list = Array.from({length: Math.min(100, documents - begin)}, () => text(sent++))
    await send(batchId, 'bulk', list)
  }
  await system.queue.resume()
  const began = performance.now()
  const since = () => (performance.now() - began) / 1000
  for (let last = {at: 0, over: 0}; ; ) {
    await wait(500)
    const {done, failed, duplicates} = (await system.store.batches.one(batchId, null, new Date()))!
    const over = done + failed + duplicates
    if (over >= documents) return since()
    if (since() - last.at < EVERY) continue
    const rate = (over - last.over) / (since() - last.at)
    const held = workers.map(({pid}) => memory(pid)).join(', ')
    report(`${since().toFixed(0)} s: ${over} ended, ${failed} failed, ${rate.toFixed(1)}/s, workers ${held}`)
    last = {at: since(), over}
  }
}

try {
  const rates: number[] = []
  for (const name of ['1 worker', '2 workers']) {
    await hire()
    await through(WARM, () => {})
    const seconds = await through(half, (line) => console.log(`${name}, ${line}`))
    rates.push(half / seconds)
    console.log(`${name}: ${half} documents in ${seconds.toFixed(1)} s: ${rates.at(-1)!.toFixed(1)} documents/s`)
  }
  console.log(`two workers do ${(rates[1]! / rates[0]!).toFixed(2)} times what one does`)
} finally {
  for (const worker of workers) worker.kill('SIGTERM')
  await Promise.all(workers.map(ended))
  await system.close()
  await Promise.all([postgres.remove(), redis.remove()])
  rmSync(data, {recursive: true, force: true})
}
