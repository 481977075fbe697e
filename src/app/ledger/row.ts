import type {EntryRecord} from '../../model/record.js'

/** What people added for following up. */
export interface Follow {
  readonly status: string | null
  readonly owner: string | null
  readonly coOwners: readonly string[]
  readonly due: string | null
  readonly note: string | null
  readonly progress: string | null
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
  readonly due_from: 'decided' | 'stated' | null
  readonly status: string | null
  readonly commitment: boolean
  readonly decisions: number
  readonly decided_by: string | null
  readonly decided_at: string | null
}

/** PostgreSQL keeps neither NUL nor lone surrogates; the record beside the rows keeps the text exactly. */
export function storable(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\uFFFD')
}

const day = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) ? value : null
const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? storable(value) : null)
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)

const columns = new Set(['kind', 'id', 'start', 'end', 'quote', 'page', 'confidence', 'rules', 'section', 'fields'])

/** The fields of a record that are not columns of their own. */
export function ownFields(entry: EntryRecord): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry)
      .filter(([key]) => !columns.has(key))
      .map(([key, value]) => [key, typeof value === 'string' ? storable(value) : value]),
  )
}

/** The columns that follow from a record's own fields. */
export function derived(kind: Row['kind'], section: string | null, fields: Readonly<Record<string, unknown>>) {
  const figure = kind === 'target' || kind === 'result' || kind === 'size'
  const commitment = kind === 'target' || kind === 'task' || (kind === 'project' && section !== 'review')
  const stated = day(kind === 'project' ? fields.due : fields.to)
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
    from_day: day(fields.from),
    to_day: day(fields.to) ?? day(fields.due),
    due: commitment ? stated : null,
    due_from: commitment && stated !== null ? ('stated' as const) : null,
    commitment,
  }
}

/** The row of a record nobody has decided on. */
export function machineRow(entry: EntryRecord): Row {
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
    ...derived(entry.kind, entry.section, fields),
    status: null,
    decisions: 0,
    decided_by: null,
    decided_at: null,
  }
}
