import {type RawBuilder, sql} from 'kysely'
import type {Db} from './open.js'

/** The records of one question in their order, as keys: a jump to row 90,000 reads 200 rows by key and sorts nothing. */
export interface Order {
  readonly total: number
  /** When it was sorted; once the archive's stamp is another it may be wrong. */
  readonly stamp: string
  /** document_id, ordinal and place of the rows from `offset` on. */
  keys(offset: number, limit: number): RawBuilder<unknown>
}

/** What is asked of `entries e`: tables, condition and order. */
interface Question {
  readonly from: RawBuilder<unknown>
  readonly condition: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
}

export interface Orders {
  /** The order of a question, sorted when it was never asked; whoever reads by it compares the stamp. */
  of(question: Question): Promise<Order>
  /** The order of a question, sorted anew. */
  anew(question: Question): Promise<Order>
}

/** Changes with every decision, with every document that was analysed, and with what people change on documents. */
export const stamp = sql<string>`concat_ws('/', (select max(seq) from decisions), (select max(seq) from audit),
  (select max(analyzed_at) from documents))`

/** Orders kept: a few people with a few filters each. */
const KEPT = 24
/**
 * What the stamp may miss (two workers that commit crosswise) is seen after so many milliseconds: until then a row may
 * stand in an old place, as it is now all the same.
 */
const TRUSTED = 300_000

/** `now` in milliseconds. */
export function openOrders(db: Db, now: () => number): Orders {
  const kept = new Map<string, {readonly order: Promise<Order>; readonly at: number}>()

  async function keep(name: string, question: Question): Promise<Order> {
    const fresh = {at: now(), order: readOrder(db, question)}
    kept.delete(name)
    kept.set(name, fresh)
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest)
    try {
      return await fresh.order
    } catch (error) {
      if (kept.get(name) === fresh) kept.delete(name)
      throw error
    }
  }

  return {
    async of(question) {
      const name = nameOf(db, question)
      const known = kept.get(name)
      return known !== undefined && now() - known.at <= TRUSTED ? known.order : keep(name, question)
    },
    anew: (question) => keep(nameOf(db, question), question),
  }
}

/** Questions of the same words with the same values are the same, however they were put. */
function nameOf(db: Db, {from, condition, order}: Question): string {
  const {sql: words, parameters} = sql`select from ${from} where ${condition} order by ${order}`.compile(db)
  return JSON.stringify([words, parameters])
}

/** One statement, so that documents and rows are of one moment; two long texts are read faster than 100,000 rows. */
async function readOrder(db: Db, {from, condition, order}: Question): Promise<Order> {
  const answer = await sql<{stamp: string; ids: string | null; places: string | null}>`
    with numbered as (select id, row_number() over (order by id) - 1 as number from documents)
    select ${stamp} as stamp, (select string_agg(id, ',' order by number) from numbered) as ids,
      (select string_agg(k.number || ' ' || k.ordinal, ',') from (
        select n.number, e.ordinal from ${from} join numbered n on n.id = e.document_id where ${condition} order by ${order}
      ) k) as places`.execute(db)
  const ids = answer.rows[0]?.ids?.split(',') ?? []
  const pairs = answer.rows[0]?.places?.split(',') ?? []
  const documents = new Uint32Array(pairs.length)
  const ordinals = new Uint32Array(pairs.length)
  pairs.forEach((pair, index) => {
    const space = pair.indexOf(' ')
    documents[index] = Number(pair.slice(0, space))
    ordinals[index] = Number(pair.slice(space + 1))
  })
  return {
    total: pairs.length,
    stamp: answer.rows[0]?.stamp ?? '',
    keys(offset, limit) {
      const some = [...documents.subarray(offset, offset + limit)].map((number) => ids[number]!)
      return sql`select * from unnest(${some}::text[], ${[...ordinals.subarray(offset, offset + limit)]}::int[])
        with ordinality as k (document_id, ordinal, place)`
    },
  }
}
