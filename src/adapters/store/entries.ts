import {type RawBuilder, sql} from 'kysely'
import type {Preset} from '../../app/ledger/light.js'
import type {CheckView, Entries, EntryFilter, GroupView} from '../../app/ports/entries.js'
import type {Page, Scope} from '../../app/ports/store.js'
import {containing, orderBy, seen} from './documents.js'
import {type Line, line, lines, toView} from './entry-view.js'
import {lightIn} from './light.js'
import {and, type Db} from './open.js'
import {type Order, openOrders, stamp} from './order.js'
import {lightsKept, presetIn, presetOf} from './settings.js'

const orderings: Readonly<Record<string, RawBuilder<unknown>>> = {
  // Records are numbered in the order of their places.
  position: sql`e.document_id, e.ordinal`,
  due: sql`e.due`,
  document: sql`coalesce(d.title, d.name)`,
  date: sql`coalesce(d.date, d.given->>'date')`,
  owner: sql`e.owner`,
  place: sql`d.place`,
  indicator: sql`e.label`,
  kind: sql`e.kind`,
  value: sql`e.value`,
  confidence: sql`e.confidence`,
  decided: sql`e.decided_at`,
}
const tie = sql`e.document_id, e.ordinal`

const any = (column: RawBuilder<unknown>, words: readonly string[] | undefined) =>
  words === undefined ? null : sql`${column} = any(${words}::text[])`

/** What is empty where a record lacks a field. */
const absent: Readonly<Record<string, RawBuilder<unknown>>> = {
  owner: sql`e.owner`,
  due: sql`(case when e.due_from = 'assumed' then null else e.due end)`,
  place: sql`d.place`,
  indicator: sql`e.canonical`,
  strength: sql`e.strength`,
}

/** A later document speaks of it, or a person has reported on it or judged it. */
const evidenced = sql`(e.reported is not null
  or exists (select 1 from evidence x where x.document_id = e.document_id and x.entry_id = e.id)
  or exists (select 1 from decisions v where v.document_id = e.document_id and v.entry_id = e.id and v.kind = 'verdict'
    and not exists (select 1 from decisions n where n.undoes = v.id)))`

function where(filter: EntryFilter, scope: Scope, light: RawBuilder<string>): RawBuilder<unknown> {
  const like = filter.q === undefined ? null : containing(filter.q)
  const {rule, unit, dueFrom, dueTo, hasDue, year, maxConfidence, commitments} = filter
  return and([
    seen(scope, sql`e.document_id`),
    filter.rejected || filter.reviews?.includes('rejected') ? null : sql`e.review <> 'rejected'`,
    like ? sql`(e.quote ilike ${like} or e.label ilike ${like} or e.owner ilike ${like})` : null,
    any(sql`e.document_id`, filter.documents),
    any(sql`e.id`, filter.ids),
    filter.batch
      ? sql`exists (select 1 from uploads b where b.document_id = e.document_id and b.batch_id = ${filter.batch})`
      : null,
    any(sql`e.kind`, filter.kinds),
    any(sql`e.section`, filter.sections),
    filter.places ? sql`(d.place = any(${filter.places}::text[]) or e.place = any(${filter.places}::text[]))` : null,
    any(sql`e.owner`, filter.owners),
    filter.indicators
      ? sql`(e.canonical = any(${filter.indicators}::text[]) or e.label = any(${filter.indicators}::text[]))`
      : null,
    any(sql`coalesce(e.status, 'not-started')`, filter.statuses),
    any(sql`e.review`, filter.reviews),
    any(light, filter.lights),
    any(sql`e.strength`, filter.strengths),
    rule ? sql`${rule} = any(e.rules)` : null,
    unit ? sql`e.unit = ${unit}` : null,
    dueFrom ? sql`e.due >= ${dueFrom}` : null,
    dueTo ? sql`e.due <= ${dueTo}` : null,
    hasDue === undefined ? null : sql`(e.due is not null) = ${hasDue}`,
    filter.from ? sql`coalesce(e.to_day, e.from_day) >= ${filter.from}` : null,
    filter.to ? sql`coalesce(e.from_day, e.to_day) <= ${`${filter.to}~`}` : null,
    year ? sql`coalesce(d.date, d.given->>'date') like ${`${year}%`}` : null,
    maxConfidence === undefined ? null : sql`e.confidence <= ${maxConfidence}`,
    ...(filter.missing ?? []).map((field) => sql`${absent[field] ?? sql`0`} is null`),
    commitments === undefined ? null : sql`e.commitment = ${commitments}`,
    filter.evidenced === undefined ? null : sql`${evidenced} = ${filter.evidenced}`,
  ])
}

