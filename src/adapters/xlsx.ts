import ExcelJS from 'exceljs'
import type {Cell, Column, Sheet} from '../app/ledger/sheet.js'

const formats: Readonly<Record<Column['type'], string>> = {
  text: '@',
  number: '#,##0.####',
  day: 'yyyy-mm-dd',
  percent: '0%',
}

/** A cell as Excel stores it: real numbers, real dates; a day with an unknown year stays text. */
function cellValue(cell: Cell, type: Column['type']): string | number | Date | null {
  if (type === 'day' && typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/u.test(cell))
    return new Date(`${cell}T00:00:00Z`)
  return cell
}

/** An Excel workbook: frozen header, filters, wrapped text, widths that need no dragging. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const {name, columns, rows} of sheets) {
    const sheet = workbook.addWorksheet(name, {views: [{state: 'frozen', ySplit: 1}]})
    sheet.columns = columns.map(({heading, width, type, wrap}) => ({
      header: heading,
      width,
      style: {numFmt: formats[type], alignment: {vertical: 'top', wrapText: wrap === true}},
    }))
    for (const row of rows) sheet.addRow(row.map((cell, index) => cellValue(cell, columns[index]!.type)))
    const header = sheet.getRow(1)
    header.font = {bold: true}
    header.alignment = {vertical: 'middle', wrapText: true}
    header.fill = {type: 'pattern', pattern: 'solid', fgColor: {argb: 'FFF2F2F2'}}
    if (columns.length > 0)
      sheet.autoFilter = {from: {row: 1, column: 1}, to: {row: rows.length + 1, column: columns.length}}
    sheet.pageSetup = {orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1'}
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
