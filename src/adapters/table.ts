import Table from 'cli-table3'
import type {Sheet} from '../app/ledger/sheet.js'

/** Columns that a terminal leaves out: they serve programs and spreadsheets. */
const HIDDEN = new Set(['数', '单位', '编号', '把握', '页', '文件'])

/** A sheet as a terminal shows it, `width` columns wide at most; empty columns are left out. */
export function terminalTable(sheet: Sheet, width: number): string {
  const shown = sheet.columns
    .map((column, index) => ({column, index}))
    .filter(
      ({column, index}) =>
        !HIDDEN.has(column.heading) && sheet.rows.some((row) => row[index] !== null && row[index] !== ''),
    )
  const wanted = shown.reduce((sum, {column}) => sum + column.width + 3, 1)
  const scale = Math.min(1, width / wanted)
  const table = new Table({
    head: shown.map(({column}) => column.heading),
    colWidths: shown.map(({column}) => Math.max(6, Math.floor((column.width + 2) * scale))),
    wordWrap: true,
    wrapOnWordBoundary: false,
    style: {head: [], border: []},
  })
  for (const row of sheet.rows) table.push(shown.map(({index}) => String(row[index] ?? '')))
  return table.toString()
}