function groupKey(by: string, light: RawBuilder<string>): {key: RawBuilder<unknown>; label: RawBuilder<unknown>} {
  const same = (key: RawBuilder<unknown>) => ({key, label: sql`null`})
  switch (by) {
    case 'document':
      return {key: sql`e.document_id`, label: sql`min(coalesce(d.title, d.name))`}
    case 'owner':
      return same(sql`e.owner`)
    case 'place':
      return same(sql`d.place`)
    case 'due-month':
      return same(sql`substr(e.due, 1, 7)`)
    case 'indicator':
      return same(sql`coalesce(e.canonical, e.label)`)
    case 'status':
      return same(sql`coalesce(e.status, 'not-started')`)
    case 'light':
      return same(light)
    case 'year':
      return same(sql`substr(coalesce(d.date, d.given->>'date'), 1, 4)`)
    case 'strength':
      return same(sql`e.strength`)
    case 'review':
      return same(sql`e.review`)
    case 'section':
      return same(sql`e.section`)
    default:
      return same(sql`e.kind`)
  }
}

/** Filters and sorts that only the document knows. */
function asksDocuments({places, year, lights, missing, sort}: EntryFilter): boolean {
  const named = [places, year, lights].some((one) => one !== undefined)
  return named || missing?.includes('place') || ['document', 'date', 'place'].includes(sort?.replace('-', '') ?? '')
}

/** The tables a question is about: without its documents where it does not ask for them. */
const among = (filter: EntryFilter) =>
  asksDocuments(filter) ? sql`entries e join documents d on d.id = e.document_id` : sql`entries e`

