import ExcelJS from 'exceljs'
import type {Cell, Column, Sheet} from '../app/ledger/sheet.js'
import {InputError} from '../model/errors.js'
import {widthOf} from './text-width.js'

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

const FONT = {name: '宋体', size: 10} as const
/** A4 on its side, as wide as the page, with lines between the cells and the heading on every page. */
const PRINT: Partial<ExcelJS.PageSetup> = {
  ...{paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0},
  ...{printTitlesRow: '1:1', showGridLines: true},
  margins: {left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3},
}

/** Points from line to line. */
const LINE = 14
/** Excel shows no row higher than 409 points. */
const LINES = 29

/** How many lines a row takes: programs do not all measure wrapped text when they open a file. */
function linesOf(row: readonly Cell[], columns: readonly Column[]): number {
  const counts = row.map((cell, index) => {
    const {wrap, width} = columns[index]!
    if (!wrap || typeof cell !== 'string') return 1
    return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0)
  })
  return Math.min(LINES, Math.max(1, ...counts))
}

/** What serves programs and the screen stays off the paper: everything behind the last column that people read. */
function printed(columns: readonly Column[], rows: number): Partial<ExcelJS.PageSetup> {
  const last = columns.findLastIndex(({offPaper}) => offPaper !== true)
  // The library writes a dollar before the letters alone.
  return last < 0 ? {} : {printArea: `A$1:${lettersOf(last)}$${rows + 1}`}
}

function lettersOf(index: number): string {
  return (index >= 26 ? lettersOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** An Excel workbook: frozen header, filters, wrapped text, widths that need no dragging. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const {name, columns, rows, hidden} of sheets) {
    const sheet = workbook.addWorksheet(name, {views: [{state: 'frozen', ySplit: 1}]})
    if (hidden) sheet.state = 'veryHidden'
    sheet.columns = columns.map(({heading, width, type, wrap}) => ({
      header: heading,
      width,
      style: {font: FONT, numFmt: formats[type], alignment: {vertical: 'top', wrapText: wrap === true}},
    }))
    for (const row of rows) {
      const line = sheet.addRow(row.map((cell, index) => cellValue(cell, columns[index]!.type)))
      if (!hidden) line.height = LINE * linesOf(row, columns)
    }
    const header = sheet.getRow(1)
    header.font = {...FONT, bold: true}
    header.alignment = {vertical: 'middle', wrapText: true}
    header.fill = {type: 'pattern', pattern: 'solid', fgColor: {argb: 'FFF2F2F2'}}
    if (columns.length > 0)
      sheet.autoFilter = {from: {row: 1, column: 1}, to: {row: rows.length + 1, column: columns.length}}
    sheet.pageSetup = {...PRINT, ...printed(columns, rows.length)}
    sheet.headerFooter.oddFooter = `&C${name}  &P / &N`
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The sheets of a workbook that people changed: words, numbers, and days as ISO strings; hidden rows too. */
export async function readWorkbook(bytes: Uint8Array): Promise<{name: string; rows: Cell[][]}[]> {
  const workbook = await load(bytes)
  return workbook.worksheets.map((sheet) => {
    const rows: Cell[][] = []
    // It counts all rows anew each time it is asked.
    const {columnCount} = sheet
    sheet.eachRow({includeEmpty: true}, (row) => {
      const cells: Cell[] = []
      for (let column = 1; column <= columnCount; column++) {
        const {value, numFmt} = row.getCell(column)
        cells.push(shownAs(cellOf(value), numFmt))
      }
      rows.push(cells)
    })
    return {name: sheet.name, rows}
  })
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  try {
    return await workbook.xlsx.load(bytes.slice().buffer)
  } catch (error) {
    // The library names no errors of its own: whatever it says is about the file.
    throw new InputError({
      code: 'readback/not-xlsx',
      found: `文件不是可读的 Excel 工作簿 (${(error as Error).message.slice(0, 100)})`,
      expected: '从台账导出的 xlsx 文件',
      remedy: '请用 Excel 或 WPS 打开后另存为 xlsx, 再上传',
    })
  }
}

function cellOf(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if ('richText' in value) return value.richText.map(({text}) => text).join('')
  if ('text' in value) return cellOf(value.text as ExcelJS.CellValue)
  if ('result' in value) return cellOf(value.result as ExcelJS.CellValue)
  return null
}

/** 8% typed into a cell is kept as 0.08 by Excel, and shown as 8%. */
function shownAs(cell: Cell, format: string | undefined): Cell {
  if (typeof cell !== 'number' || !format?.includes('%')) return cell
  return `${Number((cell * 100).toPrecision(15))}%`
}
