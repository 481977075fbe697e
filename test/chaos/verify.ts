import {createHash} from 'node:crypto'
import {expect} from 'vitest'
import type {Pool} from '../../src/adapters/database/connection.js'
import {analyze, given} from '../../src/app/analyze.js'
import {plainReading} from '../../src/model/reading.js'
import {openAnalyzer} from '../../src/setup.js'

export const idOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Until nothing is open any more. How long that takes the machine says; that it stands still for minutes is a hang. */
export async function settled(open: () => Promise<number>): Promise<void> {
  for (let left = await open(); left > 0; left = await open())
    await expect.poll(open, {timeout: 300_000, interval: 1000}).toBeLessThan(left)
}

/** Every acknowledged document is done, with exactly the records its text gives: none missing, none torn, none doubled. */
export async function verifyArchive(pool: Pool, acknowledged: ReadonlyMap<string, string>): Promise<void> {
  const analyzer = openAnalyzer()
  const documents = (await pool.query('select id, status, entry_count from documents')).rows as {
    id: string
    status: string
    entry_count: number
  }[]
  const byId = new Map(documents.map((row) => [row.id, row]))
  expect([...acknowledged.keys()].filter((id) => byId.get(id)?.status !== 'done')).toEqual([])
  expect(documents.filter(({status}) => status !== 'done')).toEqual([])
  const entries = (await pool.query('select document_id, id from entries order by document_id, ordinal')).rows as {
    document_id: string
    id: string
  }[]
  const found = new Map<string, string[]>()
  for (const {document_id, id} of entries) found.set(document_id, [...(found.get(document_id) ?? []), id])
  for (const [id, text] of acknowledged) {
    const reading = plainReading(text, 'utf-8')
    const expected = analyze(analyzer, {id, reading, given: given('')}).entries.map((entry) => entry.id)
    expect((found.get(id) ?? []).sort(), id).toEqual(expected.sort())
    expect(byId.get(id)?.entry_count).toBe(expected.length)
  }
  const orphans = await pool.query(
    `select count(*)::int as n from uploads u left join documents d on d.id = u.document_id where u.state <> 'refused' and d.id is null`,
  )
  expect(orphans.rows[0]?.n).toBe(0)
}
