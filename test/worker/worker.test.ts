import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, expect, test} from 'vitest'
import {type Analysts, CrashError, ScanError} from '../../src/app/ports/analysts.js'
import {openLocal} from '../../src/cli/importing/local.js'
import {type ImportTools, importAll} from '../../src/cli/importing/run.js'
import {found, sources} from '../../src/cli/importing/sources.js'
import {openSystem, readSettings, type System} from '../../src/system.js'
import {member, rawZip, unicodePath} from '../hostile/zips.js'
import {gbk} from '../readers/gbk.js'
import {openInProcess} from '../server/analysts.js'
import {speech} from '../server/texts.js'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-worker-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const settings = (name: string) => ({...readSettings({TAIZHANG_DATA: join(folder, name)}), log: 'silent'})
const io = {out: () => {}, error: () => {}, stdin: (async function* () {})(), live: false, width: 80}

function tools(stopped: () => boolean): ImportTools {
  return {
    io,
    report: join(folder, 'report.csv'),
    now: () => performance.now(),
    wait: (milliseconds) => wait(Math.min(milliseconds, 100)),
    stopped,
  }
}

function inbox(count: number): string {
  const path = join(folder, `inbox-${count}`)
  mkdirSync(path)
  for (let number = 0; number < count; number++) writeFileSync(join(path, `${number}.txt`), speech(number, 2))
  return path
}

test('an import that is stopped and begun again: progress stays true, nothing is analysed twice', async () => {
  const path = inbox(40)
  const twin = openInProcess()
  const name = `导入 ${path}`
  const first = await openSystem(settings('import'), twin)
  await first.work()
  const begun = await importAll(
    tools(() => twin.analyzed.length > 2),
    await openLocal(first, {name, source: 'import', expected: 40}),
    sources(first.archives, found([path]), new Map()),
  )
  expect(begun.uploads).toBeLessThanOrEqual(40)
  await first.close()
  const second = await openSystem(settings('import'), twin)
  second.reconcile()
  await second.work()
  const ended = await importAll(
    tools(() => false),
    await openLocal(second, {name, source: 'import', expected: 40}),
    sources(second.archives, found([path]), new Map()),
  )
  expect(ended).toMatchObject({uploads: 40, done: 40, failed: 0, duplicates: 0, waiting: 0, working: 0})
  expect(twin.analyzed.length).toBe(new Set(twin.analyzed).size)
  await readOldNames(second)
  await second.close()
}, 300_000)

/** Names in GBK on the disk and in a zip are read; a file refused, mended and tried again stands once in the report. */
async function readOldNames(system: System): Promise<void> {
  const path = join(folder, 'old-names')
  mkdirSync(path)
  const at = (...names: string[]) =>
    Buffer.concat([Buffer.from(path), ...names.flatMap((name) => [Buffer.from('/'), gbk(name)])])
  mkdirSync(at('二季度'))
  writeFileSync(at('汇报.txt'), speech(501, 1))
  writeFileSync(at('二季度', '总结.txt'), speech(502, 1))
  writeFileSync(
    join(path, '材料.zip'),
    rawZip([
      // These bytes alone would pass for UTF-8.
      {...member('', speech(503, 1)), name: gbk('芦.txt')},
      {...member('', speech(504, 1)), name: gbk('讲话/要点.txt')},
      {...member('', speech(505, 1)), name: gbk('?.txt'), extra: unicodePath(gbk('?.txt'), '纪要.txt')},
    ]),
  )
  symlinkSync(join(folder, 'later.txt'), join(path, '链接.txt'))
  const lines = async () => {
    const target = await openLocal(system, {name: 'old', source: 'import', expected: null})
    await importAll(
      tools(() => false),
      target,
      sources(system.archives, found([path]), new Map()),
    )
    return readFileSync(join(folder, 'report.csv'), 'utf8').split('\r\n').slice(1, -1).sort()
  }
  const names = [
    '二季度/总结.txt',
    '材料.zip/纪要.txt',
    '材料.zip/芦.txt',
    '材料.zip/讲话/要点.txt',
    '汇报.txt',
    '链接.txt',
  ]
  const outcomes = async () =>
    (await lines()).map((line) => line.split(',')).map(([name, , state]) => `${name} ${state}`)
  const refused = names.map((name) => `${name} ${name === '链接.txt' ? '拒收' : '收下'}`).sort()
  expect(await outcomes()).toEqual(refused)
  expect(await outcomes()).toEqual(refused)
  writeFileSync(join(folder, 'later.txt'), speech(506, 1))
  expect(await outcomes()).toEqual(names.map((name) => `${name} 收下`).sort())
}

