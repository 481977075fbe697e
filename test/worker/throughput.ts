import {randomUUID} from 'node:crypto'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {acceptFiles, nothingGiven} from '../../src/app/upload.js'
import {openSystem, readSettings, type System} from '../../src/system.js'
import {speech} from '../server/texts.js'

// node --import tsx test/worker/throughput.ts [documents] [folder of texts]
// Documents of about 8,000 characters through the archive, on whatever DATABASE_URL and REDIS_URL say; one of them
// uploaded by a person in the middle.
const [count = '1000', folder] = process.argv.slice(2)
const total = Number(count)
const LENGTH = 8000

/** Each document another stretch of the texts, with a first line of its own. */
function texts(): (number: number) => string {
  if (folder === undefined) return (number) => speech(number, 60)
  const sources = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.length > LENGTH / 2)
  return (number) => {
    const source = sources[number % sources.length]!
    const from = Math.floor(number / sources.length) * 137
    const start = from % Math.max(1, source.length - LENGTH)
    return `第${number}号文件\n${source.slice(start, start + LENGTH)}`
  }
}

async function* once(text: string) {
  yield Buffer.from(text)
}

async function send(
  system: System,
  batchId: string,
  lane: 'bulk' | 'interactive',
  list: readonly string[],
): Promise<string[]> {
  const files = []
  for (const text of list) {
    files.push({
      staged: await system.files.stage(once(text), 1e8),
      name: 'a.txt',
      path: null,
      given: nothingGiven('a.txt'),
    })
  }
  const uploads = await acceptFiles(
    {...system, work: system.store.work},
    {batchId, byId: null, lane, files, refusals: []},
  )
  return uploads.map(({documentId}) => documentId!)
}

/** Resident memory of this process and of its children, in MB. */
function memory(): number {
  const page = 4096
  const pids = [process.pid, ...childrenOf(process.pid)]
  const bytes = pids.map((pid) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * page)
  return Math.round(bytes.reduce((sum, one) => sum + one, 0) / 1e6)
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
}

/** Processor seconds of this process and of its children: true also where others use the machine. */
function processor(): number {
  const ticks = [process.pid, ...childrenOf(process.pid)].map((pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(fields[11]) + Number(fields[12])
  })
  return ticks.reduce((sum, one) => sum + one, 0) / 100
}

const data = mkdtempSync(join(tmpdir(), 'taizhang-bench-'))
const system = await openSystem({...readSettings({...process.env, TAIZHANG_DATA: data}), log: 'error'})
const text = texts()
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
const used = processor()
const began = performance.now()
const sending = (async () => {
  for (let number = 0; number < total; number += 100) {
    const list = Array.from({length: Math.min(100, total - number)}, (_, index) => text(number + index))
    await send(system, batchId, 'bulk', list)
  }
  console.log(`acknowledged ${total} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
})()
let interactive: number | null = null
for (let look = 0; ; look++) {
  await wait(1000)
  const {done, failed} = (await system.store.batches.one(batchId, null, new Date()))!
  const seconds = (performance.now() - began) / 1000
  if (look % 5 === 0)
    console.log(
      `${seconds.toFixed(0)} s: ${done} done, ${failed} failed, ${(done / seconds).toFixed(1)}/s, ${memory()} MB`,
    )
  if (interactive === null && done > total / 3) {
    const at = performance.now()
    const [id] = await send(system, batchId, 'interactive', [speech(1_000_000, 60)])
    while ((await system.store.documents.one(id!, null))?.status !== 'done') await wait(50)
    interactive = performance.now() - at
    console.log(`an upload by a person in the middle: readable after ${(interactive / 1000).toFixed(2)} s`)
  }
  if (done + failed >= total) break
}
await sending
const milliseconds = ((processor() - used) / total) * 1000
console.log(
  `${milliseconds.toFixed(0)} ms of processor time a document: ${(2000 / milliseconds).toFixed(1)}/s on two cores of its own`,
)
console.log(`${total} documents: ${(total / ((performance.now() - began) / 1000)).toFixed(1)} documents/s`)
await system.close()
rmSync(data, {recursive: true, force: true})
