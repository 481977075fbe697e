import {randomUUID} from 'node:crypto'
import {type RawBuilder, sql, type Transaction} from 'kysely'
import type {Decision} from '../../app/decision.js'
import {mergeAll} from '../../app/ledger/merge.js'
import {type Row, storable} from '../../app/ledger/row.js'
import {alike} from '../../app/likeness.js'
import type {Analyzed} from '../../app/ports/analysts.js'
import type {Job, Lane} from '../../app/ports/queue.js'
import type {Claim, UploadView, Which, Work} from '../../app/ports/store.js'
import type {Given} from '../../model/document.js'
import type {Tables} from '../database/schema.js'
import {decisionsOf} from './decision-rows.js'
import {replaceRows} from './entry-rows.js'
import {CHANNEL, type Db} from './open.js'

type Tx = Transaction<Tables>
type Event = Readonly<Record<string, unknown>>

/** Tell whoever watches; part of the transaction, so that nobody hears of what did not happen. */
export async function tell(db: Db | Tx, event: Event): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(event)})`.execute(db)
}

function tellDocument(db: Db | Tx, documentId: string, status: string, stage: string | null = null): Promise<void> {
  return tell(db, {type: 'document', documentId, status, stage})
}

/** The way of a document through the archive. */
export function openWork(db: Db): Work {
  return {
    accept: (input) =>
      db.transaction().execute(async (tx) => {
        const {batchId, byId, lane, at} = input
        const jobs: Job[] = []
        const uploads: UploadView[] = []
        const first = new Map(input.arrivals.map((arrival) => [arrival.sha256, arrival] as const).reverse())
        const rows = [...first.values()].map(({sha256, name, size, given}) => ({
          id: sha256,
          name: storable(name),
          size,
          lane,
          status: 'waiting',
          stage: 'queued',
          queued_at: at,
          given: JSON.stringify(given),
          owner_id: byId,
          batch_id: batchId,
          created_at: at,
        }))
        const added = new Set<string>()
        for (let start = 0; start < rows.length; start += 500) {
          const made = await tx
            .insertInto('documents')
            .values(rows.slice(start, start + 500))
            .onConflict((on) => on.column('id').doNothing())
            .returning('id')
            .execute()
          for (const {id} of made) added.add(id)
        }
        for (const arrival of input.arrivals) {
          const accepted = added.delete(arrival.sha256)
          if (accepted) jobs.push({documentId: arrival.sha256, job: 1, lane})
          const {name, path, size, sha256} = arrival
          const state = accepted ? ('accepted' as const) : ('duplicate' as const)
          uploads.push({
            ...blank(at),
            name: storable(name),
            path,
            size,
            state,
            documentId: sha256,
            status: accepted ? 'waiting' : null,
          })
        }
        for (const {name, path, size, code, reason, remedy} of input.refusals) {
          uploads.push({...blank(at), name: storable(name), path, size, state: 'refused', code, reason, remedy})
        }
        for (const {name, path, size} of input.archives ?? []) {
          uploads.push({...blank(at), name: storable(name), path, size, state: 'unpacked'})
        }
        const uploadRows = uploads.map(({id, name, path, size, state, documentId, code, reason, remedy}) => ({
          id,
          batch_id: batchId,
          document_id: documentId,
          name,
          path: path === null ? null : storable(path),
          size,
          state,
          code,
          reason,
          remedy,
          by_id: byId,
          at,
        }))
        for (let start = 0; start < uploadRows.length; start += 500) {
          await tx
            .insertInto('uploads')
            .values(uploadRows.slice(start, start + 500))
            .execute()
        }
        await tell(tx, {type: 'batch', batchId})
        return {uploads, jobs}
      }),

    async claim(documentId, job, worker, at) {
      const row = await db
        .updateTable('documents')
        .set({status: 'working', stage: 'reading', worker, started_at: at, starts: sql`starts + 1`})
        .where('id', '=', documentId)
        .where('job', '=', job)
        .where('status', 'in', ['waiting', 'working'])
        .returning(['lane', 'given', 'starts', 'crashes'])
        .returning(sql<number>`(select count(*) from dictionary_versions)`.as('saves'))
        .executeTakeFirst()
      if (!row) return null
      if (row.lane === 'interactive') await tellDocument(db, documentId, 'working', 'reading')
      return {
        documentId,
        job,
        lane: row.lane as Lane,
        given: row.given as Given,
        starts: row.starts,
        crashes: row.crashes,
        saves: row.saves,
      }
    },

    async stage(documentId, job, stage) {
      await db
        .updateTable('documents')
        .set({stage})
        .where('id', '=', documentId)
        .where('job', '=', job)
        .where('status', '=', 'working')
        .execute()
      await tellDocument(db, documentId, 'working', stage)
    },

    finish: (claim, analyzed, at) => db.transaction().execute((tx) => finish(tx, claim, analyzed, at)),

    fail: ({documentId, job, starts}, {stage, code, reason, remedy}, at) =>
      db.transaction().execute(async (tx) => {
        if (!(await wanted(tx, documentId, job))) return false
        await tx
          .updateTable('documents')
          .set({status: 'failed', stage: null, worker: null, analyzed_at: at, revision: sql`revision + 1`})
          .where('id', '=', documentId)
          .execute()
        const failure = {stage, code, reason: storable(reason), remedy: storable(remedy), attempts: starts, at}
        await tx
          .insertInto('failures')
          .values({document_id: documentId, ...failure})
          .onConflict((on) => on.column('document_id').doUpdateSet(failure))
          .execute()
        await tellDocument(tx, documentId, 'failed')
        return true
      }),

    async crashed({documentId, job}) {
      const row = await db
        .updateTable('documents')
        .set({crashes: sql`crashes + 1`})
        .where('id', '=', documentId)
        .where('job', '=', job)
        .returning('crashes')
        .executeTakeFirst()
      return row?.crashes ?? 0
    },

    async release({documentId, job}) {
      await db
        .updateTable('documents')
        .set({status: 'waiting', stage: 'queued', worker: null})
        .where('id', '=', documentId)
        .where('job', '=', job)
        .where('status', '=', 'working')
        .execute()
    },

    async toScans({documentId, job}, at) {
      const row = await db
        .updateTable('documents')
        .set({status: 'waiting', stage: 'queued', worker: null, lane: 'scan', queued_at: at, starts: 0, job: job + 1})
        .where('id', '=', documentId)
        .where('job', '=', job)
        .where('status', '=', 'working')
        .returning('job')
        .executeTakeFirst()
      return row ? [{documentId, job: row.job, lane: 'scan'}] : []
    },

    async stale(before, now, limit) {
      const rows = await sql<{id: string; job: number; lane: Lane}>`
        update documents set queued_at = ${now} where id in (
          select id from documents where status in ('waiting', 'working') and queued_at < ${before}
          order by queued_at limit ${limit} for update skip locked
        ) returning id, job, lane`.execute(db)
      return rows.rows.map(({id, job, lane}) => ({documentId: id, job, lane}))
    },

    async open() {
      const {count} = await db
        .selectFrom('documents')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('status', 'in', ['waiting', 'working'])
        .executeTakeFirstOrThrow()
      return count
    },

    async reset(now) {
      const rows = await db
        .updateTable('documents')
        .set({status: 'waiting', stage: 'queued', worker: null, queued_at: now})
        .where('status', 'in', ['waiting', 'working'])
        .returning(['id', 'job', 'lane', 'created_at'])
        .execute()
      return rows
        .sort((a, b) => a.created_at.getTime() - b.created_at.getTime())
        .map(({id, job, lane}) => ({documentId: id, job, lane: lane as Lane}))
    },

    rerun: (which, at) =>
      db.transaction().execute(async (tx) => {
        const lane = laneOf(which)
        const rows = await sql<{id: string; job: number}>`
          update documents set status = 'waiting', stage = 'queued', job = job + 1, revision = revision + 1,
            starts = 0, crashes = 0, worker = null, lane = ${lane}, queued_at = ${at}
          where ${condition(which)} returning id, job`.execute(tx)
        const ids = rows.rows.map(({id}) => id)
        if (ids.length > 0)
          await tx
            .deleteFrom('failures')
            .where('document_id', 'in', sql<string>`(select unnest(${ids}::text[]))`)
            .execute()
        if (ids.length <= 50) for (const id of ids) await tellDocument(tx, id, 'waiting', 'queued')
        return rows.rows.map(({id, job}) => ({documentId: id, job, lane: lane as Lane}))
      }),

    async known(ids) {
      const rows = await sql<{id: string}>`select id from documents where id = any(${ids}::text[])`.execute(db)
      return new Set(rows.rows.map(({id}) => id))
    },
  }
}

function blank(at: Date): UploadView {
  return {
    id: randomUUID(),
    name: '',
    path: null,
    size: 0,
    state: 'refused',
    documentId: null,
    status: null,
    title: null,
    entries: null,
    code: null,
    reason: null,
    remedy: null,
    at: at.toISOString(),
  }
}

/** One document that a person waits for goes before the bulk. */
function laneOf(which: Which): Lane {
  if (which.kind === 'documents') return which.lane
  return which.kind === 'failed' && which.ids !== undefined && which.ids.length <= 20 ? 'interactive' : 'bulk'
}

function condition(which: Which): RawBuilder<unknown> {
  switch (which.kind) {
    case 'all':
      return sql`status in ('done', 'failed')`
    case 'documents':
      return sql`id = any(${which.ids}::text[])`
    case 'outdated':
      return sql`status = 'done' and digest is distinct from ${which.digest}`
    case 'rule':
      return sql`status = 'done' and id in (select document_id from entries where ${which.rule} = any(rules))`
    case 'words':
      return sql`status = 'done' and search @@ ${which.words.map((word) => `'${word}'`).join(' & ')}::tsquery`
    case 'failed': {
      const scope =
        which.scope === null ? sql`` : sql` and id in (select document_id from uploads where by_id = ${which.scope})`
      const ids = which.ids ? sql` and id = any(${which.ids}::text[])` : sql``
      const code = which.code ? sql` and id in (select document_id from failures where code = ${which.code})` : sql``
      const batch = which.batch
        ? sql` and id in (select document_id from uploads where batch_id = ${which.batch})`
        : sql``
      return sql`status = 'failed'${scope}${ids}${code}${batch}`
    }
  }
}

/** Locks the document's row; false when this analysis is done already or another one is wanted. */
async function wanted(tx: Tx, documentId: string, job: number): Promise<boolean> {
  const row = await tx
    .selectFrom('documents')
    .select(['job', 'status'])
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined && row.job === job && (row.status === 'working' || row.status === 'waiting')
}

async function finish(tx: Tx, {documentId, job}: Claim, analyzed: Analyzed, at: Date): Promise<boolean> {
  if (!(await wanted(tx, documentId, job))) return false
  const decisions: Decision[] = await decisionsOf(tx, documentId)
  const {facts} = analyzed
  await sql`
    insert into analyses (document_id, reading, record) values (${documentId}, ${analyzed.reading}, ${analyzed.record})
    on conflict (document_id) do update set reading = excluded.reading, record = excluded.record`.execute(tx)
  const rows =
    decisions.length === 0 ? analyzed.rows : JSON.stringify(mergeAll(JSON.parse(analyzed.rows) as Row[], decisions))
  await replaceRows(tx, documentId, rows)
  await tx.deleteFrom('checks').where('document_id', '=', documentId).execute()
  await sql`
    insert into checks (document_id, ordinal, kind, holds, data, quote)
    select ${documentId}, ordinality - 1, value->>'kind', (value->>'holds')::boolean, value->'data', value->>'quote'
    from jsonb_array_elements(${analyzed.checks}::jsonb) with ordinality`.execute(tx)
  await sql`
    update documents set status = 'done', stage = null, worker = null, revision = revision + 1,
      media_type = ${facts.mediaType}, title = ${facts.title}, genre = ${facts.genre}, date = ${facts.date},
      date_from = ${facts.dateFrom}, place = ${facts.place}, speaker = ${facts.speaker}, chars = ${facts.chars},
      pages = ${facts.pages}, counts = ${analyzed.counts}::jsonb, entry_count = (${analyzed.counts}::jsonb->>'entries')::int,
      doubtful_count = (${analyzed.counts}::jsonb->>'doubtful')::int, checkability = ${analyzed.checkability},
      digest = ${analyzed.digest}, milliseconds = ${analyzed.milliseconds}, analyzed_at = ${at},
      search = array_to_tsvector(string_to_array(${analyzed.words}, ' ')),
      bands = ${[...analyzed.bands]}::int[], signature = ${analyzed.signature}
    where id = ${documentId}`.execute(tx)
  if (decisions.length > 0) await recount(tx, documentId)
  await tx.deleteFrom('failures').where('document_id', '=', documentId).execute()
  await linkAlike(tx, documentId, analyzed)
  await tellDocument(tx, documentId, 'done')
  return true
}

/** Below this two texts only share phrases. */
const ALIKE = 0.6

async function linkAlike(tx: Tx, documentId: string, {bands, signature}: Analyzed): Promise<void> {
  await sql`delete from alike where a = ${documentId} or b = ${documentId}`.execute(tx)
  if (bands.length === 0) return
  const others = await sql<{id: string; signature: Uint8Array}>`
    select id, signature from documents where bands && ${[...bands]}::int[] and id <> ${documentId} limit 200`.execute(
    tx,
  )
  for (const other of others.rows) {
    const score = alike(new Uint8Array(signature), new Uint8Array(other.signature))
    if (score < ALIKE) continue
    const [a, b] = [documentId, other.id].sort() as [string, string]
    await sql`insert into alike (a, b, score) values (${a}, ${b}, ${score}) on conflict do nothing`.execute(tx)
  }
}

/** Counts of a document after people decided on its records. */
export async function recount(tx: Tx, documentId: string): Promise<void> {
  await sql`
    update documents d set counts = d.counts || c.counts, entry_count = c.entries, doubtful_count = c.doubtful, revision = d.revision + 1
    from (
      select count(*) filter (where review <> 'rejected')::int as entries,
        count(*) filter (where confidence < 0.8 and review = 'none')::int as doubtful,
        jsonb_build_object(
          'entries', count(*) filter (where review <> 'rejected'),
          'target', count(*) filter (where kind = 'target' and review <> 'rejected'),
          'result', count(*) filter (where kind = 'result' and review <> 'rejected'),
          'size', count(*) filter (where kind = 'size' and review <> 'rejected'),
          'project', count(*) filter (where kind = 'project' and review <> 'rejected'),
          'task', count(*) filter (where kind = 'task' and review <> 'rejected'),
          'doubtful', count(*) filter (where confidence < 0.8 and review = 'none'),
          'decided', count(*) filter (where review <> 'none')) as counts
      from entries where document_id = ${documentId}
    ) c where d.id = ${documentId}`.execute(tx)
}
