import {sql, type Transaction} from 'kysely'
import {readRows} from '../../app/ledger/lean-rows.js'
import {mergeAll} from '../../app/ledger/merge.js'
import {alike} from '../../app/likeness.js'
import type {Analyzed} from '../../app/ports/analysts.js'
import type {Claim} from '../../app/ports/store.js'
import type {Tables} from '../database/schema.js'
import {decisionsOf} from './decision-rows.js'
import {insertRows} from './entry-rows.js'
import {intArray} from './int-array.js'
import {CHANNEL} from './open.js'
import {recount} from './recount.js'
import {documentEvent} from './tell.js'

type Tx = Transaction<Tables>

/** Locks the document's row; false when this analysis is done already or another one is wanted. */
export async function wanted(tx: Tx, documentId: string, job: number): Promise<boolean> {
  const {rows} = await sql`
    select 1 from documents where id = ${documentId} and job = ${job} and status in ('waiting', 'working')
    for update`.execute(tx)
  return rows.length > 0
}

/** What is there already: a first analysis has nothing to take away. To be asked once the row is locked. */
async function present(tx: Tx, documentId: string): Promise<{analyzed: boolean; decided: boolean; failed: boolean}> {
  const {rows} = await sql<Awaited<ReturnType<typeof present>>>`
    select exists (select 1 from analyses where document_id = ${documentId}) as analyzed,
      exists (select 1 from decisions where document_id = ${documentId}) as decided,
      exists (select 1 from failures where document_id = ${documentId}) as failed`.execute(tx)
  return rows[0]!
}

/** Everything of an analysis, or nothing. False when it is not wanted any more. */
export async function finish(tx: Tx, {documentId, job}: Claim, analyzed: Analyzed, at: Date): Promise<boolean> {
  if (!(await wanted(tx, documentId, job))) return false
  const before = await present(tx, documentId)
  if (before.analyzed || before.decided) await clear(tx, documentId)
  const rows = before.decided
    ? JSON.stringify(mergeAll(readRows(analyzed.rows), await decisionsOf(tx, documentId)))
    : analyzed.rows
  await insertRows(tx, documentId, rows)
  if (analyzed.checks !== '[]') await insertChecks(tx, documentId, analyzed.checks)
  const others = await write(tx, documentId, analyzed, at)
  if (before.decided) await recount(tx, documentId)
  if (before.failed) await tx.deleteFrom('failures').where('document_id', '=', documentId).execute()
  await linkAlike(tx, documentId, analyzed.signature, others)
  return true
}

interface Other {
  readonly id: string
  readonly signature: Uint8Array
}

/** The analysis and the document's own row, in one statement and told to whoever watches. Answers what may be alike. */
async function write(tx: Tx, documentId: string, analyzed: Analyzed, at: Date): Promise<readonly Other[]> {
  const {facts} = analyzed
  const bands = intArray(analyzed.bands)
  const others = await sql<Other>`
    with analysis as (
      insert into analyses (document_id, reading, record, words, bands, signature)
      values (${documentId}, ${analyzed.reading}, ${analyzed.record}, ${intArray(analyzed.words)}::int[], ${bands}::int[], ${analyzed.signature})
      on conflict (document_id) do update set reading = excluded.reading, record = excluded.record,
        words = excluded.words, bands = excluded.bands, signature = excluded.signature
    ), document as (
      update documents set status = 'done', stage = null, worker = null, revision = revision + 1,
        media_type = ${facts.mediaType}, title = ${facts.title}, genre = ${facts.genre}, date = ${facts.date},
        date_from = ${facts.dateFrom}, place = ${facts.place}, speaker = ${facts.speaker}, chars = ${facts.chars},
        pages = ${facts.pages}, counts = ${analyzed.counts}::jsonb, entry_count = (${analyzed.counts}::jsonb->>'entries')::int,
        doubtful_count = (${analyzed.counts}::jsonb->>'doubtful')::int, checkability = ${analyzed.checkability},
        digest = ${analyzed.digest}, milliseconds = ${analyzed.milliseconds}, analyzed_at = ${at}
      where id = ${documentId} returning pg_notify(${CHANNEL}, ${JSON.stringify(documentEvent(documentId, 'done'))})
    )
    select document_id as id, signature from analyses where bands && ${bands}::int[] and document_id <> ${documentId}
    limit ${OTHERS}`.execute(tx)
  return others.rows
}

async function clear(tx: Tx, documentId: string): Promise<void> {
  await tx.deleteFrom('entries').where('document_id', '=', documentId).execute()
  await tx.deleteFrom('checks').where('document_id', '=', documentId).execute()
  await sql`delete from alike where a = ${documentId} or b = ${documentId}`.execute(tx)
}

async function insertChecks(tx: Tx, documentId: string, checks: string): Promise<void> {
  await sql`
    insert into checks (document_id, ordinal, kind, holds, data, quote)
    select ${documentId}, ordinality - 1, value->>'kind', (value->>'holds')::boolean, value->'data', value->>'quote'
    from jsonb_array_elements(${checks}::jsonb) with ordinality`.execute(tx)
}

/** Below this two texts only share phrases. */
const ALIKE = 0.6
/** So many of those that share a band are looked at. */
const OTHERS = 200

async function linkAlike(tx: Tx, documentId: string, signature: Uint8Array, others: readonly Other[]): Promise<void> {
  const pairs = others
    .map((other) => ({id: other.id, score: alike(new Uint8Array(signature), new Uint8Array(other.signature))}))
    .filter(({score}) => score >= ALIKE)
  if (pairs.length === 0) return
  await sql`
    insert into alike (a, b, score) select least(${documentId}, id), greatest(${documentId}, id), score
    from unnest(${pairs.map(({id}) => id)}::text[], ${pairs.map(({score}) => score)}::real[]) other (id, score)
    on conflict do nothing`.execute(tx)
}
