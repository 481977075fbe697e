import type {Row} from './row.js'

/** Every column that may be empty: most are, and the database has nothing to read where they are left out. */
const EMPTY = {
  page: null,
  section: null,
  machine: null,
  follow: null,
  canonical: null,
  unit: null,
  value: null,
  yuan: null,
  done_yuan: null,
  strength: null,
  owner: null,
  place: null,
  from_day: null,
  to_day: null,
  due: null,
  due_from: null,
  due_rule: null,
  read_due: null,
  percent: null,
  reported: null,
  status: null,
  decided_by: null,
  decided_at: null,
} satisfies {readonly [Key in keyof Row as null extends Row[Key] ? Key : never]: null}

/** Rows as JSON, without their empty columns. */
export function writeRows(rows: readonly Row[]): string {
  return JSON.stringify(rows.map(full))
}

const columns = Object.keys(EMPTY)

/** Without what is empty: JSON passes over what is undefined, and rows of one shape are the quickest to write. */
function full(row: Row): Partial<Row> {
  const lean: Record<string, unknown> = {...row}
  for (const column of columns) if (lean[column] === null) lean[column] = undefined
  return lean
}

/** The same rows again, whole. */
export function readRows(json: string): Row[] {
  return (JSON.parse(json) as Omit<Row, keyof typeof EMPTY>[]).map((row) => ({...EMPTY, ...row}))
}
