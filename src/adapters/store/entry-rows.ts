import {type RawBuilder, sql, type Transaction} from 'kysely'
import type {Row} from '../../app/ledger/row.js'
import type {Entries, Tables} from '../database/schema.js'
import {columnValue, foundColumns, undecided, unpackRows} from './row-columns.js'

export type Tx = Transaction<Tables>

/** The columns of a row, once, in the order of the insert. */
const columns = `id, kind, origin, review, start_at, end_at, page, quote, confidence, rules, section, fields, machine, follow,
  label, canonical, unit, value, yuan, done_yuan, strength, owner, place, from_day, to_day, due, due_from, due_rule, read_due, percent, reported, status, commitment,
  decisions, decided_by, decided_at`
const shape = `id text, kind text, origin text, review text, start_at int, end_at int, page int, quote text, confidence real,
  rules text[], section text, fields json, machine jsonb, follow jsonb, label text, canonical text, unit text,
  value double precision, yuan double precision, done_yuan double precision, strength text, owner text, place text,
  from_day text, to_day text, due text, due_from text,
  due_rule text, read_due jsonb, percent double precision, reported text, status text, commitment boolean, decisions int, decided_by text,
  decided_at timestamptz`

const fixed = Object.entries(undecided)
const found = foundColumns.map(({name}) => name).join(', ')
const foundValues = foundColumns.map(columnValue).join(', ')
const fixedNames = fixed.map(([name]) => name).join(', ')
const fixedValues = fixed.map(([, value]) => (typeof value === 'string' ? `'${value}'` : String(value))).join(', ')

/** Packed rows of the documents (there is one, or none) in `from`: arrays unrolled side by side cost half of JSON. */
export function insertFound(packed: Uint8Array, from: RawBuilder<unknown>): RawBuilder<unknown> {
  const {count, columns} = unpackRows(packed)
  const arrays = foundColumns.map(
    ({name, type}, index) => sql`unnest(${columns[index]}::${sql.raw(type)}[]) as ${sql.ref(name)}`,
  )
  return sql`
    insert into entries (document_id, ordinal, ${sql.raw(found)}, ${sql.raw(fixedNames)})
    select document, ordinal, ${sql.raw(foundValues)}, ${sql.raw(fixedValues)} from (
      select id as document, generate_series(0, ${count}::int - 1) as ordinal, ${sql.join(arrays)} from ${from}
    ) r`
}

/** All records of a document, in one statement: row by row would be thirty times slower. */
async function insertRows(tx: Tx, documentId: string, rows: string): Promise<void> {
  await sql`
    insert into entries (document_id, ordinal, ${sql.raw(columns)})
    select ${documentId}, ordinality - 1, ${sql.raw(columns)}
    from rows from (jsonb_to_recordset(${rows}::jsonb) as (${sql.raw(shape)})) with ordinality`.execute(tx)
}

const changed = columns
  .split(/,\s+/u)
  .map((column) => `${column} = r.${column}`)
  .join(', ')

/** These records of a document anew, each in its place; the others stand as they are. */
export async function updateRows(tx: Tx, documentId: string, rows: string): Promise<void> {
  await sql`
    update entries e set ${sql.raw(changed)} from jsonb_to_recordset(${rows}::jsonb) as r (${sql.raw(shape)})
    where e.document_id = ${documentId} and e.id = r.id`.execute(tx)
}

/** The same in place of what is there. */
export async function replaceRows(tx: Tx, documentId: string, rows: string): Promise<void> {
  await tx.deleteFrom('entries').where('document_id', '=', documentId).execute()
  await insertRows(tx, documentId, rows)
}

/** A row as the ledger's functions know it. */
export function toRow(row: Entries): Row {
  const {document_id: _document, ordinal: _ordinal, ...rest} = row
  return {...rest, decided_at: row.decided_at?.toISOString() ?? null} as unknown as Row
}
