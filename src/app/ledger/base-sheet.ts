import type {AnalysisRecord} from '../../model/record.js'
import {editable} from './editable.js'
import type {Cell, Sheet} from './sheet.js'
import {ledgerSheets} from './sheets.js'

/** A ledger as it stood when it went out, for when it comes back: what a person changed, and what others changed since. */
export interface Base {
  /** ISO 8601. */
  readonly exportedAt: string | null
  /** By record: its sheet, its document, and the cells that may be changed, by heading. */
  readonly rows: ReadonlyMap<string, BaseRow>
}
interface BaseRow {
  readonly sheet: string
  readonly documentId: string
  readonly cells: Readonly<Record<string, Cell>>
}

export const BASE = '底稿'
export const ID = '编号'
const AT = '导出时间'

const text = (heading: string, width: number) => ({heading, type: 'text' as const, width})

/** The sheets of a ledger that may come back: a hidden one keeps what the others showed. */
export function outgoingSheets(records: readonly AnalysisRecord[], at: Date): Sheet[] {
  const sheets = ledgerSheets(records)
  const documents = new Map(records.flatMap(({document, entries}) => entries.map(({id}) => [id, document.id])))
  const rows = sheets.flatMap(({name, columns, rows: list}) => {
    const fields = editable[name]
    if (fields === undefined) return []
    const heads = columns.map(({heading}) => heading)
    const idAt = heads.indexOf(ID)
    const own = fields.map(({heading}) => [heading, heads.indexOf(heading)] as const).filter(([, index]) => index >= 0)
    return list.map((row): Cell[] => {
      const id = String(row[idAt])
      const cells = Object.fromEntries(own.map(([heading, index]) => [heading, row[index] ?? null]))
      return [id, name, documents.get(id) ?? null, ...pieces(JSON.stringify(cells))]
    })
  })
  const columns = [
    text(ID, 26),
    text('表', 10),
    text('文件编号', 20),
    ...['一', '二', '三'].map((name) => text(name, 20)),
  ]
  return [...sheets, {name: BASE, columns, rows: [[AT, at.toISOString()], ...rows], hidden: true}]
}

/** Excel keeps 32,767 characters a cell. */
const PIECE = 32_000

function pieces(words: string): string[] {
  const count = Math.min(3, Math.ceil(words.length / PIECE))
  return Array.from({length: count}, (_, index) => words.slice(index * PIECE, (index + 1) * PIECE))
}

/** What the hidden sheet of a workbook says; rows that can no longer be read count as not kept. */
export function baseOf(sheets: readonly {readonly name: string; readonly rows: readonly (readonly Cell[])[]}[]): Base {
  const kept = sheets.find(({name}) => name === BASE)?.rows ?? []
  const rows = new Map<string, BaseRow>()
  let exportedAt: string | null = null
  for (const [id, sheet, documentId, ...words] of kept.slice(1)) {
    if (id === AT) exportedAt = Number.isNaN(Date.parse(String(sheet))) ? null : String(sheet)
    else {
      const cells = cellsOf(words.filter((piece) => piece !== null).join(''))
      if (cells) rows.set(String(id), {sheet: String(sheet), documentId: String(documentId), cells})
    }
  }
  return {exportedAt, rows}
}

function cellsOf(words: string): Record<string, Cell> | null {
  try {
    return JSON.parse(words) as Record<string, Cell>
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
