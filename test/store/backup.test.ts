import {execFileSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {openSystem, readSettings, type System} from '../../src/system.js'
import {enginesPresent, openPostgresServer, openRedisServer, postgresTool} from '../chaos/engines.js'
import {openInProcess} from '../server/analysts.js'
import {bringIn, decideSomething, seen} from './filled.js'

// What README says under "Back up and restore", done.
const folder = mkdtempSync(join(tmpdir(), 'taizhang-backup-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))
const twin = openInProcess()
afterAll(() => twin.close())

const open = (env: Record<string, string>) => openSystem({...readSettings(env), log: 'silent'}, twin)
const ended = ({store}: System) => expect.poll(() => store.work.open()).toBe(0)

test('embedded: a copy of the data folder is the archive', async () => {
  const [data, copy] = [join(folder, 'data'), join(folder, 'copy')]
  const first = await open({TAIZHANG_DATA: data})
  await first.work()
  await bringIn(first, [1, 2, 3])
  await ended(first)
  await decideSomething(first)
  const before = await seen(first)
  await first.close()
  cpSync(data, copy, {recursive: true})
  rmSync(data, {recursive: true})
  const second = await open({TAIZHANG_DATA: copy})
  try {
    expect(await seen(second)).toEqual(before)
  } finally {
    await second.close()
  }
})

test.runIf(enginesPresent())(
  'scaled: a dump of the database and then a copy of the files; an empty Redis fills by itself, what waited is done',
  async () => {
    const [postgres, restored] = [await openPostgresServer(), await openPostgresServer()]
    const [redis, empty] = [await openRedisServer(), await openRedisServer()]
    await Promise.all([postgres.start(), restored.start(), redis.start(), empty.start()])
    const [files, copy, dump] = ['files', 'files-copy', 'dump.sql'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const first = await open({
      ...{DATABASE_URL: postgres.url, REDIS_URL: redis.url},
      ...{TAIZHANG_DATA: join(folder, 'a'), TAIZHANG_FILES: files},
    })
    let second: System | null = null
    try {
      const worker = await first.work()
      await bringIn(first, [1, 2, 3])
      await ended(first)
      await decideSomething(first)
      await worker.close()
      await bringIn(first, [4])
      const before = await seen(first)
      execFileSync(postgresTool('pg_dump'), ['--no-owner', '-f', dump, postgres.url])
      cpSync(files, copy, {recursive: true})
      execFileSync(postgresTool('psql'), ['-q', '-v', 'ON_ERROR_STOP=1', '-f', dump, restored.url], {stdio: 'ignore'})
      expect(readFileSync(dump, 'utf8')).toContain('create'.toUpperCase())
      second = await open({
        ...{DATABASE_URL: restored.url, REDIS_URL: empty.url},
        ...{TAIZHANG_DATA: join(folder, 'b'), TAIZHANG_FILES: copy},
      })
      expect(await seen(second)).toEqual(before)
      second.reconcile()
      await second.work()
      await ended(second)
      const {rows} = await second.database.pool.query('select distinct status from documents')
      expect(rows).toEqual([{status: 'done'}])
    } finally {
      await second?.close()
      await first.close()
      await Promise.all([postgres, restored, redis, empty].map((engine) => engine.remove()))
    }
  },
)
