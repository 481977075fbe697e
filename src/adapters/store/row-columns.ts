import type {Row} from '../../app/ledger/row.js'
import {type ElementType, elementsOf, openArrayWriter} from './array-writer.js'

/** The columns of a row as it was found; `rules` joined, for arrays in an array must be of one length. */
const types = {
  id: 'text',
  kind: 'text',
  start_at: 'int4',
  end_at: 'int4',
  page: 'int4',
  quote: 'text',
  confidence: 'float4',
  rules: 'text',
  section: 'text',
  fields: 'json',
  label: 'text',
  canonical: 'text',
  unit: 'text',
  value: 'float8',
  yuan: 'float8',
  done_yuan: 'float8',
  strength: 'text',
  owner: 'text',
  place: 'text',
  from_day: 'text',
  to_day: 'text',
  due: 'text',
  due_from: 'text',
  due_rule: 'text',
  read_due: 'json',
  commitment: 'bool',
} as const satisfies {readonly [Column in keyof Row]?: ElementType}

const RULES = ','

/** What a row that nobody has decided on holds in every other column. */
export const undecided = {
  ...{origin: 'machine', review: 'none', decisions: 0},
  ...{machine: null, follow: null, percent: null, reported: null, status: null, decided_by: null, decided_at: null},
} as const satisfies Omit<Row, keyof typeof types>

type Column = keyof typeof types

export const foundColumns = (Object.keys(types) as Column[]).map((name) => ({name, type: types[name]}))

/** How a column of the packed rows reads in the table. */
export function columnValue({name, type}: (typeof foundColumns)[number]): string {
  if (name === 'rules') return `string_to_array(rules, '${RULES}')`
  return type === 'json' && name !== 'fields' ? `${name}::jsonb` : name
}

/** Rows nobody has decided on, column by column, as the database reads them fastest. */
export function packRows(rows: readonly Row[]): Uint8Array {
  const writer = openArrayWriter()
  for (const {name, type} of foundColumns) {
    writer.array(
      type,
      rows.map((row) => (name === 'rules' ? row.rules.join(RULES) : row[name])),
    )
  }
  return writer.bytes()
}

/** The arrays of packed rows, in the order of `foundColumns`, and how many rows they are. */
export function unpackRows(packed: Uint8Array): {readonly count: number; readonly columns: readonly Buffer[]} {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  const columns: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readInt32BE(at)
    columns.push(bytes.subarray(at + 4, end))
    at = end
  }
  return {count: elementsOf(columns[0]!), columns}
}