/** Lines as one text: of the embedded database, 200 rows read one by one cost more than to find them. */
const asText = (from: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
  sql<string | null>`(select json_agg(${line} order by ${order})::text from ${from})`

const linesIn = (text: string | null | undefined) => JSON.parse(text ?? '[]') as Line[]

async function atOnce(db: Db, from: RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<Line[]> {
  const answer = await sql<{lines: string | null}>`select ${asText(from, order)} as lines`.execute(db)
  return linesIn(answer.rows[0]?.lines)
}

async function oneByOne(db: Db, from: RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<Line[]> {
  const answer = await sql<{line: string}>`select ${line}::text as line from ${from} order by ${order}`.execute(db)
  return answer.rows.map((row) => JSON.parse(row.line) as Line)
}

/** Whole rows are read by their keys alone, in the order of the keys. */
const rowsBy = (keys: RawBuilder<unknown>) => sql`(${keys}) p
  join entries e on e.document_id = p.document_id and e.ordinal = p.ordinal
  join documents d on d.id = e.document_id left join users u on u.id = e.decided_by`

/** More rows than this at one go are a file to be made, not a page to be turned. */
const PAGE = 1000

export function openEntries(db: Db, now: () => number = Date.now): Entries {
  const orders = openOrders(db, now)

  /** A page of an order, whether the order still stands, and the light rules: all of one moment, in one round trip. */
  async function turn(order: Order, {offset, limit}: Page) {
    const text = asText(rowsBy(order.keys(offset, limit)), sql`p.place`)
    const {rows} = await sql<{stamp: string; lights: Preset | null; lines: string | null}>`
      select ${stamp} as stamp, ${lightsKept} as lights, ${text} as lines`.execute(db)
    const answer = rows[0]!
    return {
      stands: answer.stamp === order.stamp,
      preset: presetIn(answer.lights),
      lines: linesIn(answer.lines),
    }
  }

  return {
    async list(filter, page, scope, today) {
      const {offset, limit} = page
      const from = among(filter)
      const condition = where(filter, scope, lightIn(today, filter.lights ? await presetOf(db) : presetIn(null)))
      const order = orderBy(filter.sort ?? 'position', orderings, tie)
      // Who turns the first page will turn more: from the second on the order of all rows is kept.
      if (offset > 0 && limit <= PAGE) {
        const question = {from, condition, order}
        let kept = await orders.of(question)
        let read = await turn(kept, page)
        if (!read.stands) {
          kept = await orders.anew(question)
          read = await turn(kept, page)
        }
        return {items: read.lines.map((one) => toView(one, today, read.preset)), total: kept.total}
      }
      const preset = await presetOf(db)
      const counted = await sql<{n: number}>`select count(*)::int as n from ${from} where ${condition}`.execute(db)
      const rows = rowsBy(sql`select k.*, row_number() over () as place from (
        select e.document_id, e.ordinal from ${from} where ${condition} order by ${order} limit ${limit} offset ${offset}
      ) k`)
      const found = await (limit > PAGE ? oneByOne : atOnce)(db, rows, sql`p.place`)
      return {items: found.map((one) => toView(one, today, preset)), total: counted.rows[0]?.n ?? 0}
    },
    async groups(by, filter, {offset, limit}, scope, today) {
      const light = lightIn(today, await presetOf(db))
      const {key, label} = groupKey(by, light)
      const condition = where(filter, scope, light)
      const rows = await sql<GroupView & {total: number}>`
        select key, label, count, overdue, done, "totalYuan", count(*) over ()::int as total from (
          select ${key} as key, ${label} as label, count(*)::int as count,
            count(*) filter (where e.commitment and e.due < ${today} and coalesce(e.status, '') not in ('done', 'ended'))::int as overdue,
            count(*) filter (where e.status = 'done')::int as done, sum(e.yuan) filter (where e.kind = 'project') as "totalYuan"
          from entries e join documents d on d.id = e.document_id where ${condition} group by 1
        ) g order by count desc, key limit ${limit} offset ${offset}`.execute(db)
      return {items: rows.rows.map(({total: _, ...group}) => group), total: rows.rows[0]?.total ?? 0}
    },
    async ofDocument(documentId, today) {
      const preset = await presetOf(db)
      const found = await atOnce(db, sql`${lines} where e.document_id = ${documentId}`, sql`e.ordinal`)
      return found.map((one) => toView(one, today, preset))
    },
    async checks({kinds, holds, document, place, year}, {offset, limit}, scope) {
      const condition = and([
        seen(scope),
        kinds ? sql`c.kind = any(${kinds}::text[])` : null,
        holds === undefined
          ? null
          : sql`c.holds is not distinct from ${holds === 'unknown' ? null : holds === 'true'}::boolean`,
        document ? sql`c.document_id = ${document}` : null,
        place ? sql`d.place ilike ${containing(place)}` : null,
        year ? sql`coalesce(d.date, d.given->>'date') like ${`${year}%`}` : null,
      ])
      const rows = await sql<Record<string, unknown> & {total: number; data: CheckView['check']}>`
        select c.*, d.title, d.name, coalesce(d.date, d.given->>'date') as d_date, d.place, count(*) over ()::int as total
        from checks c join documents d on d.id = c.document_id where ${condition}
        order by c.holds nulls last, d.created_at desc, c.document_id, c.ordinal limit ${limit} offset ${offset}`.execute(
        db,
      )
      const items = rows.rows.map((row) => ({
        id: `${row.document_id}-${row.ordinal}`,
        documentId: row.document_id as string,
        documentTitle: (row.title ?? row.name) as string | null,
        documentDate: row.d_date as string | null,
        documentPlace: row.place as string | null,
        check: row.data,
        quote: row.quote as string,
      }))
      return {items, total: rows.rows[0]?.total ?? 0}
    },
  }
}
