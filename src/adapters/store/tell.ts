import {sql, type Transaction} from 'kysely'
import type {Tables} from '../database/schema.js'
import {CHANNEL, type Db} from './open.js'

type Tx = Transaction<Tables>
type Event = Readonly<Record<string, unknown>>

/** Tell whoever watches; part of the transaction, so that nobody hears of what did not happen. */
export async function tell(db: Db | Tx, event: Event): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(event)})`.execute(db)
}

/** What is said of a document, where a statement says it by itself. */
export function documentEvent(documentId: string, status: string, stage: string | null = null): Event {
  return {type: 'document', documentId, status, stage}
}

export function tellDocument(db: Db | Tx, ...said: Parameters<typeof documentEvent>): Promise<void> {
  return tell(db, documentEvent(...said))
}
