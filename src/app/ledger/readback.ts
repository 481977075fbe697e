import type {Strength} from '../../model/entry.js'
import type {AnalysisRecord, EntryRecord} from '../../model/record.js'
import {strengthWords} from '../../model/words.js'
import {type Read, readDay, readNumber, readWords} from './cell-value.js'
import type {Cell, Sheet} from './sheet.js'
import {ledgerSheets} from './sheets.js'

/** A sheet as it came back; the first row is its headings. */
export interface Returned {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** A decision that a changed cell asks for; the same shape as POST /api/decisions takes. */
export type Proposal =
  | {kind: 'correct'; documentId: string; entryId: string; values: Readonly<Record<string, unknown>>}
  | {kind: 'owner'; documentId: string; entryId: string; owner: string | null}
  | {kind: 'deadline'; documentId: string; entryId: string; due: string | null}

/** One changed cell, before it is taken over. */
export interface CellChange {
  readonly sheet: string
  /** The row of the workbook that came back, from 1. */
  readonly row: number
  readonly column: string
  readonly before: Cell
  readonly after: Cell
  readonly proposal: Proposal
}

export interface Fault {
  readonly sheet: string
  readonly row: number
  readonly column: string | null
  readonly message: string
}

export interface Readback {
  readonly changes: readonly CellChange[]
  /** Records whose rows are gone: to be asked about, never taken as rejected. */
  readonly missing: readonly {
    readonly sheet: string
    readonly documentId: string
    readonly entryId: string
    readonly quote: string
  }[]
  readonly faults: readonly Fault[]
  /** Columns people added: left alone. */
  readonly ignored: readonly string[]
}

interface Field {
  readonly heading: string
  /** The field of the record, or what a decision of its own is for. */
  readonly field: string
  read(cell: Cell, entry: EntryRecord): Read<string | number>
}

const words = (heading: string, field: string): Field => ({heading, field, read: readWords})
const day = (heading: string, field: string): Field => ({heading, field, read: readDay})
const yuan = (heading: string, field: string): Field => ({heading, field, read: (cell) => readNumber(cell, '元')})

const strengths = new Map(Object.entries(strengthWords).map(([strength, word]) => [word, strength as Strength]))

const figure: readonly Field[] = [
  words('指标', 'indicator'),
  {
    heading: '数',
    field: 'value',
    read: (cell, entry) => readNumber(cell, 'unit' in entry ? entry.unit : null),
  },
  words('单位', 'unit'),
  words('范围', 'scope'),
]
const followed: readonly Field[] = [
  words('责任单位', 'owner'),
  {
    heading: '力度',
    field: 'strength',
    read(cell) {
      const {value} = readWords(cell) as {value: string | null}
      const strength = value === null ? null : strengths.get(value)
      return strength === undefined
        ? {fault: `「${value}」不是力度, 应为 ${[...strengths.keys()].join('、')} 之一`}
        : {value: strength}
    },
  },
]

/** The columns that may be changed, by sheet; all others only show. */
const fields: Readonly<Record<string, readonly Field[]>> = {
  目标任务: [...figure, ...followed, day('期限', 'to')],
  成效: figure,
  任务: [words('任务', 'action'), ...followed, day('期限', 'to')],
  项目: [
    words('项目名称', 'name'),
    words('阶段', 'stage'),
    words('地点', 'place'),
    yuan('总投资(元)', 'totalYuan'),
    yuan('年度计划投资(元)', 'yearYuan'),
    yuan('完成投资(元)', 'doneYuan'),
    words('建设内容', 'capacity'),
    words('进展', 'progress'),
    day('期限', 'due'),
    words('期限事项', 'dueWhat'),
  ],
}

const ID = '编号'

/** What people changed in a ledger that went out and came back, whatever they did to its rows and columns. */
export function readBack(returned: readonly Returned[], records: readonly AnalysisRecord[]): Readback {
  const shown = ledgerSheets(records)
  const entries = new Map(
    records.flatMap(({document, entries: list}) => list.map((entry) => [entry.id, {entry, documentId: document.id}])),
  )
  const seen = new Map<string, string>()
  const read = returned.flatMap((sheet) => {
    const own = shown.find(({name}) => name === sheet.name)
    const list = fields[sheet.name]
    return own && list ? [readSheet(sheet, own, list, entries, seen)] : []
  })
  return {
    changes: read.flatMap(({changes}) => changes),
    missing: missingOf(returned, shown, entries, seen),
    faults: read.flatMap(({faults}) => faults),
    ignored: read.flatMap(({ignored}) => ignored),
  }
}

type Part = Omit<Readback, 'missing'>

function readSheet(
  {name, rows}: Returned,
  own: Sheet,
  list: readonly Field[],
  entries: ReadonlyMap<string, Found>,
  seen: Map<string, string>,
): Part {
  const heads = (rows[0] ?? []).map((cell) => String(cell ?? '').trim())
  const known = own.columns.map(({heading}) => heading)
  const ignored = heads.filter((head) => head !== '' && !known.includes(head)).map((head) => `${name}/${head}`)
  const idAt = heads.indexOf(ID)
  const fault = (row: number, message: string): Part => ({
    changes: [],
    faults: [{sheet: name, row, column: ID, message}],
    ignored: [],
  })
  if (idAt < 0) return {...fault(1, `没有「${ID}」列, 无法对回; 请从原台账补上这一列`), ignored}
  const before = new Map(own.rows.map((row) => [row[known.indexOf(ID)], row]))
  const parts = rows.slice(1).map((cells, index): Part => {
    const row = index + 2
    if (cells.every((cell) => cell === null || cell === '')) return {changes: [], faults: [], ignored: []}
    const id = String(cells[idAt] ?? '').trim()
    const [found, old] = [entries.get(id), before.get(id)]
    if (id === '') return fault(row, '没有编号: 新增的行请在系统中依原文添加')
    if (!found || !old) return fault(row, `编号 ${id} 不在这份台账里`)
    const now = (heading: string) => cells[heads.indexOf(heading)] ?? null
    const content = JSON.stringify(list.map(({heading}) => now(heading)))
    const first = seen.get(id)
    if (first !== undefined)
      return first === content
        ? {changes: [], faults: [], ignored: []}
        : fault(row, `编号 ${id} 出现两次而内容不同, 只读了第一次`)
    seen.set(id, content)
    const shown = list.filter(({heading}) => heads.includes(heading))
    return readRow({sheet: name, row}, shown, (heading) => old[known.indexOf(heading)] ?? null, now, found)
  })
  return {changes: parts.flatMap(({changes}) => changes), faults: parts.flatMap(({faults}) => faults), ignored}
}

function readRow(
  where: {readonly sheet: string; readonly row: number},
  list: readonly Field[],
  was: (heading: string) => Cell,
  now: (heading: string) => Cell,
  found: Found,
): Part {
  const changes: CellChange[] = []
  const faults: Fault[] = []
  for (const {heading: column, field, read} of list) {
    const [before, after] = [was(column), now(column)]
    const [then, value] = [read(before, found.entry), read(after, found.entry)]
    if ('fault' in value) faults.push({...where, column, message: value.fault})
    else if ('fault' in then || !same(then.value, value.value))
      changes.push({...where, column, before, after, proposal: proposed(field, value.value, found)})
  }
  return {changes, faults, ignored: []}
}

/** Excel keeps fifteen digits. */
function same(a: string | number | null, b: string | number | null): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= Math.abs(a) * 1e-14
  return a === b
}

