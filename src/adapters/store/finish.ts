import {type RawBuilder, sql, type Transaction} from 'kysely'
import {mergeAll} from '../../app/ledger/merge.js'
import {alike} from '../../app/likeness.js'
import type {Analyzed} from '../../app/ports/analysts.js'
import type {Claim} from '../../app/ports/store.js'
import type {Tables} from '../database/schema.js'
import {intArray} from './array-writer.js'
import {decisionsOf} from './decision-rows.js'
import {insertFound, replaceRows} from './entry-rows.js'
import {rowsOf} from './found-rows.js'
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
export async function finish(tx: Tx, claim: Claim, analyzed: Analyzed, at: Date): Promise<boolean> {
  const {documentId} = claim
  const others = (await write(tx, documentId, analyzed, at, asClaimed(claim))) ?? (await renew(tx, claim, analyzed, at))
  if (others === null) return false
  if (analyzed.checks !== '[]') await insertChecks(tx, documentId, analyzed.checks)
  await linkAlike(tx, documentId, analyzed.signature, others)
  return true
}

/** A document's first analysis, with nothing changed since it was taken: it has nothing to take away. */
function asClaimed({documentId, job, revision}: Claim): RawBuilder<unknown> {
  return sql`job = ${job} and revision = ${revision} and status in ('waiting', 'working')
    and not exists (select 1 from analyses where document_id = ${documentId})
    and not exists (select 1 from decisions where document_id = ${documentId})
    and not exists (select 1 from failures where document_id = ${documentId})`
}

/** An analysis in place of what is there, with people's decisions laid over it. Null when it is not wanted any more. */
async function renew(tx: Tx, {documentId, job}: Claim, analyzed: Analyzed, at: Date): Promise<readonly Other[] | null> {
  if (!(await wanted(tx, documentId, job))) return null
  const before = await present(tx, documentId)
  if (before.analyzed || before.decided) await clear(tx, documentId)
  const others = await write(tx, documentId, analyzed, at, sql`true`)
  if (before.decided) {
    const merged = mergeAll(rowsOf(analyzed), await decisionsOf(tx, documentId))
    await replaceRows(tx, documentId, JSON.stringify(merged))
    await recount(tx, documentId)
  }
  if (before.failed) await tx.deleteFrom('failures').where('document_id', '=', documentId).execute()
  return others
}

interface Other {
  readonly id: string
  readonly signature: Uint8Array
}

/**
 * The analysis with its records and the document's own row, in one statement and told to whoever watches. Answers what
 * may be alike; null, and nothing is written, where the document is not such a one.
 */
async function write(
  tx: Tx,
  documentId: string,
  analyzed: Analyzed,
  at: Date,
  such: RawBuilder<unknown>,
): Promise<readonly Other[] | null> {
  const {facts} = analyzed
  const bands = intArray(analyzed.bands)
  const {rows} = await sql<Other | {readonly id: null}>`
    with taken as (
      select id from documents where id = ${documentId} and ${such} for update
    ), analysis as (
      insert into analyses (document_id, reading, record, words, bands, signature)
      select id, ${analyzed.reading}::bytea, ${analyzed.record}::bytea, ${intArray(analyzed.words)}::int[], ${bands}::int[],
        ${analyzed.signature}::bytea from taken
      on conflict (document_id) do update set reading = excluded.reading, record = excluded.record,
        words = excluded.words, bands = excluded.bands, signature = excluded.signature
    ), records as (
      ${insertFound(analyzed.rows, sql`taken`)}
    ), document as (
      update documents d set status = 'done', stage = null, worker = null, revision = revision + 1,
        media_type = ${facts.mediaType}, title = ${facts.title}, genre = ${facts.genre}, date = ${facts.date},
        date_from = ${facts.dateFrom}, place = ${facts.place}, speaker = ${facts.speaker}, chars = ${facts.chars},
        pages = ${facts.pages}, counts = ${analyzed.counts}::jsonb, entry_count = (${analyzed.counts}::jsonb->>'entries')::int,
        doubtful_count = (${analyzed.counts}::jsonb->>'doubtful')::int, checkability = ${analyzed.checkability},
        digest = ${analyzed.digest}, milliseconds = ${analyzed.milliseconds}, analyzed_at = ${at}
      from taken where d.id = taken.id returning pg_notify(${CHANNEL}, ${JSON.stringify(documentEvent(documentId, 'done'))})
    )
    select o.id, o.signature from taken left join lateral (
      select document_id as id, signature from analyses where bands && ${bands}::int[] and document_id <> taken.id
      limit ${OTHERS}
    ) o on true`.execute(tx)
  return rows.length === 0 ? null : rows.filter((row) => row.id !== null)
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
