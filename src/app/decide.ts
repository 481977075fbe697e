import {createHash, randomUUID} from 'node:crypto'
import {InputError} from '../model/errors.js'
import {type Caller, ForbiddenError, MissingError, mayAs, scopeOf} from './access.js'
import type {Decision} from './decision.js'
import {asDay, localDay} from './ledger/day.js'
import {derived, type Row, storable} from './ledger/row.js'
import type {Store} from './ports/all.js'
import type {Clock} from './ports/clock.js'
import type {DecisionView, NewDecisionRow} from './ports/store.js'
import type {EntryView} from './ports/views.js'

export interface DecidePorts {
  readonly store: Store
  readonly clock: Clock
}

type Kind = Row['kind']
/** What a person asks for; the server's schemas have checked the shape. */
export type Wish =
  | {
      readonly kind: Exclude<Decision['kind'], 'create' | 'undo'>
      readonly documentId: string
      readonly entryId: string
      readonly [key: string]: unknown
    }
  | {
      readonly kind: 'create'
      readonly documentId: string
      readonly entry: Kind
      readonly start: number
      readonly end: number
      readonly values: Readonly<Record<string, unknown>>
    }

export interface Decided {
  readonly decisions: DecisionView[]
  readonly entries: EntryView[]
}

const figure = [
  'indicator',
  'canonical',
  'value',
  'min',
  'max',
  'op',
  'unit',
  'scope',
  'from',
  'to',
  'strength',
  'owner',
  'vsTarget',
]
const editable: Readonly<Record<Kind, readonly string[]>> = {
  target: figure,
  result: figure,
  size: figure,
  project: [
    'name',
    'stage',
    'place',
    'totalYuan',
    'yearYuan',
    'doneYuan',
    'capacity',
    'progress',
    'due',
    'dueWhat',
    'owner',
  ],
  task: ['action', 'owner', 'to', 'strength', 'checkability'],
}
const numeric = new Set(['value', 'min', 'max', 'totalYuan', 'yearYuan', 'doneYuan', 'checkability'])

function refuse(found: string, expected: string): InputError {
  return new InputError({code: 'decision/invalid', found, expected, remedy: '请改正后再提交'})
}

function checked(kind: Kind, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const clean: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(values)) {
    if (key === 'start' || key === 'end') continue
    if (key !== 'section' && !editable[kind].includes(key))
      throw refuse(`字段 ${key}`, `${editable[kind].join('、')} 之一`)
    if (
      numeric.has(key)
        ? value !== null && typeof value !== 'number'
        : value !== null && typeof value !== 'string' && typeof value !== 'boolean'
    ) {
      throw refuse(`${key} 为 ${JSON.stringify(value)}`, numeric.has(key) ? '数字或空' : '文字或空')
    }
    clean[key] = typeof value === 'string' ? storable(value) : value
  }
  return clean
}

function cut(text: string | undefined, start: unknown, end: unknown): {start: number; end: number; quote: string} {
  if (text === undefined) throw refuse('原文尚未读出', '已分析的文件')
  if (
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    (start as number) < 0 ||
    (end as number) > text.length ||
    (start as number) >= (end as number)
  ) {
    throw refuse(`位置 ${String(start)}–${String(end)}`, `原文之内 (0–${text.length}) 的一段`)
  }
  const [from, to] = [start as number, end as number]
  return {start: from, end: to, quote: storable(text.slice(from, to))}
}

function entryId(documentId: string, kind: Kind, start: number, end: number, taken: ReadonlySet<string>): string {
  for (let ordinal = 0; ; ordinal++) {
    const id = createHash('sha256')
      .update(`${documentId}:${start}:${end}:${kind}:${ordinal}`)
      .digest('hex')
      .slice(0, 24)
    if (!taken.has(id)) return id
  }
}

function created(
  id: string,
  kind: Kind,
  evidence: {start: number; end: number; quote: string},
  values: Record<string, unknown>,
): Row {
  const {section = 'plan', ...fields} = values
  return {
    ...{
      id,
      kind,
      origin: 'human',
      review: 'created',
      page: null,
      quote: evidence.quote,
      confidence: 1,
      rules: ['human'],
    },
    ...{
      start_at: evidence.start,
      end_at: evidence.end,
      section: section as string | null,
      fields,
      machine: null,
      follow: null,
    },
    ...derived(kind, section as string | null, fields, null),
    ...{read_due: null, percent: null, reported: null},
    ...{status: null, decisions: 0, decided_by: null, decided_at: null},
  }
}

/** Record what a person decides: all of it or nothing. */
export async function decide(
  {store, clock}: DecidePorts,
  caller: Caller,
  wishes: readonly Wish[],
  request: string | null,
): Promise<Decided> {
  const documents = [...new Set(wishes.map(({documentId}) => documentId))]
  await needDocuments(store, caller, documents)
  if (wishes.some(({kind}) => kind === 'verdict') && !mayAs(caller.role, 'inspector'))
    throw new ForbiddenError('只有督查员和管理员可以作出结论')
  const texts = new Map<string, string>()
  for (const wish of wishes) {
    if (!texts.has(wish.documentId) && needsText(wish))
      texts.set(wish.documentId, (await store.documents.reading(wish.documentId))?.text ?? '')
  }
  const outcome = await store.decisions.record({
    byId: caller.userId,
    request,
    at: clock.now(),
    documents,
    entries: wishes.flatMap((wish) => ('entryId' in wish ? [wish.entryId] : [])),
    plan(rows, decisions) {
      const taken = new Set([...[...rows.values()].map(({id}) => id), ...decisions.map((decision) => decision.entryId)])
      return wishes.map((wish) => planned(wish, rows, decisions, texts.get(wish.documentId), taken))
    },
  })
  return answer(store, clock, outcome)
}

