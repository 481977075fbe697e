import {randomUUID} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {speech} from '../server/texts.js'
import {sender, texts} from './documents.js'
import {memory, perDocument, type Spent, spentSoFar} from './spent.js'

// npm run build && node --import tsx test/worker/throughput.ts [documents] [folder of texts]
// Documents of about 8,000 characters through the archive as it was built, which is what people run, on whatever DATABASE_URL and REDIS_URL say; one of them
// uploaded by a person in the middle.
const built = new URL('../../dist/', import.meta.url).href
const {acceptFiles} = (await import(`${built}app/upload.js`)) as typeof import('../../src/app/upload.js')
const {openSystem, readSettings} = (await import(`${built}system.js`)) as typeof import('../../src/system.js')

const [count = '1000', folder] = process.argv.slice(2)
const total = Number(count)
/** Seconds between two lines of the log. */
const EVERY = Number(process.env.TAIZHANG_BENCH_EVERY ?? 30)

const data = mkdtempSync(join(tmpdir(), 'taizhang-bench-'))
const system = await openSystem({...readSettings({...process.env, TAIZHANG_DATA: data}), log: 'error'})
const text = texts(folder)
const send = sender(system, acceptFiles)
const batchId = randomUUID()
await system.store.batches.create({
  id: batchId,
  name: 'bench',
  source: 'import',
  lane: 'bulk',
  byId: null,
  expected: total,
  at: new Date(),
})
if (process.env.TAIZHANG_BENCH_WORK !== '0') await system.work()
await system.analysts.words('热身')
const used = spentSoFar()
const began = performance.now()
const since = () => (performance.now() - began) / 1000
const sending = (async () => {
  for (let number = 0; number < total; number += 100) {
    const list = Array.from({length: Math.min(100, total - number)}, (_, index) => text(number + index))
    await send(batchId, 'bulk', list)
  }
  console.log(`acknowledged ${total} in ${since().toFixed(1)} s`)
})()

/** One line of the log: the rate since the last, and what a document cost since then. */
function line(last: {at: number; ended: number; spent: Spent}, ended: number, failed: number): typeof last {
  const now = {at: since(), ended, spent: spentSoFar()}
  const rate = (now.ended - last.ended) / (now.at - last.at)
  const cost = perDocument(last.spent, now.spent, now.ended - last.ended)
  console.log(`${now.at.toFixed(0)} s: ${ended} ended, ${failed} failed, ${rate.toFixed(1)}/s, ${cost}, ${memory()}`)
  return now
}

let interactive: Promise<void> | null = null
async function upload(): Promise<void> {
  const at = performance.now()
  const [id] = await send(batchId, 'interactive', [speech(1_000_000, 60)])
  while ((await system.store.documents.one(id!, null))?.status !== 'done') await wait(50)
  console.log(`an upload by a person in the middle: readable after ${((performance.now() - at) / 1000).toFixed(2)} s`)
}

for (let last = {at: 0, ended: 0, spent: used}; ; ) {
  await wait(1000)
  const {done, failed} = (await system.store.batches.one(batchId, null, new Date()))!
  if (since() - last.at >= EVERY) last = line(last, done + failed, failed)
  if (done > total / 3) interactive ??= upload()
  if (done + failed >= total) break
}
await Promise.all([sending, interactive])
const spent = spentSoFar()
const all = (Object.keys(spent) as (keyof Spent)[]).reduce((sum, part) => sum + spent[part] - used[part], 0) / total
console.log(`${total} documents: ${(total / since()).toFixed(1)} documents/s`)
console.log(
  `a document: ${perDocument(used, spent, total)} of processor time: ${(2000 / all).toFixed(1)}/s on two cores`,
)
await system.close()
rmSync(data, {recursive: true, force: true})
