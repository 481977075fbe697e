import type {Amount} from '../../model/amount.js'
import type {AnalysisRecord} from '../../model/record.js'
import {BASE, type Base, baseOf, ID} from './base-sheet.js'
import type {Read} from './cell-value.js'
import {editable, type Field, type Proposal, type Value} from './editable.js'
import type {Cell} from './sheet.js'
import {ledgerSheets} from './sheets.js'
import {type Shown, shownOf} from './shown.js'

/** A sheet as it came back; the first row is its headings. */
export interface Returned {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** One changed cell, before it is taken over. */
export interface CellChange {
  readonly sheet: string
  /** The row of the workbook that came back, from 1. */
  readonly row: number
  readonly column: string
  readonly documentId: string
  readonly entryId: string
  readonly quote: string
  /** As the ledger went out, as it came back, as it counts now. */
  readonly from: Cell
  readonly to: Cell
  readonly now: Cell
  /** Others have changed the same since it went out: who wins is asked. */
  readonly conflict: boolean
  readonly proposal: Proposal
}

export interface Fault {
  readonly sheet: string
  readonly row: number
  readonly column: string | null
  readonly found: Cell
  readonly message: string
}

export interface Readback {
  readonly exportedAt: string | null
  /** Rows with a number, on the sheets that may be changed. */
  readonly rows: number
  readonly changes: readonly CellChange[]
  /** Records whose rows are gone: to be asked about, never taken as rejected. */
  readonly missing: readonly {
    readonly sheet: string
    readonly documentId: string
    readonly entryId: string
    readonly quote: string
  }[]
  /** Cells that cannot be understood. */
  readonly faults: readonly Fault[]
  /** Rows that are no record of this ledger. */
  readonly unknown: readonly (Omit<Fault, 'column' | 'found'> & {readonly id: string | null})[]
  /** Columns people added: left alone. */
  readonly ignored: readonly string[]
}

/** The numbers of the records a workbook speaks of. */
export function idsIn(returned: readonly Returned[]): string[] {
  const ids = returned.flatMap(({name, rows}) => {
    const at = name === BASE || name in editable ? headsOf(rows).indexOf(ID) : -1
    return at < 0 ? [] : rows.slice(1).map((row) => String(row[at] ?? '').trim())
  })
  return [...new Set(ids.filter((id) => /^[0-9a-f]{24}$/u.test(id)))]
}

const headsOf = (rows: Returned['rows']) => (rows[0] ?? []).map((cell) => String(cell ?? '').trim())

/**
 * What people changed in a ledger that went out and came back, whatever they did to its rows and columns.
 * `records`: the ledger as it counts now.
 */
export function readBack(returned: readonly Returned[], records: readonly AnalysisRecord[]): Readback {
  const shown = shownOf(records)
  const base = baseOf(returned)
  const seen = new Map<string, string>()
  const read = returned.flatMap((sheet) => {
    const list = editable[sheet.name]
    return list ? [readSheet(sheet, list, {shown, base, seen})] : []
  })
  const present = new Set(returned.filter(({rows}) => headsOf(rows).includes(ID)).map(({name}) => name))
  const out = base.rows.size > 0 ? base.rows : shown
  const missing = [...out].flatMap(([id, {sheet}]) => {
    const one = shown.get(id)
    if (!one || seen.has(id) || !present.has(sheet)) return []
    const {entry, documentId} = one.found
    return [{sheet, documentId, entryId: id, quote: entry.quote}]
  })
  return {
    exportedAt: base.exportedAt,
    rows: seen.size,
    changes: read.flatMap(({changes}) => changes),
    missing,
    faults: read.flatMap(({faults}) => faults),
    unknown: read.flatMap(({unknown}) => unknown),
    ignored: read.flatMap(({ignored}) => ignored),
  }
}

interface Known {
  readonly shown: ReadonlyMap<string, Shown>
  readonly base: Base
  /** What each record's row said, the first time it was met. */
  readonly seen: Map<string, string>
}
type Part = Pick<Readback, 'changes' | 'faults' | 'unknown' | 'ignored'>
const nothing: Part = {changes: [], faults: [], unknown: [], ignored: []}

function readSheet({name, rows}: Returned, list: readonly Field[], known: Known): Part {
  const heads = headsOf(rows)
  const own = new Set(
    ledgerSheets([])
      .find((sheet) => sheet.name === name)
      ?.columns.map(({heading}) => heading),
  )
  const ignored = heads.filter((head) => head !== '' && !own.has(head)).map((head) => `${name}/${head}`)
  const idAt = heads.indexOf(ID)
  if (idAt < 0) {
    const message = `没有「${ID}」列, 无法对回; 请从原台账补上这一列`
    return {...nothing, unknown: [{sheet: name, row: 1, id: null, message}], ignored}
  }
  const shown = list.filter(({heading}) => heads.includes(heading))
  const parts = rows.slice(1).map((cells, index): Part => {
    const row = index + 2
    if (cells.every((cell) => cell === null || cell === '')) return nothing
    const id = String(cells[idAt] ?? '').trim()
    const now = (heading: string) => cells[heads.indexOf(heading)] ?? null
    const unknown = (message: string): Part => ({...nothing, unknown: [{sheet: name, row, id: id || null, message}]})
    if (id === '') return unknown('没有编号: 新增的行请在系统中依原文添加')
    const one = known.shown.get(id)
    if (!one) return unknown(`编号 ${id} 不在这份台账里, 或已被驳回`)
    const content = JSON.stringify(shown.map(({heading}) => now(heading)))
    const first = known.seen.get(id)
    if (first === content) return nothing
    if (first !== undefined) return unknown(`编号 ${id} 出现两次而内容不同, 只读了第一次`)
    known.seen.set(id, content)
    const before = known.base.rows.get(id)?.cells
    return readRow({sheet: name, row}, shown, one, now, (heading) =>
      before && heading in before ? before[heading]! : one.cell(heading),
    )
  })
  return {
    changes: parts.flatMap(({changes}) => changes),
    faults: parts.flatMap(({faults}) => faults),
    unknown: parts.flatMap(({unknown}) => unknown),
    ignored,
  }
}

function readRow(
  where: {readonly sheet: string; readonly row: number},
  list: readonly Field[],
  shown: Shown,
  came: (heading: string) => Cell,
  went: (heading: string) => Cell,
): Part {
  const changes: CellChange[] = []
  const faults: Fault[] = []
  const {entry, documentId} = shown.found
  for (const field of list) {
    const {heading: column} = field
    const [from, to, now] = [went(column), came(column), shown.cell(column)]
    const value = field.read(to, entry)
    // What nobody touched is not to be understood.
    if (from === to || sameRead(field.read(from, entry), value)) continue
    if ('fault' in value) faults.push({...where, column, found: to, message: value.fault})
    else if (!sameRead(field.read(now, entry), value)) {
      const conflict = from !== now && !sameRead(field.read(from, entry), field.read(now, entry))
      const proposal = field.propose(value.value, shown.found)
      changes.push({
        ...where,
        column,
        documentId,
        entryId: entry.id,
        quote: entry.quote,
        from,
        to,
        now,
        conflict,
        proposal,
      })
    }
  }
  return contradiction(where, changes) ?? {...nothing, changes, faults}
}

/** 数 and 数值 show the same number: changed both ways, neither is taken. */
function contradiction(
  where: {readonly sheet: string; readonly row: number},
  changes: readonly CellChange[],
): Part | null {
  const [amount, number] = ['数值', '数'].map((column) => changes.find((change) => change.column === column))
  if (!amount || !number) return null
  const values = (change: CellChange) => (change.proposal as {values: Partial<Amount>}).values
  const [told, shown] = [values(amount), values(number)]
  const same = (told.value ?? told.min) === (shown.value ?? shown.min ?? shown.max)
  const rest = changes.filter((change) => change !== number && (same || change !== amount))
  if (same) return {...nothing, changes: rest}
  const message = '「数」和「数值」改得不一样, 请只改一处'
  return {...nothing, changes: rest, faults: [{...where, column: '数值', found: amount.to, message}]}
}

function sameRead(a: Read<Value>, b: Read<Value>): boolean {
  return 'value' in a && 'value' in b && same(a.value, b.value)
}

/** Excel keeps fifteen digits. */
function same(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= Math.abs(a) * 1e-14
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [left, right] = [Object.entries(a), b as unknown as Record<string, Value>]
  return left.every(([key, value]) => same(value as Value, right[key] ?? null))
}
