import Table from 'cli-table3'
import type {Column, Sheet} from '../app/ledger/sheet.js'
import {widthOf} from './text-width.js'

/** Columns that a terminal leaves out: they serve programs and spreadsheets. */
const HIDDEN = new Set(['数', '单位', '编号', '把握', '页', '文件'])
const BORDER = 3
const NARROWEST = 8

/** Each column as wide as its words, long texts sharing what is left. */
function widths(columns: readonly Column[], cells: readonly (readonly string[])[], width: number): number[] {
  const wanted = columns.map((column, index) =>
    Math.min(column.width, Math.max(widthOf(column.heading), ...cells.map((row) => widthOf(row[index]!)))),
  )
  const wrapped = columns.map((column) => column.wrap === true)
  const fixed = wanted.reduce((sum, one, index) => sum + (wrapped[index] ? 0 : one), 0)
  const flexible = wanted.reduce((sum, one, index) => sum + (wrapped[index] ? one : 0), 0)
  const left = width - 1 - BORDER * columns.length - fixed
  const scale = flexible === 0 ? 1 : Math.min(1, left / flexible)
  return wanted.map((one, index) => (wrapped[index] ? Math.max(NARROWEST, Math.floor(one * scale)) : one) + 2)
}

/** A sheet as a terminal shows it, `width` columns wide; empty columns are left out. */
export function terminalTable(sheet: Sheet, width: number): string {
  const shown = sheet.columns
    .map((column, index) => ({column, index}))
    .filter(
      ({column, index}) =>
        !HIDDEN.has(column.heading) && sheet.rows.some((row) => row[index] !== null && row[index] !== ''),
    )
  const cells = sheet.rows.map((row) => shown.map(({index}) => String(row[index] ?? '')))
  const columns = shown.map(({column}) => column)
  const table = new Table({
    head: columns.map((column) => column.heading),
    colWidths: widths(columns, cells, width),
    wordWrap: true,
    wrapOnWordBoundary: false,
    style: {head: [], border: []},
    chars: {mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': ''},
  })
  table.push(...cells)
  return table.toString()
}
