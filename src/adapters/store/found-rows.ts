import {gunzipSync} from 'node:zlib'
import {sql} from 'kysely'
import {machineRows, type Row} from '../../app/ledger/row.js'
import type {Reading} from '../../model/reading.js'
import type {AnalysisRecord} from '../../model/record.js'
import type {Tx} from './entry-rows.js'

/** The machine's rows of a document by id, from its record: what decisions are laid over. */
export type FoundRows = (tx: Tx, documentId: string) => Promise<ReadonlyMap<string, Row>>

/** Documents whose rows are kept at hand: those that people are deciding on. */
const KEPT = 8

/** Reads each analysis once: who decides on a document decides on it a hundred times. */
export function openFoundRows(): FoundRows {
  const kept = new Map<string, {readonly version: string; readonly rows: ReadonlyMap<string, Row>}>()
  return async (tx, documentId) => {
    const asked = await sql<{version: string}>`
      select concat_ws('/', job, digest, analyzed_at) as version from documents where id = ${documentId}`.execute(tx)
    const version = asked.rows[0]?.version ?? ''
    const known = kept.get(documentId)
    if (known?.version === version) return known.rows
    const rows = await read(tx, documentId)
    kept.delete(documentId)
    kept.set(documentId, {version, rows})
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest)
    return rows
  }
}

async function read(tx: Tx, documentId: string): Promise<Map<string, Row>> {
  const row = await tx
    .selectFrom('analyses')
    .select(['record', 'reading'])
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return new Map(row ? rowsOf(row).map((one) => [one.id, one]) : [])
}

/** The machine's rows of an analysis, made again from what is kept of it. */
export function rowsOf({record, reading}: {readonly record: Uint8Array; readonly reading: Uint8Array}): Row[] {
  const unpack = (bytes: Uint8Array): unknown => JSON.parse(gunzipSync(bytes).toString('utf8'))
  return machineRows(unpack(record) as AnalysisRecord, (unpack(reading) as Reading).text)
}
