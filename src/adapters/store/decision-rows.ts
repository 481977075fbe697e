import type {Transaction} from 'kysely'
import type {Decision} from '../../app/decision.js'
import type {Tables} from '../database/schema.js'
import type {Db} from './open.js'

/** Every decision on a document (on these records of it), in the order in which they count. */
export async function decisionsOf(
  db: Db | Transaction<Tables>,
  documentId: string,
  entries?: readonly string[],
): Promise<Decision[]> {
  let query = db.selectFrom('decisions').selectAll().where('document_id', '=', documentId).orderBy('seq')
  if (entries) query = query.where('entry_id', 'in', entries)
  return (await query.execute()).map((row) => ({
    id: row.id,
    seq: row.seq,
    kind: row.kind as Decision['kind'],
    documentId: row.document_id,
    entryId: row.entry_id,
    payload: row.payload as Record<string, unknown>,
    byId: row.by_id,
    at: row.at,
    undoes: row.undoes,
  }))
}
