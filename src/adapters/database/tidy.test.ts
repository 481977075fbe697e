import {afterAll, expect, test} from 'vitest'
import {openInMemory} from './embedded.js'
import {tidy} from './tidy.js'

const database = await openInMemory()
afterAll(() => database.close())

test('a table with many dead rows is tidied once, one without is left alone', async () => {
  const {pool} = database
  for (const name of ['busy', 'calm']) {
    await pool.query(`create table ${name} (id int primary key, word text)`)
    await pool.query(`insert into ${name} select g, repeat('字', 50) from generate_series(1, 3000) g`)
  }
  await pool.query("update busy set word = word || '句', id = id + 100000")
  const busy = () => tidy(pool, 1000)
  await expect.poll(busy).toEqual(['"public"."busy"'])
  await expect.poll(busy).toEqual([])
  const {rows} = await pool.query('select count(*)::int as count from busy')
  expect(rows[0]!.count).toBe(3000)
})