type Found = {readonly entry: EntryRecord; readonly documentId: string}

function proposed(field: string, value: string | number | null, {entry, documentId}: Found): Proposal {
  const which = {documentId, entryId: entry.id}
  if (field === 'owner') return {kind: 'owner', ...which, owner: value as string | null}
  if (field === 'to' || field === 'due') return {kind: 'deadline', ...which, due: value as string | null}
  if (field !== 'value' || !('value' in entry) || entry.value !== null)
    return {kind: 'correct', ...which, values: {[field]: value}}
  // A range shows its lower end: that is what was changed.
  return {kind: 'correct', ...which, values: entry.min === null ? {max: value} : {min: value}}
}

function missingOf(
  returned: readonly Returned[],
  shown: readonly Sheet[],
  entries: ReadonlyMap<string, Found>,
  seen: ReadonlyMap<string, string>,
): Readback['missing'] {
  const back = new Set(returned.filter(({rows}) => rows[0]?.includes(ID)).map(({name}) => name))
  return shown.flatMap(({name, columns, rows}) => {
    if (!back.has(name) || !(name in fields)) return []
    const at = columns.findIndex(({heading}) => heading === ID)
    return rows.flatMap((row) => {
      const id = String(row[at])
      const found = entries.get(id)
      if (seen.has(id) || !found) return []
      return [{sheet: name, documentId: found.documentId, entryId: id, quote: found.entry.quote}]
    })
  })
}
