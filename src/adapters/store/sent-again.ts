import type {UploadView} from '../../app/ports/store.js'
import type {Db} from './open.js'

const keyOf = (path: string | null, size: number, documentId: string | null, state: string) =>
  JSON.stringify([path, size, documentId ?? state])

/**
 * Whether an upload stands in its batch already: the same bytes from the same place of the same folder. Who heard no
 * answer (a lost connection, a closed window) sends again, and the batch must not count it twice.
 */
export async function sentAgain(
  tx: Db,
  batchId: string,
  uploads: readonly UploadView[],
): Promise<(upload: UploadView) => boolean> {
  const paths = [...new Set(uploads.map(({path}) => path).filter((path) => path !== null))]
  if (paths.length === 0) return () => false
  const rows = await tx
    .selectFrom('uploads')
    .select(['path', 'size', 'document_id', 'state'])
    .where('batch_id', '=', batchId)
    .where('path', 'in', paths)
    .execute()
  const known = new Set(rows.map(({path, size, document_id, state}) => keyOf(path, Number(size), document_id, state)))
  return ({path, size, documentId, state}) => path !== null && known.has(keyOf(path, size, documentId, state))
}
