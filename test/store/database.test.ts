import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Database} from '../../src/adapters/database/connection.js'
import {openInMemory} from '../../src/adapters/database/embedded.js'
import {takeLock} from '../../src/adapters/database/lock.js'
import {migrate, migrations} from '../../src/adapters/database/migrate.js'
import {openPostgres} from '../../src/adapters/database/postgres.js'
import type {Entries} from '../../src/adapters/database/schema.js'
import {toRow} from '../../src/adapters/store/entry-rows.js'
import {openKysely} from '../../src/adapters/store/open.js'
import {packRows, undecided} from '../../src/adapters/store/row-columns.js'
import {openStore} from '../../src/adapters/store/store.js'
import type {Row} from '../../src/app/ledger/row.js'
import type {Store} from '../../src/app/ports/all.js'
import type {Analyzed} from '../../src/app/ports/analysts.js'
import {processDocument} from '../../src/app/process.js'
import {questionWords, searchKeys} from '../../src/app/search-words.js'
import {nothingGiven} from '../../src/app/upload.js'
import {type Engine, enginesPresent, openPostgresServer} from '../chaos/engines.js'

const at = new Date('2026-01-05T00:00:00Z')
const sha = (letter: string) => letter.repeat(64)

const analyzed: Analyzed = {
  reading: new Uint8Array([1, 2, 3]),
  record: new Uint8Array([4]),
  facts: {
    mediaType: 'text/plain',
    title: '题',
    genre: 'speech',
    date: '2024-01-01',
    dateFrom: 'text',
    place: '某市',
    speaker: null,
    chars: 3,
    pages: 0,
  },
  rows: packRows([]),
  checks: '[]',
  counts: '{"entries":0,"doubtful":0}',
  checkability: null,
  words: searchKeys(['固定', '资产', '投资']),
  bands: [1, 2],
  signature: new Uint8Array(256),
  digest: 'd',
  milliseconds: 1,
}

/** A row nobody has decided on, without what most rows lack. */
const row: Row = {
  ...undecided,
  ...{id: '0'.repeat(24), kind: 'task', start_at: 0, end_at: 2, page: null, quote: '任务', confidence: 1, rules: []},
  ...{section: null, fields: {}, label: '任务', canonical: null, unit: null, value: null, yuan: null, done_yuan: null},
  ...{strength: null, owner: null, place: null, from_day: null, to_day: null, due: null, due_from: null},
  ...{due_rule: null, read_due: null, commitment: true},
}

/** Rows of a ledger whose owners and days are alike and apart, some without. */
const tasks = (letter: string, count: number): Row[] =>
  Array.from({length: count}, (_, index) => ({
    ...row,
    ...{id: letter + index.toString(16).padStart(23, '0'), start_at: index, end_at: count},
    ...{owner: index % 3 === 0 ? null : `局${index % 4}`, due: index % 5 === 0 ? null : `2024-0${1 + (index % 9)}-01`},
  }))

