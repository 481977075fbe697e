import {type RawBuilder, sql} from 'kysely'
import type {IndicatorPointView, OverviewView, Stats, StatsFilter} from '../../app/ports/stats.js'
import type {Scope} from '../../app/ports/store.js'
import {seen} from './documents.js'
import {and, type Db} from './open.js'

const date = sql`coalesce(d.date, d.given->>'date')`

function where({places, from, to}: StatsFilter, scope: Scope): RawBuilder<unknown> {
  return and([
    seen(scope),
    places ? sql`d.place = any(${places}::text[])` : null,
    from ? sql`${date} >= ${from}` : null,
    to ? sql`${date} <= ${`${to}~`}` : null,
  ])
}
const live = sql`e.review <> 'rejected'`
const over = (today: string) =>
  sql`(e.commitment and e.due < ${today} and coalesce(e.status, '') not in ('done', 'ended'))`

export function openStats(db: Db, digest: () => string): Stats {
  return {
    async overview(filter, scope, today) {
      const condition = where(filter, scope)
      const documents = await sql<OverviewView['documents'] & {latest: Date | null; checkability: number | null}>`
        select count(*)::int as total, count(*) filter (where status = 'waiting')::int as waiting, count(*) filter (where status = 'working')::int as working,
          count(*) filter (where status = 'done')::int as done, count(*) filter (where status = 'failed')::int as failed,
          max(analyzed_at) as latest, avg(checkability) as checkability from documents d where ${condition}`.execute(db)
      const entries = await sql<Record<string, number>>`
        select count(*)::int as total, count(*) filter (where e.kind = 'target')::int as target, count(*) filter (where e.kind = 'result')::int as result,
          count(*) filter (where e.kind = 'size')::int as size, count(*) filter (where e.kind = 'project')::int as project,
          count(*) filter (where e.kind = 'task')::int as task,
          count(*) filter (where e.confidence < 0.8 and e.review = 'none')::int as doubtful, count(*) filter (where e.review <> 'none')::int as decided,
          count(*) filter (where e.commitment)::int as commitments,
          count(*) filter (where e.commitment and e.due between ${today} and to_char(${today}::date + 30, 'YYYY-MM-DD'))::int as due30,
          count(*) filter (where ${over(today)})::int as overdue,
          count(*) filter (where e.commitment and (e.due is null or e.due_from = 'assumed'))::int as without_due,
          count(*) filter (where e.commitment and e.owner is null)::int as without_owner,
          count(*) filter (where e.commitment and e.status = 'done')::int as done
        from entries e join documents d on d.id = e.document_id where ${live} and ${condition}`.execute(db)
      const checks = await sql<OverviewView['checks']>`
        select count(*)::int as total, count(*) filter (where c.holds)::int as holds, count(*) filter (where not c.holds)::int as broken,
          count(*) filter (where c.holds is null)::int as unknown
        from checks c join documents d on d.id = c.document_id where ${condition}`.execute(db)
      const {latest, checkability, ...counts} = documents.rows[0]!
      const {commitments, due30, overdue, without_due, without_owner, done, ...kinds} = entries.rows[0]!
      return {
        documents: counts,
        entries: kinds as unknown as OverviewView['entries'],
        commitments: {
          total: commitments!,
          due30: due30!,
          overdue: overdue!,
          withoutDue: without_due!,
          withoutOwner: without_owner!,
          done: done!,
        },
        checks: checks.rows[0]!,
        checkability,
        latest: latest?.toISOString() ?? null,
      }
    },
    async deadlines(filter, scope, today) {
      const rows = await sql<{day: string; count: number; done: number; overdue: number}>`
        select e.due as day, count(*)::int as count, count(*) filter (where e.status = 'done')::int as done, count(*) filter (where ${over(today)})::int as overdue
        from entries e join documents d on d.id = e.document_id
        where e.commitment and e.due is not null and ${live} and ${where(filter, scope)} group by 1 order by 1 limit 5000`.execute(
        db,
      )
      return rows.rows
    },
    async amounts(filter, scope) {
      const rows = await sql<{key: string | null; projects: number; totalYuan: number | null; doneYuan: number | null}>`
        select d.place as key, count(*)::int as projects, sum(e.yuan) as "totalYuan", sum(e.done_yuan) as "doneYuan"
        from entries e join documents d on d.id = e.document_id
        where e.kind = 'project' and ${live} and ${where(filter, scope)} group by 1 order by 3 desc nulls last limit 500`.execute(
        db,
      )
      return rows.rows
    },
    async projects(filter, scope) {
      const rows = await sql<{name: string; projects: number; totalYuan: number | null; doneYuan: number | null}>`
        select coalesce(e.label, '') as name, count(*)::int as projects, sum(e.yuan) as "totalYuan", sum(e.done_yuan) as "doneYuan"
        from entries e join documents d on d.id = e.document_id
        where e.kind = 'project' and ${live} and ${where(filter, scope)} group by 1 limit 500000`.execute(db)
      return rows.rows
    },
    async indicators(filter, scope) {
      const rows = await sql<{indicator: string; count: number; years: number}>`
        select coalesce(e.canonical, e.label) as indicator, count(*)::int as count, count(distinct substr(coalesce(e.to_day, ${date}), 1, 4))::int as years
        from entries e join documents d on d.id = e.document_id
        where e.kind in ('target', 'result') and ${live} and ${where(filter, scope)} group by 1 having count(*) > 1 order by 3 desc, 2 desc limit 1000`.execute(
        db,
      )
      return rows.rows
    },
    async indicator(name, place, scope) {
      const rows = await sql<IndicatorPointView>`
        select substr(coalesce(e.to_day, e.from_day, ${date}), 1, 4)::int as year, d.place, e.kind, (e.fields->>'value')::double precision as value,
          (e.fields->>'min')::double precision as min, (e.fields->>'max')::double precision as max, e.fields->>'op' as op, coalesce(e.unit, '') as unit,
          e.id as "entryId", e.document_id as "documentId", e.quote
        from entries e join documents d on d.id = e.document_id
        where e.kind in ('target', 'result') and (e.canonical = ${name} or e.label = ${name}) and ${live} and ${seen(scope) ?? sql`true`}
          and ${place ? sql`d.place = ${place}` : sql`true`} and coalesce(e.to_day, e.from_day, ${date}) ~ '^[0-9]{4}'
        order by 1, 2, 3 limit 5000`.execute(db)
      return rows.rows
    },
    async checkability(filter, scope) {
      const rows = await sql<{
        documentId: string
        title: string | null
        date: string | null
        place: string | null
        checkability: number | null
        commitments: number
      }>`
        select d.id as "documentId", coalesce(d.title, d.name) as title, ${date} as date, d.place, d.checkability,
          (select count(*)::int from entries e where e.document_id = d.id and e.commitment and ${live}) as commitments
        from documents d where d.status = 'done' and ${where(filter, scope)} order by 3, 1 limit 5000`.execute(db)
      return rows.rows
    },
    async places(filter, scope) {
      const rows = await sql<{place: string | null; documents: number; entries: number}>`
        select d.place, count(*)::int as documents, sum(d.entry_count)::int as entries from documents d
        where ${where(filter, scope)} group by 1 order by 2 desc limit 2000`.execute(db)
      return rows.rows
    },
    async running(now) {
      const rows = await sql<{
        interactive: number
        bulk: number
        scan: number
        recent: number
        outdated: number
        files: number
        fileBytes: number
        databaseBytes: number
      }>`
        select count(*) filter (where status in ('waiting', 'working') and lane = 'interactive')::int as interactive,
          count(*) filter (where status in ('waiting', 'working') and lane = 'bulk')::int as bulk,
          count(*) filter (where status in ('waiting', 'working') and lane = 'scan')::int as scan,
          count(*) filter (where analyzed_at > ${now}::timestamptz - interval '30 seconds')::int as recent,
          count(*) filter (where status = 'done' and digest is distinct from ${digest()})::int as outdated,
          count(*)::int as files, coalesce(sum(size), 0)::bigint as "fileBytes", pg_database_size(current_database()) as "databaseBytes"
        from documents`.execute(db)
      return rows.rows[0]!
    },
  }
}
