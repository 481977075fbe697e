import type {ChildProcess} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {openSystem, readSettings} from '../../src/system.js'
import {speech} from '../server/texts.js'
import {ended} from './engines.js'
import {says, startProgram} from './program.js'

const FILES = 120
let folder: string
let data: string
let env: Record<string, string>
const started: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taizhang-import-'))
  data = join(folder, 'data')
  env = {TAIZHANG_DATA: data, TAIZHANG_CONCURRENCY: '1'}
  mkdirSync(join(folder, 'inbox'))
  for (let number = 0; number < FILES; number++)
    writeFileSync(join(folder, 'inbox', `${number}.txt`), speech(number, 2))
})
afterEach(async () => {
  for (const child of started.splice(0)) {
    child.kill('SIGKILL')
    await ended(child)
  }
  rmSync(folder, {recursive: true, force: true})
})

function start(argv: string[]): ChildProcess {
  const child = startProgram(argv, env)
  started.push(child)
  return child
}
const startImport = () => start(['import', join(folder, 'inbox'), '--report', join(folder, '报告.csv')])
async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await ended(child)
}

interface Row {
  readonly id: string
  readonly status: string
  readonly starts: number
  readonly analyzed_at: Date | null
}
async function documents(): Promise<Row[]> {
  const system = await openSystem({...readSettings(env), log: 'silent'})
  try {
    return (await system.database.pool.query('select id, status, starts, analyzed_at from documents')).rows as never
  } finally {
    await system.close()
  }
}
const done = (rows: readonly Row[]) => new Map(rows.filter(({status}) => status === 'done').map((row) => [row.id, row]))

test('taizhang import, killed and run again: what was done is not analysed again, and the end is told truly', async () => {
  for (let kills = 0; kills < 2; kills++) {
    const running = startImport()
    await says(running, /完成 [1-9]/u, 'stderr')
    await kill(running)
  }
  const before = await documents()
  expect(done(before).size).toBeGreaterThan(0)
  expect(done(before).size).toBeLessThan(FILES)
  expect(await says(startImport(), /报告: /u)).toContain(`共 ${FILES} 个文件: 完成 ${FILES}, 重复 0, 失败 0, 拒收 0`)
  await ended(started.at(-1)!)
  const after = await documents()
  expect(after).toHaveLength(FILES)
  for (const [id, row] of done(before)) expect(after.find((one) => one.id === id)).toEqual(row)
  // Only what was at work at a kill was begun once more: one analysed, one taken ahead.
  expect(after.filter(({starts}) => starts > 1).length).toBeLessThanOrEqual(4)
  expect(readFileSync(join(folder, '报告.csv'), 'utf8').match(/,收下,完成,/gu)).toHaveLength(FILES)
}, 1_800_000)

test('taizhang import into a server that is killed and started again: it waits for it, and goes on', async () => {
  let server = start(['serve', '--port', '0'])
  await says(server, /台账已启动/u)
  const running = startImport()
  const told = says(running, /报告: /u)
  await says(running, /完成 [1-9]/u, 'stderr')
  const waits = says(running, /等它恢复/u, 'stderr')
  await kill(server)
  await waits
  server = start(['serve', '--port', '0'])
  expect(await told).toContain(`共 ${FILES} 个文件: 完成 ${FILES}, 重复 0, 失败 0, 拒收 0`)
  await ended(running)
  await kill(server)
  const after = await documents()
  expect(done(after).size).toBe(FILES)
  expect(after.filter(({starts}) => starts > 1).length).toBeLessThanOrEqual(2)
}, 1_800_000)