function needsText(wish: Wish): boolean {
  if (wish.kind === 'create') return true
  const values = wish.values as Record<string, unknown> | undefined
  return wish.kind === 'correct' && values !== undefined && ('start' in values || 'end' in values)
}

function planned(
  wish: Wish,
  rows: ReadonlyMap<string, Row>,
  decisions: readonly Decision[],
  text: string | undefined,
  taken: Set<string>,
): NewDecisionRow {
  const id = randomUUID()
  if (wish.kind === 'create') {
    const evidence = cut(text, wish.start, wish.end)
    const entry = entryId(wish.documentId, wish.entry, wish.start, wish.end, taken)
    taken.add(entry)
    const row = created(entry, wish.entry, evidence, checked(wish.entry, wish.values))
    return {
      id,
      documentId: wish.documentId,
      entryId: entry,
      kind: 'create',
      payload: {entry: wish.entry, values: wish.values, row},
      undoes: null,
    }
  }
  const {kind, documentId, entryId: entry, ...rest} = wish
  const row = rows.get(`${documentId}/${entry}`)
  if (!row && !decisions.some((decision) => decision.entryId === entry))
    throw new MissingError(`没有编号为 ${entry} 的记录, 或它已不在这份文件里`)
  const payload: Record<string, unknown> = {...rest}
  if (kind === 'deadline' && rest.due !== null && asDay(rest.due) === null)
    throw refuse(`期限 ${String(rest.due)}`, '日历上有的一天, 如 2024-12-31')
  if (kind === 'correct' && row) payload.values = correction(row, rest.values as Record<string, unknown>, text)
  // The record as it stands outlives newer rules that no longer find it.
  if (row && row.origin !== 'human') payload.machine = row.machine === null ? row : {...row, fields: row.machine}
  return {id, documentId, entryId: entry, kind, payload, undoes: null}
}

function correction(
  row: Row,
  values: Readonly<Record<string, unknown>>,
  text: string | undefined,
): Record<string, unknown> {
  const clean = checked(row.kind, values)
  if (!('start' in values) && !('end' in values)) return clean
  return {...clean, ...cut(text, values.start ?? row.start_at, values.end ?? row.end_at)}
}

/** Take decisions back; each undo is a decision of its own. */
export async function undo(
  {store, clock}: DecidePorts,
  caller: Caller,
  which: {ids?: readonly string[] | undefined; documentId?: string | undefined; key?: string | undefined},
): Promise<Decided> {
  const views = which.ids
    ? await store.decisions.byIds(which.ids)
    : await store.decisions.latestOf(caller.userId, which.documentId ?? null)
  if (which.ids && views.length !== new Set(which.ids).size) throw new MissingError('要撤销的决定不存在')
  const list = views.filter(({undone, kind}) => !undone && kind !== 'undo')
  if (list.length === 0) return {decisions: [], entries: []}
  const documents = [...new Set(list.map(({documentId}) => documentId))]
  await needDocuments(store, caller, documents)
  if (!mayAs(caller.role, 'inspector') && list.some(({by}) => by?.id !== caller.userId))
    throw new ForbiddenError('只能撤销自己的决定')
  const outcome = await store.decisions.record({
    byId: caller.userId,
    request: which.key ?? null,
    at: clock.now(),
    documents,
    entries: list.map((view) => view.entryId),
    plan(_rows, decisions) {
      const undone = new Set(decisions.map(({undoes}) => undoes))
      return list
        .filter(({id}) => !undone.has(id))
        .map(({id, documentId, entryId: entry}) => ({
          id: randomUUID(),
          documentId,
          entryId: entry,
          kind: 'undo' as const,
          payload: {},
          undoes: id,
        }))
    },
  })
  return answer(store, clock, outcome)
}

async function needDocuments(store: Store, caller: Caller, documents: readonly string[]): Promise<void> {
  for (const id of documents) {
    if (!(await store.documents.may(id, scopeOf(caller)))) throw new MissingError('没有这份文件, 或它不是您上传的')
  }
}

async function answer(
  store: Store,
  clock: Clock,
  {ids, entries}: {ids: string[]; entries: {documentId: string; entryId: string}[]},
): Promise<Decided> {
  const documents = [...new Set(entries.map(({documentId}) => documentId))]
  const filter = {documents, ids: [...new Set(entries.map((entry) => entry.entryId))], rejected: true}
  const found = await store.entries.list(filter, {offset: 0, limit: 5000}, null, today(clock))
  return {decisions: await store.decisions.byIds(ids), entries: found.items}
}

/** The day where the archive's people are. */
export function today(clock: Clock): string {
  return localDay(clock.now())
}
