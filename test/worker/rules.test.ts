import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import type {Database} from '../../src/adapters/database/connection.js'
import {openLocal} from '../../src/cli/importing/local.js'
import {dictionariesFolder} from '../../src/setup.js'
import {openSystem, readSettings, type System} from '../../src/system.js'
import {enginesPresent, openPostgresServer} from '../chaos/engines.js'
import {openInProcess} from '../server/analysts.js'
import {speech} from '../server/texts.js'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-follow-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Analyses in this process under the name of the rules that they are made by. */
function named(digest: string) {
  const real = openInProcess()
  return {
    ...real,
    digest: () => digest,
    analyze: async (...asked: Parameters<typeof real.analyze>) => ({...(await real.analyze(...asked)), digest}),
  }
}

async function save({store}: System, content: string): Promise<void> {
  const base = (await store.shelf.dictionaries()).find(({name}) => name === '指标')?.version ?? 0
  expect(await store.shelf.saveDictionary({name: '指标', base, content, byId: 'admin', at: new Date()})).toBe(true)
}

test.runIf(enginesPresent())(
  'servers and workers that did not hear of a saved dictionary follow it, and say which rules they have',
  async () => {
    const postgres = await openPostgresServer()
    await postgres.start()
    const settings = {...readSettings({DATABASE_URL: postgres.url, TAIZHANG_DATA: folder}), log: 'silent'}
    const server = await openSystem(settings, named)
    const worker = await openSystem(settings, named)
    try {
      await server.store.people.create({
        ...{id: 'admin', name: 'admin', display: 'admin', role: 'admin', password: null},
        at: new Date(),
      })
      const target = await openLocal(server, {name: 'i', source: 'import', expected: 2})
      const texts = [speech(1), speech(2)]
      await target.send(
        texts.map((text, number) => ({
          path: `${number}.txt`,
          size: Buffer.byteLength(text),
          changed: 0,
          known: {},
          bytes: async function* () {
            yield Buffer.from(text)
          },
        })),
        [],
      )
      await worker.work()
      const ended = () => expect.poll(() => server.store.work.open()).toBe(0)
      await ended()
      const before = server.analysts.digest()
      await deafen(server.database)
      await save(
        server,
        `${readFileSync(join(dictionariesFolder, '指标.csv'), 'utf8')}`.replace(/\r?\n$/u, '\n# 改过\n'),
      )
      await expect.poll(() => server.analysts.digest()).not.toBe(before)
      const jobs = await server.store.work.rerun({kind: 'outdated', digest: server.analysts.digest()}, new Date())
      expect(jobs).toHaveLength(2)
      await server.queue.add(jobs)
      await ended()
      const {rows} = await server.database.pool.query('select distinct digest from documents')
      expect(rows).toEqual([{digest: server.analysts.digest()}])
      const shown = async () => (await server.store.workers.list(new Date())).map(({digest}) => digest)
      await expect.poll(shown).toEqual([server.analysts.digest()])
    } finally {
      await worker.close()
      await server.close()
      await postgres.remove()
    }
  },
)

/** Ends every connection that listens; for a second nobody hears a word. */
async function deafen({pool}: Database): Promise<void> {
  const {rows} = await pool.query(
    "select pg_terminate_backend(pid) as ended from pg_stat_activity where application_name = 'listen taizhang'",
  )
  expect(rows.length).toBeGreaterThanOrEqual(2)
}
