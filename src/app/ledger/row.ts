import type {AnalysisRecord, EntryRecord} from '../../model/record.js'
import {asDay} from './day.js'
import {type Due, type DueFrom, dueOf, isCommitment} from './due.js'

/** What people added for following up. */
export interface Follow {
  readonly status: string | null
  readonly owner: string | null
  readonly coOwners: readonly string[]
  readonly due: string | null
  readonly note: string | null
  readonly progress: string | null
  /** Done so far, 0 to 100, and the day somebody last said so. */
  readonly percent: number | null
  readonly reported: string | null
}

/** A row of the ledger as the store keeps it; `fields` and `machine` hold what is not a column. */
export interface Row {
  readonly id: string
  readonly kind: EntryRecord['kind']
  readonly origin: 'machine' | 'human' | 'kept'
  readonly review: 'none' | 'accepted' | 'corrected' | 'rejected' | 'created'
  readonly start_at: number
  readonly end_at: number
  readonly page: number | null
  readonly quote: string
  readonly confidence: number
  readonly rules: readonly string[]
  readonly section: string | null
  readonly fields: Readonly<Record<string, unknown>>
  /** As the machine found it, where people changed it; null where it is the same as `fields`. */
  readonly machine: Readonly<Record<string, unknown>> | null
  readonly follow: Follow | null
  readonly label: string
  readonly canonical: string | null
  readonly unit: string | null
  readonly value: number | null
  readonly yuan: number | null
  readonly done_yuan: number | null
  readonly strength: string | null
  readonly owner: string | null
  readonly place: string | null
  readonly from_day: string | null
  readonly to_day: string | null
  readonly due: string | null
  readonly due_from: 'decided' | DueFrom | null
  /** Why this deadline, where the record's own words do not say it. */
  readonly due_rule: string | null
  /** The deadline as the machine reads or assumes it, for when nobody decides. */
  readonly read_due: Due | null
  readonly percent: number | null
  readonly reported: string | null
  readonly status: string | null
  readonly commitment: boolean
  readonly decisions: number
  readonly decided_by: string | null
  readonly decided_at: string | null
}

/** PostgreSQL keeps neither NUL nor lone surrogates; the record beside the rows keeps the text exactly. */
export function storable(text: string): string {
  // Half of a pair is rare, and so is a whole one: most texts have neither.
  if (!/[\0\ud800-\udfff]/.test(text)) return text
  return text.replace(/[\0\p{Cs}]/gu, '\uFFFD')
}

const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? storable(value) : null)
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)

const columns = new Set(['kind', 'id', 'start', 'end', 'quote', 'page', 'confidence', 'rules', 'section', 'fields'])

/** The fields of a record that are not columns of their own. */
export function ownFields(entry: EntryRecord): Record<string, unknown> {
  const own: Record<string, unknown> = {}
  const all = entry as unknown as Readonly<Record<string, unknown>>
  for (const key in all) {
    if (columns.has(key)) continue
    const value = all[key]
    own[key] = typeof value === 'string' ? storable(value) : value
  }
  return own
}

/** The columns that follow from a record's own fields. */
export function derived(
  kind: Row['kind'],
  section: string | null,
  fields: Readonly<Record<string, unknown>>,
  read: Due | null,
) {
  const figure = kind === 'target' || kind === 'result' || kind === 'size'
  const commitment = isCommitment({kind, section: section as EntryRecord['section']})
  const due = commitment ? dueIn(asDay(kind === 'project' ? fields.due : fields.to), read) : null
  return {
    label: words(fields.indicator) ?? words(fields.name) ?? words(fields.action) ?? '',
    canonical: words(fields.canonical),
    unit: words(fields.unit),
    value: number(fields.value) ?? number(fields.min) ?? number(fields.max),
    yuan: number(fields.totalYuan) ?? (figure && fields.unit === '元' ? number(fields.value) : null),
    done_yuan: number(fields.doneYuan),
    strength: words(fields.strength),
    owner: words(fields.owner),
    place: words(fields.place) ?? words(fields.scope),
    from_day: asDay(fields.from),
    to_day: asDay(fields.to) ?? asDay(fields.due),
    due: due?.due ?? null,
    due_from: due?.from ?? null,
    due_rule: due?.rule ?? null,
    commitment,
  }
}

/** The record's own day, as far as it is still the one that was read; what a person wrote is stated. */
function dueIn(stated: string | null, read: Due | null): Due | null {
  if (stated === null) return read?.from === 'assumed' ? read : null
  return read?.due === stated ? read : {due: stated, from: 'stated', rule: null}
}

/** The rows of a document as the machine found them; `text` is its source text. */
export function machineRows(record: AnalysisRecord, text: string): Row[] {
  return record.entries.map((entry) => machineRow(entry, dueOf(entry, record, text)))
}

/** The row of a record nobody has decided on. */
function machineRow(entry: EntryRecord, read: Due | null): Row {
  const fields = ownFields(entry)
  return {
    id: entry.id,
    kind: entry.kind,
    origin: 'machine',
    review: 'none',
    start_at: entry.start,
    end_at: entry.end,
    page: entry.page ?? null,
    quote: storable(entry.quote),
    confidence: entry.confidence,
    rules: entry.rules,
    section: entry.section,
    fields,
    machine: null,
    follow: null,
    ...derived(entry.kind, entry.section, fields, read),
    read_due: read,
    percent: null,
    reported: null,
    status: null,
    decisions: 0,
    decided_by: null,
    decided_at: null,
  }
}
