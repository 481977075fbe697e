import {sql} from 'kysely'
import type {Decision} from '../../app/decision.js'
import {merge} from '../../app/ledger/merge.js'
import type {Row} from '../../app/ledger/row.js'
import type {Decisions, DecisionView} from '../../app/ports/store.js'
import {decisionsOf} from './decision-rows.js'
import {seen} from './documents.js'
import {replaceRows, type Tx, toRow, updateRows} from './entry-rows.js'
import {type FoundRows, openFoundRows} from './found-rows.js'
import {and, type Db} from './open.js'
import {recount} from './recount.js'
import {tell} from './tell.js'

interface Line extends Record<string, unknown> {
  id: string
  seq: number
  by_id: string | null
  at: Date
  undoes: string | null
}

const select = sql`select x.*, u.display as by_name, exists (select 1 from decisions n where n.undoes = x.id) as undone
  from decisions x left join users u on u.id = x.by_id`

function toView(line: Line): DecisionView {
  // What the machine had found is kept with the decision, but is nobody's reading.
  const {machine: _machine, row: _row, ...payload} = line.payload as Record<string, unknown>
  return {
    id: line.id,
    seq: line.seq,
    kind: line.kind as string,
    documentId: line.document_id as string,
    entryId: line.entry_id as string,
    payload,
    by: line.by_id === null ? null : {id: line.by_id, name: (line.by_name as string | null) ?? ''},
    at: line.at.toISOString(),
    undoes: line.undoes,
    undone: line.undone as boolean,
  }
}

type Place = Pick<Row, 'start_at' | 'end_at'>

/** Where every record of a document stands now; rows are many and wide, places few and narrow. */
async function placesOf(tx: Tx, documentId: string): Promise<Map<string, Place>> {
  const rows = await tx
    .selectFrom('entries')
    .select(['id', 'start_at', 'end_at'])
    .where('document_id', '=', documentId)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function remerge(tx: Tx, found: FoundRows, documentId: string, touched: readonly string[]): Promise<void> {
  const machine = await found(tx, documentId)
  const decisions = await decisionsOf(tx, documentId, touched)
  const merged = new Map(
    touched.map((id) => [
      id,
      merge(
        machine.get(id) ?? null,
        decisions.filter(({entryId}) => entryId === id),
      ),
    ]),
  )
  const places = await placesOf(tx, documentId)
  const stays = [...merged].every(([id, row]) => {
    const place = places.get(id)
    return row !== null && place?.start_at === row.start_at && place.end_at === row.end_at
  })
  // What comes, goes or moves changes the order of all.
  if (stays) await updateRows(tx, documentId, JSON.stringify([...merged.values()]))
  else await reorder(tx, documentId, merged)
  await recount(tx, documentId)
}

async function reorder(tx: Tx, documentId: string, merged: ReadonlyMap<string, Row | null>): Promise<void> {
  const present = await tx
    .selectFrom('entries')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('ordinal')
    .execute()
  const rows = new Map(present.map((row) => [row.id, toRow(row)]))
  for (const [id, row] of merged) {
    if (row) rows.set(id, row)
    else rows.delete(id)
  }
  const sorted = [...rows.values()].sort((a, b) => a.start_at - b.start_at || a.end_at - b.end_at)
  await replaceRows(tx, documentId, JSON.stringify(sorted))
}

export function openDecisions(db: Db): Decisions {
  const found = openFoundRows()
  return {
    record: ({byId, request, at, plan, documents, entries}) =>
      db.transaction().execute(async (tx) => {
        // One decision at a time on a document: what is laid over what must not depend on luck, nor whether the same request counts twice.
        await sql`select 1 from documents where id = any(${documents}::text[]) order by id for update`.execute(tx)
        if (request !== null) {
          const earlier = await tx
            .selectFrom('decisions')
            .select(['id', 'document_id', 'entry_id'])
            .where('by_id', '=', byId)
            .where('request', '=', request)
            .execute()
          if (earlier.length > 0) {
            return {
              ids: earlier.map(({id}) => id),
              entries: earlier.map((row) => ({documentId: row.document_id, entryId: row.entry_id})),
            }
          }
        }
        const rows = await tx
          .selectFrom('entries')
          .selectAll()
          .where('document_id', 'in', documents.length > 0 ? documents : [''])
          .where('id', 'in', entries.length > 0 ? entries : [''])
          .execute()
        const decisions: Decision[] = []
        for (const id of documents) decisions.push(...(await decisionsOf(tx, id)))
        const planned = plan(new Map(rows.map((row) => [`${row.document_id}/${row.id}`, toRow(row)])), decisions)
        let seq = 0
        for (const {id, documentId, entryId, kind, payload, undoes} of planned) {
          const made = await tx
            .insertInto('decisions')
            .values({
              id,
              document_id: documentId,
              entry_id: entryId,
              kind,
              payload: JSON.stringify(payload),
              by_id: byId,
              at,
              undoes,
              request,
            })
            .returning('seq')
            .executeTakeFirstOrThrow()
          seq = made.seq
        }
        for (const documentId of new Set(planned.map((one) => one.documentId))) {
          const touched = planned.filter((one) => one.documentId === documentId).map(({entryId}) => entryId)
          await remerge(tx, found, documentId, [...new Set(touched)])
          await tell(tx, {type: 'decision', documentId, seq, by: byId})
        }
        return {
          ids: planned.map(({id}) => id),
          entries: planned.map(({documentId, entryId}) => ({documentId, entryId})),
        }
      }),
    async byIds(ids) {
      const rows = await sql<Line>`${select} where x.id = any(${ids}::text[]) order by x.seq`.execute(db)
      return rows.rows.map(toView)
    },
    async latestOf(byId, documentId) {
      const condition = and([
        sql`x.by_id = ${byId}`,
        sql`x.kind <> 'undo'`,
        sql`not exists (select 1 from decisions n where n.undoes = x.id)`,
        documentId ? sql`x.document_id = ${documentId}` : null,
      ])
      // What was decided in one request bears one time.
      const rows = await sql<Line>`${select} where ${condition} and x.at = (
        select x.at from decisions x where ${condition} order by x.seq desc limit 1
      ) order by x.seq`.execute(db)
      return rows.rows.map(toView)
    },
    async list({document, entry, by, kind, after}, {offset, limit}, scope) {
      const condition = and([
        seen(scope, sql`x.document_id`),
        document ? sql`x.document_id = ${document}` : null,
        entry ? sql`x.entry_id = ${entry}` : null,
        by ? sql`x.by_id = ${by}` : null,
        kind ? sql`x.kind = ${kind}` : null,
        after === undefined ? null : sql`x.seq > ${after}`,
      ])
      const total = await sql<{n: number}>`select count(*)::int as n from decisions x where ${condition}`.execute(db)
      const order = after === undefined ? sql`x.seq desc` : sql`x.seq`
      const rows =
        await sql<Line>`${select} where ${condition} order by ${order} limit ${limit} offset ${offset}`.execute(db)
      return {items: rows.rows.map(toView), total: total.rows[0]?.n ?? 0}
    },
    async lastSeq(documentId) {
      const row = await sql<{
        seq: number | null
      }>`select max(seq) as seq from decisions where document_id = ${documentId}`.execute(db)
      return row.rows[0]?.seq ?? 0
    },
  }
}
