import {sql} from 'kysely'
import type {Batches, BatchView} from '../../app/ports/batches.js'
import type {UploadView} from '../../app/ports/store.js'
import {containing, openDocuments} from './documents.js'
import {and, type Db} from './open.js'

interface Line
  extends Omit<BatchView, 'createdAt' | 'endedAt' | 'by' | 'rate' | 'meanRate' | 'secondsLeft' | 'failures'> {
  by_id: string | null
  by_name: string | null
  created_at: Date
  ended: Date | null
  first: Date | null
  recent: number
  ended_count: number
}

/** The rate now is the rate of the last half minute. */
const WINDOW = 30

function counted(now: Date) {
  return sql`select b.id, b.name, b.source, b.lane, b.expected, b.by_id, u.display as by_name, b.created_at, c.*
    from batches b left join users u on u.id = b.by_id cross join lateral (
      select count(*) filter (where s.state <> 'unpacked')::int as uploads, count(*) filter (where s.state = 'duplicate')::int as duplicates,
        count(*) filter (where s.state = 'refused')::int as refused,
        count(*) filter (where s.state = 'accepted' and d.status = 'waiting')::int as waiting,
        count(*) filter (where s.state = 'accepted' and d.status = 'working')::int as working,
        count(*) filter (where s.state = 'accepted' and d.status = 'done')::int as done,
        count(*) filter (where s.state = 'accepted' and d.status = 'failed')::int as failed,
        coalesce(sum(d.entry_count) filter (where s.state = 'accepted'), 0)::int as entries,
        count(*) filter (where s.state = 'accepted' and d.analyzed_at > ${now}::timestamptz - interval '${sql.raw(String(WINDOW))} seconds')::int as recent,
        count(*) filter (where s.state = 'accepted' and d.status in ('done', 'failed'))::int as ended_count,
        max(coalesce(d.analyzed_at, s.at)) as ended, min(s.at) as first
      from uploads s left join documents d on d.id = s.document_id where s.batch_id = b.id
    ) c`
}

function toView(line: Line, now: Date, failures: BatchView['failures']): BatchView {
  const {id, name, source, lane, expected, uploads, duplicates, refused, waiting, working, done, failed, entries} = line
  const open = waiting + working
  const coming = Math.max(0, (expected ?? 0) - uploads)
  const over = uploads > 0 && open === 0 && coming === 0
  const began = line.first ?? line.created_at
  const until = over && line.ended ? line.ended : now
  const meanRate = line.ended_count / Math.max(1, (until.getTime() - began.getTime()) / 1000)
  const rate = over ? 0 : line.recent / Math.min(WINDOW, Math.max(1, (now.getTime() - began.getTime()) / 1000))
  return {
    ...{
      id,
      name,
      source,
      lane,
      expected,
      uploads,
      duplicates,
      refused,
      waiting,
      working,
      done,
      failed,
      entries,
      failures,
    },
    by: line.by_id === null ? null : {id: line.by_id, name: line.by_name ?? ''},
    createdAt: line.created_at.toISOString(),
    endedAt: over ? (line.ended?.toISOString() ?? null) : null,
    rate: Math.round(rate * 100) / 100,
    meanRate: Math.round(meanRate * 100) / 100,
    secondsLeft: over ? 0 : secondsLeft(open + coming, rate || meanRate),
  }
}

function secondsLeft(open: number, rate: number): number | null {
  return rate > 0 ? Math.ceil(open / rate) : null
}

export function openBatches(db: Db, digest: () => string): Batches {
  const documents = openDocuments(db, digest)
  return {
    async create({id, name, source, lane, byId, expected, at}) {
      await db.insertInto('batches').values({id, name, source, lane, by_id: byId, expected, created_at: at}).execute()
    },
    async one(id, scope, now) {
      const mine = scope === null ? sql`true` : sql`b.by_id = ${scope}`
      const rows = await sql<Line>`${counted(now)} where b.id = ${id} and ${mine}`.execute(db)
      const [line] = rows.rows
      return line ? toView(line, now, await documents.failureReasons(null, id)) : null
    },
    async list({mine, running}, {offset, limit}, scope, now) {
      const owner = scope ?? mine ?? null
      const condition = and([
        owner === null ? null : sql`b.by_id = ${owner}`,
        running
          ? sql`exists (select 1 from uploads s join documents d on d.id = s.document_id where s.batch_id = b.id and d.status in ('waiting', 'working'))`
          : null,
      ])
      const total = await sql<{n: number}>`select count(*)::int as n from batches b where ${condition}`.execute(db)
      const rows =
        await sql<Line>`${counted(now)} where ${condition} order by b.created_at desc, b.id limit ${limit} offset ${offset}`.execute(
          db,
        )
      const items: BatchView[] = []
      for (const line of rows.rows)
        items.push(toView(line, now, line.failed > 0 ? await documents.failureReasons(null, line.id) : []))
      return {items, total: total.rows[0]?.n ?? 0}
    },
    async uploads(id, {states, statuses, q}, {offset, limit}) {
      const condition = and([
        sql`s.batch_id = ${id}`,
        states ? sql`s.state = any(${states}::text[])` : null,
        statuses ? sql`d.status = any(${statuses}::text[])` : null,
        q ? sql`s.name ilike ${containing(q)}` : null,
      ])
      const rows = await sql<Record<string, unknown> & {total: number; at: Date}>`
        select s.*, d.status, d.title, d.entry_count, f.code as f_code, f.reason as f_reason, f.remedy as f_remedy, count(*) over ()::int as total
        from uploads s left join documents d on d.id = s.document_id left join failures f on f.document_id = d.id and d.status = 'failed'
        where ${condition} order by s.at, s.id limit ${limit} offset ${offset}`.execute(db)
      const items = rows.rows.map(
        (row) =>
          ({
            id: row.id,
            name: row.name,
            path: row.path,
            size: row.size,
            state: row.state,
            documentId: row.document_id,
            status: row.status,
            title: row.title,
            entries: row.entry_count,
            code: row.code ?? row.f_code,
            reason: row.reason ?? row.f_reason,
            remedy: row.remedy ?? row.f_remedy,
            at: row.at.toISOString(),
          }) as UploadView,
      )
      return {items, total: rows.rows[0]?.total ?? 0}
    },
    async arrived(id) {
      const rows = await sql<{
        id: string
        key: string
        at: Date
        code: string | null
      }>`select id, coalesce(path, name) || '/' || size as key, at, code from uploads where batch_id = ${id}`.execute(
        db,
      )
      return rows.rows
    },
    async latest(name) {
      const row = await db
        .selectFrom('batches')
        .select('id')
        .where('name', '=', name)
        .orderBy('created_at', 'desc')
        .executeTakeFirst()
      return row?.id ?? null
    },
  }
}
