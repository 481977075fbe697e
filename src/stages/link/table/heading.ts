import type {GridCell} from './grid.js'

export type Row = readonly (GridCell | undefined)[]

/** One column under a heading: the cells over it from the top down, and their words without blanks. */
export interface HeadColumn {
  readonly index: number
  readonly cells: readonly GridCell[]
  readonly words: string
  /** Of the lowest cell alone: 总投资 under 投资. */
  readonly last: string
}

export interface Heading {
  readonly columns: readonly HeadColumn[]
  /** The index of the first row under it. */
  readonly below: number
}

/** A heading has words, and no more of them than this in a cell. */
const WIDEST_CELL = 40
/** Lines of a heading: 2024年, 目标, 亿元. */
const DEEPEST = 3

/** What the row would say as the heading of the rows under it; null where its cells are too long for one. */
export function headingAt(rows: readonly Row[], at: number): Heading | null {
  const first = rows[at]!
  const said = new Set(first.filter((cell) => !isBlank(cell)))
  // One cell across the table is a title or a section.
  if (said.size < 2 || [...said].some((cell) => cell!.text.length > WIDEST_CELL)) return null
  let last = at
  while (last + 1 < rows.length && last - at + 1 < DEEPEST && goesOn(rows[last]!, rows[last + 1]!)) last++
  const lines = rows
    .slice(at, last + 1)
    .map((row, line) => (at + line < last ? spread(row, rows[at + line + 1]!) : row))
  const width = Math.max(...lines.map((line) => line.length))
  const columns = Array.from({length: width}, (_, index) => columnAt(lines, index))
  return {columns, below: last + 1}
}

function columnAt(lines: readonly Row[], index: number): HeadColumn {
  const cells: GridCell[] = []
  for (const line of lines) {
    const cell = line[index]
    if (cell !== undefined && cell.text !== '' && !cells.includes(cell)) cells.push(cell)
  }
  const words = cells.map(({text}) => text.replace(/\s/gu, ''))
  return {index, cells, words: words.join(''), last: words.at(-1) ?? ''}
}

const isBlank = (cell: GridCell | undefined) => cell === undefined || cell.text === ''
const isNumber = (cell: GridCell) => /^[-\d.,，%≥≤<>]+$/u.test(cell.text) && !/^(?:19|20)\d{2}$/u.test(cell.text)

/** A heading goes on below where one of its cells spreads over several columns, and every other reaches down. */
function goesOn(row: Row, below: Row): boolean {
  let wide = false
  for (let index = 0; index < Math.max(row.length, below.length); index++) {
    const cell = row[index]
    const under = below[index]
    if (under !== undefined && (isNumber(under) || under.text.length > WIDEST_CELL)) return false
    if (spreads(row, below, index)) {
      wide ||= !isBlank(under) && under !== cell
      continue
    }
    if (!isBlank(under) && under !== cell && under!.text !== cell?.text) return false
  }
  return wide || row.some((cell, index) => !isBlank(cell) && cell === below[index])
}

/** Whether a cell shares its words with a neighbour: merged with it, or before blanks under which there are words. */
function spreads(row: Row, below: Row, index: number): boolean {
  const cell = row[index]
  if (isBlank(cell))
    return index > 0 && !isBlank(below[index]) && !isBlank(row.slice(0, index).findLast((one) => !isBlank(one)))
  if (cell === row[index - 1] || cell === row[index + 1]) return true
  return index + 1 < row.length && isBlank(row[index + 1]) && !isBlank(below[index + 1]) && !isBlank(below[index])
}

/** The row with the words of a cell in the blanks behind it, where words stand below them. */
function spread(row: Row, below: Row): Row {
  const filled: (GridCell | undefined)[] = []
  for (let index = 0; index < Math.max(row.length, below.length); index++) {
    const blank = isBlank(row[index]) && !isBlank(below[index])
    filled.push(blank ? filled[index - 1] : row[index])
  }
  return filled
}
