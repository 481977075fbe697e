import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Database} from './connection.js'
import {openInMemory} from './embedded.js'

let database: Database
beforeAll(async () => {
  database = await openInMemory()
  await database.pool.query('create table things (id int primary key, content bytea)')
})
afterAll(() => database.close())

test('bytes come back as they went in', async () => {
  const bytes = Uint8Array.from({length: 256}, (_, byte) => byte)
  await database.pool.query('insert into things values ($1, $2)', [1, bytes])
  const {rows} = await database.pool.query('select content from things where id = $1', [1])
  expect(rows).toEqual([{content: bytes}])
})

test('long texts come back as they went in, as text and as JSON', async () => {
  const long = '中文 "引号" \\ 𠮷\n'.repeat(200)
  const query =
    'select $1::text as text, $2::json as json, $3::jsonb as jsonb, $4::text[] as texts, $5::varchar as short'
  const {rows} = await database.pool.query(query, [long, JSON.stringify({long}), JSON.stringify([long]), [long], long])
  expect(rows).toEqual([{text: long, json: {long}, jsonb: [long], texts: [long], short: long}])
})

test('what was read of a table is forgotten where it changes', async () => {
  const ask = () => database.pool.query('select * from things where id = $1', [1])
  expect(Object.keys((await ask()).rows[0] ?? {})).toEqual(['id', 'content'])
  await database.pool.query('alter table things add column name text')
  expect(Object.keys((await ask()).rows[0] ?? {})).toEqual(['id', 'content', 'name'])
})

test('a query that fails leaves the next one whole', async () => {
  const add = () => database.pool.query('insert into things (id) values ($1) returning id', [2])
  expect((await add()).rows).toEqual([{id: 2}])
  await expect(add()).rejects.toMatchObject({code: '23505'})
  await expect(database.pool.query('select $1::int', ['x'])).rejects.toMatchObject({code: '22P02'})
  expect((await database.pool.query('select $1::int as n', [7])).rows).toEqual([{n: 7}])
})

test('more texts than are kept all give their own rows', async () => {
  for (let n = 0; n < 450; n++) {
    const {rows} = await database.pool.query(`select $1::int as n${n % 225}`, [n])
    expect(rows).toEqual([{[`n${n % 225}`]: n}])
  }
})
