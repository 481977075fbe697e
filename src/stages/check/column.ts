import type {Term} from '../../model/check.js'
import type {Grid, GridCell} from '../link/table/grid.js'

/** A number of a cell, as arithmetic needs it. */
export interface Told extends Term {
  /** What one unit of the last digit shown is worth. */
  readonly step: number
  readonly quote: string
}

export interface Column {
  readonly index: number
  /** The words over it, from above to below. */
  readonly words: string
}

export interface Row {
  /** What the row is called: 合计, 城关镇. */
  readonly label: string
  /** By column; undefined where the cell holds no plain number. */
  readonly numbers: readonly (Told | undefined)[]
  /** Where a cell holds words instead of a number: 待定. */
  readonly blanks: readonly boolean[]
}

/** Columns that rates and shares are never taken from. */
export const NO_LEVEL = /率|比|%|％|排名|位次|名次|序号|增/u
/** How many of a column's rows must agree before one that does not is told. */
export const MOSTLY = 0.75

export const termOf = ({start, end, value, unit}: Told): Term => ({start, end, value, unit})

const NUMBER = /^[-−]?\d{1,15}(?:\.\d{1,6})?[%％]?$/u

/** The columns of numbers of a table and its rows below the heading. */
export function columnsOf({rows}: Grid): {columns: readonly Column[]; rows: readonly Row[]} {
  const told = rows.map((row) => row.map((cell, index) => (row[index - 1] === cell ? undefined : toldOf(cell))))
  const first = told.findIndex((row) => row.filter((number) => number !== undefined).length > 0)
  if (first < 1) return {columns: [], rows: []}
  const width = Math.max(...rows.map((row) => row.length))
  const columns = Array.from({length: width}, (_, index) => ({index, words: wordsOver(rows.slice(0, first), index)}))
  return {
    columns: columns.filter(({index}) => told.slice(first).some((row) => row[index] !== undefined)),
    rows: rows.slice(first).map((row, at) => ({
      label: labelOf(row),
      numbers: told[first + at]!,
      blanks: row.map((cell, index) => told[first + at]![index] === undefined && !isEmpty(cell)),
    })),
  }
}

const isEmpty = (cell: GridCell | undefined): boolean => /^[-－—–/\s]*$/u.test(cell?.text ?? '')

function wordsOver(rows: readonly (readonly (GridCell | undefined)[])[], index: number): string {
  return [...new Set(rows.map((row) => row[index]?.text.replace(/\s/gu, '') ?? ''))].join('')
}

function labelOf(row: readonly (GridCell | undefined)[]): string {
  const words = row.find((cell) => cell !== undefined && /\p{Script=Han}/u.test(cell.text))?.text ?? ''
  return words.replace(/\s/gu, '')
}

function toldOf(cell: GridCell | undefined): Told | undefined {
  const quote = cell?.text.replace(/[,，\s]/gu, '') ?? ''
  if (!cell?.span || !NUMBER.test(quote)) return undefined
  const digits = quote.replace(/[%％]$/u, '').replace('−', '-')
  const decimals = digits.split('.')[1]?.length ?? 0
  const unit = /[%％]$/u.test(quote) ? '%' : ''
  return {...cell.span, value: Number(digits), unit, step: 10 ** -decimals, quote}
}
