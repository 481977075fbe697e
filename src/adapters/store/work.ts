import {randomUUID} from 'node:crypto'
import {type RawBuilder, sql} from 'kysely'
import {storable} from '../../app/ledger/row.js'
import type {Job, Lane} from '../../app/ports/queue.js'
import type {UploadView, Which, Work} from '../../app/ports/store.js'
import type {Given} from '../../model/document.js'
import {foundBy} from './documents.js'
import {finish, wanted} from './finish.js'
import type {Db} from './open.js'
import {sentAgain} from './sent-again.js'
import {tell, tellDocument} from './tell.js'

/** The way of a document through the archive. */
export function openWork(db: Db): Work {
  return {
    accept: (input) =>
      db.transaction().execute(async (tx) => {
        const {batchId, byId, lane, at} = input
        if (input.replaces?.length)
          await tx
            .deleteFrom('uploads')
            .where('batch_id', '=', batchId)
            .where('state', '=', 'refused')
            .where('id', 'in', input.replaces)
            .execute()
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
        const known = await sentAgain(tx, batchId, uploads)
        const fresh = uploads.filter((upload) => !known(upload))
        const uploadRows = fresh.map(({id, name, path, size, state, documentId, code, reason, remedy}) => ({
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
        .from((eb) =>
          eb.selectFrom('documents').select(['id as known', 'starts as before']).where('id', '=', documentId).as('old'),
        )
        .set({status: 'working', stage: 'reading', worker, started_at: at, starts: sql`greatest(starts, 1)`})
        .where('id', '=', documentId)
        .whereRef('id', '=', 'known')
        .where('job', '=', job)
        .where('status', 'in', ['waiting', 'working'])
        .returning(['lane', 'given', 'before', 'crashes', 'revision'])
        .returning(sql<number>`(select count(*) from dictionary_versions)`.as('saves'))
        .executeTakeFirst()
      if (!row) return null
      if (row.lane === 'interactive') await tellDocument(db, documentId, 'working', 'reading')
      return {
        documentId,
        job,
        lane: row.lane as Lane,
        given: row.given as Given,
        starts: row.before,
        crashes: row.crashes,
        revision: row.revision,
        saves: row.saves,
      }
    },

    async begin({documentId, job}) {
      await db
        .updateTable('documents')
        .set({starts: sql`starts + 1`})
        .where('id', '=', documentId)
        .where('job', '=', job)
        .where('status', '=', 'working')
        .execute()
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
        const failure = {stage, code, reason: storable(reason), remedy: storable(remedy), attempts: starts + 1, at}
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
          select id from documents where status in ('waiting', 'working')
            and (queued_at < ${before} or queued_at > ${now}::timestamptz + interval '1 minute')
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
      return sql`status = 'done' and id in (${foundBy(which.words)})`
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
