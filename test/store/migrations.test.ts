import {createHash} from 'node:crypto'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Pool} from '../../src/adapters/database/connection.js'
import {openInMemory} from '../../src/adapters/database/embedded.js'
import {migrate, migrations} from '../../src/adapters/database/migrate.js'
import {openKysely} from '../../src/adapters/store/open.js'
import {openStore} from '../../src/adapters/store/store.js'
import {questionWords} from '../../src/app/search-words.js'
import {type Opened, openServer, uploadAndWait} from '../server/open.js'
import {speech} from '../server/texts.js'
import {decideSomething} from './filled.js'

/** Archives out there have been through these: what changes comes as the next one. */
const released: Readonly<Record<string, string>> = {
  '0001-archive': 'ee6e3dc5080f7253',
  '0002-order': 'bd156a932d1c5c61',
  '0003-unpacked': 'f9fb1ae71b8161e6',
  '0004-follow-up': '0f3cae40d6438055',
  '0005-matching': 'fed91ab08180c36a',
  '0006-bands': 'db100a78cfe438d9',
  '0007-lean': '163cc890df3ef986',
  '0008-plain': 'ef40b6a76a4e4c76',
}

let full: Opened
let tables: Record<string, string>

/** The rows of every table as JSON, in an order in which they may be put back. */
async function rowsOf(pool: Pool): Promise<Record<string, string>> {
  const names = ['users', 'batches', 'documents', 'analyses', 'uploads', 'entries', 'checks', 'decisions']
  const all: Record<string, string> = {}
  for (const name of names) {
    const {rows} = await pool.query(`select coalesce(json_agg(t), '[]')::text as rows from "${name}" t`)
    all[name] = rows[0]!.rows as string
  }
  return all
}

async function columns(pool: Pool): Promise<unknown[]> {
  const {rows} = await pool.query(
    `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
     where table_schema = 'public' order by table_name, column_name`,
  )
  return rows
}

async function ledger(pool: Pool): Promise<unknown> {
  const store = openStore(openKysely(pool), () => 'd')
  const page = {offset: 0, limit: 1000}
  const {items} = await store.documents.list({}, page, null)
  const entries = await pool.query(
    'select document_id, id, review, label, value, quote, fields from entries order by document_id, ordinal',
  )
  return {
    documents: items.map(({id, title, status}) => ({id, title, status})).sort((a, b) => (a.id < b.id ? -1 : 1)),
    entries: entries.rows,
    decisions: (await store.decisions.list({}, page, null)).items,
  }
}

beforeAll(async () => {
  full = await openServer()
  const texts = [1, 2, 3].map((number) => ({name: `${number}.txt`, text: speech(number, 2)}))
  await uploadAndWait(await full.person('clerk'), texts)
  await decideSomething(full.system)
  tables = await rowsOf(full.system.database.pool)
})
afterAll(() => full?.close())

test('what archives have been through is never edited; a new migration is noted here', () => {
  const now = migrations.map(({name, sql}) => [name, createHash('sha256').update(sql).digest('hex').slice(0, 16)])
  expect(Object.fromEntries(now)).toEqual(released)
})

test.each(migrations.map(({name}, index) => ({name, index})))(
  'an archive of $name comes forward with its ledger, to the same tables as a new one',
  async ({index}) => {
    const old = await openInMemory()
    try {
      await migrate(old.pool, migrations.slice(0, index + 1))
      for (const [name, rows] of Object.entries(tables)) {
        const {rows: known} = await old.pool.query(
          "select string_agg(quote_ident(column_name), ',') as names from information_schema.columns where table_schema = 'public' and table_name = $1",
          [name],
        )
        const names = known[0]!.names as string
        await old.pool.query(
          `insert into "${name}" (${names}) overriding system value select ${names} from json_populate_recordset(null::"${name}", $1::json)`,
          [rows],
        )
      }
      await migrate(old.pool)
      expect(await columns(old.pool)).toEqual(await columns(full.system.database.pool))
      expect(await ledger(old.pool)).toEqual(await ledger(full.system.database.pool))
    } finally {
      await old.close()
    }
  },
)

test('what an archive of words was found by, it is found by as numbers', async () => {
  const old = await openInMemory()
  try {
    const before = migrations.findIndex(({name}) => name === '0007-lean')
    await migrate(old.pool, migrations.slice(0, before))
    const id = 'a'.repeat(64)
    await old.pool.query(
      `insert into documents (id, name, size, lane, status, queued_at, given, created_at, search, bands, signature)
       values ($1, 'a.txt', 1, 'bulk', 'done', now(), '{}', now(), array_to_tsvector('{固定资产投资,固定,定资,资产,产投,投资,gdp}'), '{1,2}', '\\x0102')`,
      [id],
    )
    await old.pool.query("insert into analyses (document_id, reading, record) values ($1, '\\x01', '\\x02')", [id])
    await migrate(old.pool)
    const {documents} = openStore(openKysely(old.pool), () => 'd')
    const found = async (words: string[]) => (await documents.list({q: '?', words}, {offset: 0, limit: 9}, null)).total
    expect(await found(questionWords(['资产投资', 'GDP']))).toBe(1)
    expect(await found(questionWords(['收入']))).toBe(0)
    const {rows} = await old.pool.query('select bands, signature from analyses')
    expect(rows).toEqual([{bands: [1, 2], signature: Uint8Array.of(1, 2)}])
  } finally {
    await old.close()
  }
})
