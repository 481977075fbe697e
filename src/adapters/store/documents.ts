import {gunzipSync} from 'node:zlib'
import {type RawBuilder, sql} from 'kysely'
import type {DocumentFilter, Documents} from '../../app/ports/documents.js'
import type {Listed, Scope} from '../../app/ports/store.js'
import type {DocumentView, FailureView} from '../../app/ports/views.js'
import {keyOf} from '../../app/search-words.js'
import type {Reading} from '../../model/reading.js'
import type {AnalysisRecord} from '../../model/record.js'
import {and, type Db} from './open.js'
import {tell} from './tell.js'

/** What the list shows of a document, in one statement. */
const view = sql`d.id, d.name, d.title, d.genre, d.date, d.date_from, d.place, d.speaker, d.given, d.media_type, d.size, d.chars,
  d.pages, d.status, d.stage, d.lane, d.counts, d.checkability, d.digest, d.revision, d.owner_id, u.display as owner_name,
  d.batch_id, d.created_at, d.analyzed_at, d.milliseconds,
  f.stage as f_stage, f.code as f_code, f.reason as f_reason, f.remedy as f_remedy, f.attempts as f_attempts, f.at as f_at,
  (select count(*)::int from uploads where document_id = d.id) as uploads,
  (select count(*)::int from alike where a = d.id or b = d.id) as similar_count`
const from = sql`documents d left join users u on u.id = d.owner_id left join failures f on f.document_id = d.id and d.status = 'failed'`

interface Line extends Record<string, unknown> {
  counts: DocumentView['counts'] | null
  created_at: Date
  analyzed_at: Date | null
  f_at: Date | null
}

const none = {
  entries: 0,
  target: 0,
  result: 0,
  size: 0,
  project: 0,
  task: 0,
  doubtful: 0,
  decided: 0,
  checks: 0,
  broken: 0,
  notices: 0,
}
const percents: Readonly<Record<string, number>> = {queued: 0, reading: 20, analyzing: 50, storing: 90}

function percent(status: unknown, stage: unknown): number | null {
  if (status === 'done') return 100
  return status === 'working' ? (percents[String(stage)] ?? null) : null
}

function toView(line: Line, digest: string): DocumentView {
  const {id, name, title, genre, date, place, speaker, size, chars, pages, status, stage, lane, revision, uploads} =
    line
  const {
    date: givenDate,
    place: givenPlace,
    title: givenTitle,
    genre: givenGenre,
  } = line.given as Record<string, unknown>
  const failure =
    status === 'failed' && line.f_at
      ? {
          documentId: id,
          name,
          stage: line.f_stage,
          code: line.f_code,
          reason: line.f_reason,
          remedy: line.f_remedy,
          attempts: line.f_attempts,
          at: line.f_at.toISOString(),
        }
      : null
  return {
    ...{
      id,
      name,
      title: title ?? givenTitle,
      genre: genre ?? givenGenre,
      date: date ?? givenDate,
      place: place ?? givenPlace,
    },
    ...{speaker, size, chars, pages, status, stage, lane, revision, uploads, failure},
    dateFrom: line.date_from,
    given: {date: givenDate, place: givenPlace, title: givenTitle, genre: givenGenre},
    mediaType: line.media_type,
    percent: percent(status, stage),
    counts: line.counts ?? none,
    checkability: line.checkability,
    outdated: status === 'done' && line.digest !== digest,
    similar: line.similar_count,
    owner: line.owner_id === null ? null : {id: line.owner_id, name: line.owner_name},
    batchId: line.batch_id,
    createdAt: line.created_at.toISOString(),
    analyzedAt: line.analyzed_at?.toISOString() ?? null,
    milliseconds: line.milliseconds,
  } as DocumentView
}

/** Documents somebody may see; null: all. */
export function seen(scope: Scope, column = sql`d.id`): RawBuilder<unknown> | null {
  return scope === null
    ? null
    : sql`exists (select 1 from uploads s where s.document_id = ${column} and s.by_id = ${scope})`
}