/** The same promises on every engine. */
function contract(name: string, open: () => Promise<{database: Database; close(): Promise<void>}>): void {
  describe(name, () => {
    let opened: Awaited<ReturnType<typeof open>>
    let store: Store
    beforeAll(async () => {
      opened = await open()
      await migrate(opened.database.pool)
      store = openStore(openKysely(opened.database.pool), () => 'd')
      await store.batches.create({id: 'b', name: 'b', source: 'upload', lane: 'bulk', byId: null, expected: null, at})
    })
    afterAll(() => opened?.close())

    const accept = (letters: string) =>
      store.work.accept({
        batchId: 'b',
        byId: null,
        lane: 'bulk',
        arrivals: [...letters].map((letter) => ({
          name: `${letter}.txt`,
          path: null,
          size: 1,
          sha256: sha(letter),
          given: nothingGiven(letter),
        })),
        refusals: [],
        at,
      })

    test('migrating twice changes nothing; a database from the future is refused', async () => {
      await migrate(opened.database.pool)
      await expect(migrate(opened.database.pool, [])).rejects.toMatchObject({
        code: 'database/newer',
        found: expect.stringContaining('0001-archive'),
      })
      expect(migrations.map((one) => one.name)).toEqual([...migrations.map((one) => one.name)].sort())
    })

    test('a document taken by two workers ends once', async () => {
      const {jobs} = await accept('a')
      expect(jobs).toHaveLength(1)
      const [one, two] = [await store.work.claim(sha('a'), 1, 'w1', at), await store.work.claim(sha('a'), 1, 'w2', at)]
      expect(await store.work.finish(one!, analyzed, at)).toBe(true)
      expect(await store.work.finish(two!, analyzed, at)).toBe(false)
      expect(await store.work.claim(sha('a'), 1, 'w3', at)).toBeNull()
    })

    test('an analysis that was asked anew in between is dropped', async () => {
      await accept('c')
      const claim = await store.work.claim(sha('c'), 1, 'w', at)
      const [job] = await store.documents.giveMore(sha('c'), {place: '某县'}, at)
      expect(await store.work.finish(claim!, analyzed, at)).toBe(false)
      const again = await store.work.claim(sha('c'), job!.job, 'w', at)
      expect(again?.given.place).toBe('某县')
      expect(await store.work.finish(again!, analyzed, at)).toBe(true)
    })

    test('what was only taken when its worker died is done; what was begun each time is set apart', async () => {
      await accept('12')
      for (let deaths = 0; deaths < 30; deaths++) {
        await store.work.claim(sha('1'), 1, 'w', at)
        const claim = await store.work.claim(sha('2'), 1, 'w', at)
        if (claim!.starts > 0) await store.work.begin(claim!)
      }
      const ports = {
        ...{work: store.work, files: {path: () => ''} as never, queue: {} as never, worker: 'w'},
        analysts: {upTo: async () => {}, analyze: async () => analyzed} as never,
        ...{clock: {now: () => at}, log: {info() {}, warn() {}, error() {}} as never},
      }
      const end = (letter: string) => processDocument(ports, {documentId: sha(letter), job: 1, lane: 'bulk'})
      expect([await end('1'), await end('2')]).toEqual(['done', 'failed'])
      await store.documents.remove(sha('1'))
      await store.documents.remove(sha('2'))
    })

    test('known bytes are linked, not refused', async () => {
      const {uploads, jobs} = await accept('aad')
      expect(uploads.map(({state}) => state)).toEqual(['duplicate', 'duplicate', 'accepted'])
      expect(jobs.map(({documentId}) => documentId)).toEqual([sha('d')])
    })

    test('a file of a folder that is sent again, because no answer was heard, counts once in its batch', async () => {
      await store.batches.create({id: 'f', name: 'f', source: 'upload', lane: 'bulk', byId: null, expected: 2, at})
      const send = (letter: string, path: string | null) => {
        const arrival = {name: `${letter}.txt`, path, size: 1, sha256: sha(letter), given: nothingGiven(letter)}
        return store.work.accept({batchId: 'f', byId: null, lane: 'bulk', arrivals: [arrival], refusals: [], at})
      }
      for (const _ of [1, 2]) await send('g', '夹/g.txt')
      await send('g', '夹/副本.txt')
      expect(await store.batches.one('f', null, at)).toMatchObject({uploads: 2, duplicates: 1})
      await store.documents.remove(sha('g'))
    })

    test('a failure is kept with its reason until it is retried', async () => {
      await accept('e')
      const claim = await store.work.claim(sha('e'), 1, 'w', at)
      await store.work.fail(claim!, {stage: 'reading', code: 'x/y', reason: '坏\u0000的', remedy: '修'}, at)
      const {items} = await store.documents.failures({}, {offset: 0, limit: 10}, null)
      expect(items[0]).toMatchObject({code: 'x/y', reason: '坏\uFFFD的', attempts: 1})
      const jobs = await store.work.rerun({kind: 'failed', scope: null}, at)
      expect(jobs).toEqual([{documentId: sha('e'), job: 2, lane: 'bulk'}])
      expect((await store.documents.failures({}, {offset: 0, limit: 10}, null)).total).toBe(0)
    })

    test('rows that wait too long are found once', async () => {
      const later = new Date(at.getTime() + 3_600_000)
      const found = await store.work.stale(later, later, 100)
      expect(found.length).toBeGreaterThan(0)
      expect(await store.work.stale(later, later, 100)).toEqual([])
    })

    test('rows of a clock that was put back since are found as well', async () => {
      const earlier = new Date(at.getTime() - 7_200_000)
      expect((await store.work.stale(new Date(0), earlier, 100)).length).toBeGreaterThan(0)
      expect(await store.work.stale(new Date(0), earlier, 100)).toEqual([])
    })

    test('words are found, and a percent sign means itself', async () => {
      const find = (words: string[], q: string) => store.documents.list({words, q}, {offset: 0, limit: 10}, null)
      expect((await find(['资产', '投资'], '资产投资')).total).toBe(2)
      expect((await find(['没有'], '没有')).total).toBe(0)
      expect((await find(['x'], '%')).total).toBe(0)
    })

    test('pages that are turned join without a gap in every order, and follow what changes', async () => {
      const {list} = store.entries
      const all = async (sort: string | undefined) =>
        (await list({sort, kinds: ['task']}, {offset: 0, limit: 1000}, null, '2026-01-05')).items
      const turned = async (sort: string | undefined) => {
        const pages = []
        for (let offset = 0; offset < 60; offset += 7)
          pages.push(...(await list({sort, kinds: ['task']}, {offset, limit: 7}, null, '2026-01-05')).items)
        return pages
      }
      const ids = (rows: readonly {documentId: string; id: string}[]) =>
        rows.map((row) => `${row.documentId} ${row.id}`)
      const done = async (letter: string, day: string) => {
        await accept(letter)
        const claim = await store.work.claim(sha(letter), 1, 'w', at)
        await store.work.finish(claim!, {...analyzed, rows: packRows(tasks(letter, 20))}, new Date(day))
      }
      await done('7', '2026-01-06')
      await done('8', '2026-01-07')
      for (const sort of [undefined, 'due', '-owner', 'date', '-value'])
        expect(ids(await turned(sort)), sort).toEqual(ids(await all(sort)))
      expect(await turned('due')).toHaveLength(40)
      await done('9', '2026-01-08')
      expect(ids(await turned('due'))).toEqual(ids(await all('due')))
      expect(await turned('due')).toHaveLength(60)
    })

    test('a text is found by its words and by pairs of characters in long ones', async () => {
      await accept('4')
      const claim = await store.work.claim(sha('4'), 1, 'w', at)
      await store.work.finish(claim!, {...analyzed, words: searchKeys(['固定资产投资', 'GDP', '增长'])}, at)
      const found = async (words: string[]) => {
        const {items} = await store.documents.list({q: '?', words}, {offset: 0, limit: 10}, null)
        return items.map(({id}) => id)
      }
      expect(await found(questionWords(['资产投资', 'gdp']))).toEqual([sha('4')])
      expect(await found(questionWords(['增长', '资产']))).toEqual([sha('4')])
      expect(await found(questionWords(['资产', '下降']))).toEqual([])
    })

    test('records come back as they were found, whatever their words hold', async () => {
      const words = ['投资3.5亿元，含"引号"\\与{花括号}', '\u001e\u001f\u0001控制符', '𠮷野家😀é', '', ' null ']
      const found = words.map(
        (quote, index): Row => ({
          ...row,
          ...{
            id: `6${index}`.padEnd(24, '0'),
            kind: 'target',
            start_at: index,
            page: index,
            quote,
            confidence: 0.5,
            rules: ['a/b', 'c/d'],
          },
          ...{
            section: 'plan',
            fields: {indicator: quote, min: null, value: 1e21, list: [quote]},
            label: quote,
            canonical: quote,
          },
          ...{
            unit: '元',
            value: -1.5,
            yuan: 595_890_000_000,
            done_yuan: 0.1,
            strength: 'ensure',
            owner: quote,
            place: quote,
          },
          ...{from_day: '2024-01-01', to_day: '2024-12-31', due: '2024-12-31', due_from: 'assumed', due_rule: 'r'},
          ...{read_due: {due: '2024-12-31', from: 'assumed', rule: 'r'}, commitment: index % 2 === 0},
        }),
      )
      await accept('6')
      const claim = await store.work.claim(sha('6'), 1, 'w', at)
      expect(await store.work.finish(claim!, {...analyzed, rows: packRows([...found, row])}, at)).toBe(true)
      const {rows} = await opened.database.pool.query('select * from entries where document_id = $1 order by ordinal', [
        sha('6'),
      ])
      expect((rows as unknown as Entries[]).map(toRow)).toEqual([...found, row])
      await store.documents.remove(sha('6'))
    })

    test('a document that changed while it was analysed ends all the same, once', async () => {
      await accept('3')
      const claim = await store.work.claim(sha('3'), 1, 'w', at)
      await opened.database.pool.query('update documents set revision = revision + 1 where id = $1', [sha('3')])
      expect(await store.work.finish(claim!, {...analyzed, rows: packRows(tasks('3', 2))}, at)).toBe(true)
      expect(await store.work.finish(claim!, {...analyzed, rows: packRows(tasks('3', 2))}, at)).toBe(false)
      const {rows} = await opened.database.pool.query('select id from entries where document_id = $1', [sha('3')])
      expect(rows).toHaveLength(2)
      await store.documents.remove(sha('3'))
    })

    test('what is removed takes its records along, and nobody else’s', async () => {
      const {rows} = await opened.database.pool.query('select count(*)::int as n from entries')
      await accept('5')
      const claim = await store.work.claim(sha('5'), 1, 'w', at)
      await store.work.finish(claim!, {...analyzed, rows: packRows(tasks('5', 3))}, at)
      await store.documents.remove(sha('5'))
      expect((await opened.database.pool.query('select count(*)::int as n from entries')).rows).toEqual(rows)
    })

    test('who listens hears', async () => {
      const heard: string[] = []
      const stop = await opened.database.listen('taizhang', (payload) => heard.push(payload))
      await accept('f')
      await expect.poll(() => heard.some((payload) => payload.includes('"batch"'))).toBe(true)
      await stop()
    })

    test('one statement in a transaction that fails leaves nothing of it', async () => {
      const client = await opened.database.pool.connect()
      await client.query('begin')
      await client.query("insert into settings (key, value) values ('k', '1')")
      await expect(client.query('select nonsense')).rejects.toThrow()
      await client.query('rollback')
      client.release()
      expect((await opened.database.pool.query("select * from settings where key = 'k'")).rows).toEqual([])
    })
  })
}

contract('embedded', async () => {
  const database = await openInMemory()
  return {database, close: () => database.close()}
})

describe.runIf(enginesPresent())('PostgreSQL of its own', () => {
  let server: Engine
  contract('postgresql', async () => {
    server = await openPostgresServer()
    await server.start()
    const database = await openPostgres(server.url, () => {})
    return {
      database,
      async close() {
        await database.close()
        await server.remove()
      },
    }
  })
})

test('a data folder has one process; a dead one’s lock is taken over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-lock-'))
  const lock = takeLock(folder)
  expect(() => takeLock(folder)).toThrow('同一数据目录只有一个进程')
  lock.release()
  takeLock(folder).release()
  rmSync(folder, {recursive: true, force: true})
})