test('a document that kills its process is set apart after three tries, the others go on', async () => {
  const path = inbox(5)
  const real = openInProcess()
  let crashes = 0
  const twin: Analysts = {
    ...real,
    async analyze(task, stage) {
      if (task.given.name !== '3.txt') return real.analyze(task, stage)
      crashes++
      throw new CrashError({
        code: 'analyze/crashed',
        found: '分析进程意外退出 (SIGSEGV)',
        expected: '正常结束',
        remedy: '请重试',
      })
    },
  }
  const system = await openSystem(settings('poison'), twin)
  system.reconcile()
  await system.work()
  const batch = await importAll(
    tools(() => false),
    await openLocal(system, {name: 'p', source: 'import', expected: 5}),
    sources(system.archives, found([path]), new Map()),
  )
  expect(batch).toMatchObject({done: 4, failed: 1})
  expect(crashes).toBe(3)
  expect(batch.failures[0]).toMatchObject({code: 'analyze/crashed', remedy: '请重试'})
  await system.close()
}, 300_000)

test('scans wait for each other, nobody waits for them', async () => {
  const path = inbox(6)
  const real = openInProcess()
  let release = () => {}
  const reading = new Promise<void>((resolve) => {
    release = resolve
  })
  let atWork = 0
  let most = 0
  const twin: Analysts = {
    ...real,
    async analyze(task, stage) {
      if (!['0.txt', '1.txt'].includes(task.given.name)) return real.analyze(task, stage)
      if (task.lane !== 'scan') throw new ScanError('scan')
      most = Math.max(most, ++atWork)
      await reading
      atWork--
      return real.analyze(task, stage)
    },
  }
  const system = await openSystem({...settings('scans'), concurrency: 1}, twin)
  system.reconcile()
  await system.work()
  const target = await openLocal(system, {name: 's', source: 'import', expected: 6})
  const whole = importAll(
    tools(() => false),
    target,
    sources(system.archives, found([path]), new Map()),
  )
  await expect.poll(async () => (await target.progress()).done).toBe(4)
  release()
  expect(await whole).toMatchObject({done: 6, failed: 0})
  expect(most).toBe(1)
  await system.close()
}, 300_000)

test('real children: one killed while it works is replaced, and its document is done', async () => {
  const path = join(folder, 'real')
  mkdirSync(path)
  for (let number = 0; number < 6; number++) writeFileSync(join(path, `${number}.txt`), speech(number, 20))
  const system = await openSystem({...settings('real-data'), concurrency: 1})
  system.reconcile()
  await system.work()
  let killed = false
  const batch = await importAll(
    {
      ...tools(() => false),
      async wait(milliseconds) {
        const [line] = (
          await system.database.pool.query("select count(*)::int as n from documents where status = 'done'")
        ).rows
        if (!killed && (line?.n as number) > 1) {
          killed = true
          const {execFileSync} = await import('node:child_process')
          const pids = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'analyst'])
            .toString()
            .trim()
            .split('\n')
          for (const pid of pids) process.kill(Number(pid), 'SIGKILL')
        }
        await wait(Math.min(milliseconds, 50))
      },
    },
    await openLocal(system, {name: 'r', source: 'import', expected: 6}),
    sources(system.archives, found([path]), new Map()),
  )
  expect(batch).toMatchObject({done: 6, failed: 0})
  await system.close()
}, 300_000)