const orders: Readonly<Record<string, RawBuilder<unknown>>> = {
  created: sql`d.created_at`,
  date: sql`coalesce(d.date, d.given->>'date')`,
  title: sql`coalesce(d.title, d.name)`,
  place: sql`d.place`,
  entries: sql`d.entry_count`,
  doubtful: sql`d.doubtful_count`,
  name: sql`d.name`,
}

/** `-date` as date desc; the id decides between equals, so that pages never overlap. */
export function orderBy(
  sort: string,
  known: Readonly<Record<string, RawBuilder<unknown>>>,
  tie: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const down = sort.startsWith('-')
  const column = known[down ? sort.slice(1) : sort] ?? tie
  return down ? sql`${column} desc nulls last, ${tie}` : sql`${column} asc nulls last, ${tie}`
}

/** `%` and `_` in what somebody typed mean themselves. */
export function containing(words: string): string {
  return `%${words.replace(/[\\%_]/gu, '\\$&')}%`
}

/** The documents that all these words stand in. */
export function foundBy(words: readonly string[]): RawBuilder<unknown> {
  return sql`select document_id from analyses where words @> ${words.map(keyOf)}::int[]`
}

function where(filter: DocumentFilter, scope: Scope, digest: string): RawBuilder<unknown> {
  const {statuses, genres, place, from: first, to: last, batch, owner, outdated, doubtful, q, words} = filter
  const like = q === undefined ? null : containing(q)
  const named = like === null ? null : sql`(d.name ilike ${like} or d.title ilike ${like} or d.place ilike ${like})`
  const found = words?.length ? sql`(${named!} or d.id in (${foundBy(words)}))` : named
  return and([
    seen(scope),
    statuses ? sql`d.status = any(${statuses}::text[])` : null,
    genres ? sql`d.genre = any(${genres}::text[])` : null,
    place ? sql`d.place ilike ${containing(place)}` : null,
    first ? sql`d.date >= ${first}` : null,
    last ? sql`d.date <= ${`${last}~`}` : null,
    batch ? sql`exists (select 1 from uploads b where b.document_id = d.id and b.batch_id = ${batch})` : null,
    owner ? sql`exists (select 1 from uploads o where o.document_id = d.id and o.by_id = ${owner})` : null,
    outdated === undefined ? null : sql`(d.status = 'done' and d.digest is distinct from ${digest}) = ${outdated}`,
    doubtful ? sql`d.doubtful_count > 0` : null,
    found,
  ])
}

