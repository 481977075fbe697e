import {sql, type Transaction} from 'kysely'
import type {Tables} from '../database/schema.js'

/** Counts of a document after people decided on its records. */
export async function recount(tx: Transaction<Tables>, documentId: string): Promise<void> {
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
