import fc from 'fast-check'
import {sql} from 'kysely'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {lightOf, presets, type Tracked} from '../../followup/lights.js'
import type {Database} from '../database/connection.js'
import {openInMemory} from '../database/embedded.js'
import {lightIn} from './light.js'
import {openKysely} from './open.js'

let database: Database
beforeAll(async () => {
  database = await openInMemory()
})
afterAll(() => database?.close())

/** Days close together, so that what is equal, a day before and a day after all come up. */
const day = fc
  .integer({min: -70, max: 70})
  .map((offset) => new Date(Date.UTC(2026, 1, 27) + offset * 86_400_000).toISOString().slice(0, 10))
const or = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: null, freq: 6})
const tracked = fc.record({
  commitment: fc.boolean(),
  due: or(day),
  status: or(fc.constantFrom('todo', 'doing', 'done', 'ended', 'overdue')),
  from: or(day),
  progress: or(fc.oneof(fc.integer({min: 0, max: 100}), fc.double({min: 0, max: 100, noNaN: true}))),
  reported: or(day),
})
const preset = fc.oneof(
  fc.constantFrom(...presets),
  fc.record({
    name: fc.constant('自定'),
    source: fc.constant(''),
    warningDays: fc.integer({min: 0, max: 30}),
    yellowLag: fc.integer({min: 0, max: 50}),
    redLag: fc.integer({min: 0, max: 100}),
    lagOf: fc.constantFrom('whole' as const, 'due' as const),
    yellowSilence: fc.integer({min: 0, max: 3}),
    redSilence: fc.integer({min: 0, max: 3}),
  }),
)

test('the light in the database is the light of the rules, whatever the record, the day and the preset', async () => {
  const db = openKysely(database.pool)
  const property = fc.asyncProperty(
    fc.array(tracked, {minLength: 50, maxLength: 200}),
    day,
    preset,
    async (items: Tracked[], today, rules) => {
      const rows = JSON.stringify(items.map((item, at) => ({at, ...item})))
      const {rows: lit} = await sql<{at: number; light: string}>`
        select e.at, ${lightIn(today, rules)} as light
        from (select at, commitment, due, status, "from" as from_day, progress as percent, reported
          from jsonb_to_recordset(${rows}::jsonb) as r(at int, commitment boolean, due text, status text, "from" text,
            progress double precision, reported text)) e
        cross join (select null::text as date, '{}'::jsonb as given) d order by e.at`.execute(db)
      expect(lit.map(({light}) => light)).toEqual(items.map((item) => lightOf(item, today, rules).light))
    },
  )
  await fc.assert(property, {numRuns: 60})
})