export function openDocuments(db: Db, digest: () => string): Documents {
  async function some(
    condition: RawBuilder<unknown>,
    order: RawBuilder<unknown>,
    offset: number,
    limit: number,
  ): Promise<DocumentView[]> {
    const rows =
      await sql<Line>`select ${view} from ${from} where ${condition} order by ${order} limit ${limit} offset ${offset}`.execute(
        db,
      )
    return rows.rows.map((line) => toView(line, digest()))
  }
  async function one(id: string, scope: Scope): Promise<DocumentView | null> {
    const [found] = await some(and([sql`d.id = ${id}`, seen(scope)]), sql`d.id`, 0, 1)
    return found ?? null
  }
  async function packed(column: 'reading' | 'record', id: string): Promise<unknown> {
    const row = await db.selectFrom('analyses').select(column).where('document_id', '=', id).executeTakeFirst()
    return row === undefined ? null : JSON.parse(gunzipSync(row[column]).toString('utf8'))
  }
  return {
    async list(filter, {offset, limit}, scope): Promise<Listed<DocumentView>> {
      const condition = where(filter, scope, digest())
      const total = await sql<{n: number}>`select count(*)::int as n from documents d where ${condition}`.execute(db)
      const order = orderBy(filter.sort ?? '-created', orders, sql`d.id`)
      return {items: await some(condition, order, offset, limit), total: total.rows[0]?.n ?? 0}
    },
    one,
    async many(ids, scope) {
      return some(and([sql`d.id = any(${ids}::text[])`, seen(scope)]), sql`d.id`, 0, ids.length)
    },
    async may(id, scope) {
      const rows = await sql`select 1 from documents d where ${and([sql`d.id = ${id}`, seen(scope)])}`.execute(db)
      return rows.rows.length > 0
    },
    reading: (id) => packed('reading', id) as Promise<Reading | null>,
    record: (id) => packed('record', id) as Promise<AnalysisRecord | null>,
    async giveMore(id, more, at) {
      return db.transaction().execute(async (tx) => {
        const row = await sql<{job: number; lane: 'interactive'}>`
          update documents set given = given || ${JSON.stringify(more)}::jsonb, job = job + 1, revision = revision + 1, starts = 0,
            crashes = 0, status = 'waiting', stage = 'queued', lane = 'interactive', queued_at = ${at}
          where id = ${id} returning job, lane`.execute(tx)
        await tx.deleteFrom('failures').where('document_id', '=', id).execute()
        await tell(tx, {type: 'document', documentId: id, status: 'waiting', stage: 'queued'})
        return row.rows.map(({job, lane}) => ({documentId: id, job, lane}))
      })
    },
    async remove(id) {
      await db.deleteFrom('documents').where('id', '=', id).execute()
    },
    async uploadsOf(id) {
      const rows = await sql<{
        id: string
        name: string
        path: string | null
        batch_id: string
        by_id: string | null
        by_name: string | null
        at: Date
      }>`
        select s.id, s.name, s.path, s.batch_id, s.by_id, u.display as by_name, s.at
        from uploads s left join users u on u.id = s.by_id where s.document_id = ${id} order by s.at`.execute(db)
      return rows.rows.map((row) => ({
        id: row.id,
        name: row.name,
        path: row.path,
        batchId: row.batch_id,
        by: row.by_id === null ? null : {id: row.by_id, name: row.by_name ?? ''},
        at: row.at.toISOString(),
      }))
    },
    async similarTo(id, scope) {
      const rows = await sql<{
        documentId: string
        name: string
        title: string | null
        date: string | null
        place: string | null
        score: number
      }>`
        select d.id as "documentId", d.name, d.title, d.date, d.place, l.score
        from alike l join documents d on d.id = case when l.a = ${id} then l.b else l.a end
        where ${and([sql`(l.a = ${id} or l.b = ${id})`, seen(scope)])} order by l.score desc limit 100`.execute(db)
      return rows.rows
    },
    async failures({code, batch, q}, {offset, limit}, scope) {
      const like = q === undefined ? null : containing(q)
      const condition = and([
        sql`d.status = 'failed'`,
        seen(scope),
        code ? sql`f.code = ${code}` : null,
        batch ? sql`exists (select 1 from uploads b where b.document_id = d.id and b.batch_id = ${batch})` : null,
        like ? sql`(d.name ilike ${like} or f.reason ilike ${like})` : null,
      ])
      const total = await sql<{n: number}>`select count(*)::int as n from ${from} where ${condition}`.execute(db)
      const items = await some(condition, sql`f.at desc, d.id`, offset, limit)
      return {
        items: items.map(({failure}) => failure).filter((failure): failure is FailureView => failure !== null),
        total: total.rows[0]?.n ?? 0,
      }
    },
    async failureReasons(scope, batch) {
      const rows = await sql<{code: string; reason: string; remedy: string; count: number}>`
        select f.code, min(f.reason) as reason, min(f.remedy) as remedy, count(*)::int as count from ${from}
        where ${and([sql`d.status = 'failed'`, seen(scope), batch ? sql`exists (select 1 from uploads b where b.document_id = d.id and b.batch_id = ${batch})` : null])}
        group by f.code order by count desc`.execute(db)
      return rows.rows
    },
  }
}
