import {sql} from 'kysely'
import {storable} from '../../app/ledger/row.js'
import type {EvidenceBook, EvidenceView} from '../../app/ports/evidence.js'
import {seen} from './documents.js'
import {and, type Db} from './open.js'

/** A commitment is answered within so many years, and by the nearest documents. */
const YEARS = 5
const NEAREST = 8
/** A worker that died over a document leaves it to the next after so long. */
const PATIENCE = '10 minutes'

interface Line extends Omit<EvidenceView, 'result'> {
  resultId: string
  title: string
  date: string | null
  resultEntry: string | null
  start: number | null
  end: number | null
  said: string | null
  byId: string | null
  byName: string | null
  at: Date | null
  total: number
}

/** The last standing verdict of a person on a commitment by a result document. */
const verdicts = sql`
  select distinct on (v.document_id, v.entry_id, v.payload->>'resultDocument') v.document_id, v.entry_id,
    v.payload->>'resultDocument' as result_id, v.payload->>'resultEntry' as result_entry, v.payload->>'verdict' as verdict,
    v.payload->>'reason' as reason, v.by_id, v.at
  from decisions v where v.kind = 'verdict' and not exists (select 1 from decisions n where n.undoes = v.id)
  order by v.document_id, v.entry_id, v.payload->>'resultDocument', v.seq desc`

export function openEvidence(db: Db): EvidenceBook {
  return {
    async take(now) {
      const row = await sql<{id: string; job: number; place: string | null; date: string | null}>`
        update documents set matching = ${now} where id = (
          select id from documents where status = 'done' and matched is distinct from job
            and (matching is null or matching < ${now}::timestamptz - ${PATIENCE}::interval)
            and (lane = 'interactive' or not exists (select 1 from documents o where o.status in ('waiting', 'working')))
          order by lane = 'interactive' desc, analyzed_at limit 1 for update skip locked
        ) returning id, job, place, date`.execute(db)
      const [one] = row.rows
      if (!one) return null
      const near = async (order: 'asc' | 'desc') => {
        if (one.place === null || one.date === null) return []
        const year = Number(one.date.slice(0, 4))
        const [from, to] = order === 'desc' ? [`${year - YEARS}`, one.date] : [`${one.date}~`, `${year + YEARS}-12-31`]
        const found = await sql<{id: string}>`
          select id from documents where status = 'done' and place = ${one.place} and id <> ${one.id}
            and date >= ${from} and date < ${to} order by date ${sql.raw(order)} limit ${NEAREST}`.execute(db)
        return found.rows.map(({id}) => id)
      }
      return {documentId: one.id, job: one.job, earlier: await near('desc'), later: await near('asc')}
    },
    propose: (plan, result, proposed, at) =>
      db.transaction().execute(async (tx) => {
        await sql`
          delete from evidence where document_id = ${plan} and result_id = ${result} and entry_id not in (
            select id from entries where document_id = ${plan} and status in ('done', 'ended'))`.execute(tx)
        const rows = proposed.map((one) => ({...one, quote: storable(one.quote), reason: storable(one.reason)}))
        await sql`
          insert into evidence (document_id, entry_id, result_id, result_entry, start_at, end_at, quote, verdict, reason, confidence, at)
          select ${plan}, p."entryId", ${result}, p."resultEntry", p.start, p."end", p.quote, p.verdict, p.reason, p.confidence, ${at}
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p("entryId" text, "resultEntry" text, start int, "end" int,
            quote text, verdict text, reason text, confidence real)
          join entries e on e.document_id = ${plan} and e.id = p."entryId"
          where coalesce(e.status, '') not in ('done', 'ended') and e.review <> 'rejected'
          on conflict do nothing`.execute(tx)
      }),
    async matched({documentId, job}) {
      const row = await db
        .updateTable('documents')
        .set({matched: job, matching: null})
        .where('id', '=', documentId)
        .where('job', '=', job)
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },
    async list({document, entry, place, verdicts: wanted, decided}, {offset, limit}, scope) {
      const condition = and([
        seen(scope, sql`x.document_id`),
        seen(scope, sql`x.result_id`),
        document ? sql`x.document_id = ${document}` : null,
        entry ? sql`x.entry_id = ${entry}` : null,
        place ? sql`d.place = ${place}` : null,
        wanted ? sql`x.verdict = any(${wanted}::text[])` : null,
        decided === undefined ? null : sql`x.decided = ${decided}`,
      ])
      const rows = await sql<Line>`
        with v as (${verdicts}), x as (
          select coalesce(p.document_id, v.document_id) as document_id, coalesce(p.entry_id, v.entry_id) as entry_id,
            coalesce(p.result_id, v.result_id) as result_id, v.verdict is not null as decided,
            coalesce(v.verdict, p.verdict) as verdict, coalesce(v.reason, p.reason, '') as reason,
            case when v.verdict is null then p.confidence else 1 end as confidence,
            case when v.verdict is null then p.result_entry else v.result_entry end as result_entry,
            p.result_entry as proposed_entry, p.start_at, p.end_at, p.quote, v.by_id, v.at
          from evidence p full join v on v.document_id = p.document_id and v.entry_id = p.entry_id and v.result_id = p.result_id
        )
        select x.document_id as "documentId", x.entry_id as "entryId", e.quote, x.verdict, x.reason, x.confidence,
          case when x.decided then 'decided' else 'proposed' end as from, x.result_id as "resultId", coalesce(r.title, r.name) as title,
          coalesce(r.date, r.given->>'date') as date, x.result_entry as "resultEntry",
          coalesce(a.start_at, x.start_at) as start, coalesce(a.end_at, x.end_at) as end, coalesce(a.quote, x.quote) as said,
          x.by_id as "byId", u.display as "byName", x.at, count(*) over ()::int as total
        from x join documents d on d.id = x.document_id join documents r on r.id = x.result_id
        join entries e on e.document_id = x.document_id and e.id = x.entry_id
        left join entries a on a.document_id = x.result_id and a.id = x.result_entry
        left join users u on u.id = x.by_id
        where ${condition} order by r.date desc nulls last, x.document_id, e.start_at limit ${limit} offset ${offset}`.execute(
        db,
      )
      return {items: rows.rows.map(toView), total: rows.rows[0]?.total ?? 0}
    },
  }
}

function toView({documentId, entryId, quote, verdict, reason, confidence, from, ...line}: Line): EvidenceView {
  const {resultId, title, date, resultEntry, start, end, said, byId, byName, at} = line
  return {
    ...{documentId, entryId, quote, verdict, reason, from},
    confidence: Math.round(confidence * 1e4) / 1e4,
    result: {documentId: resultId, title, date, entryId: resultEntry, start, end, quote: said},
    decidedBy: byId === null ? null : {id: byId, name: byName ?? ''},
    decidedAt: at?.toISOString() ?? null,
  }
}
