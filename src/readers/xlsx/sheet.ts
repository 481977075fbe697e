import {cellText} from '../cell-text.js'
import type {DraftCell} from '../draft.js'
import {tooLarge} from '../faults.js'
import {attribute, scan} from '../xml.js'
import {type Shape, shownNumber} from './number-format.js'

export interface Book {
  readonly strings: readonly string[]
  /** By the number of the cell's format. */
  readonly shapes: readonly Shape[]
  readonly from1904: boolean
}

/** Rows of cells of one sheet, empty rows left out; merged cells as one. */
export function sheetRows(xml: string, book: Book, mostCells: number): DraftCell[][] {
  const cells = new Map<number, Map<number, string>>()
  const merges: Merge[] = []
  const hidden = new Set<number>()
  const at = {row: 0, column: 0, type: '', style: 0, value: '', inside: false}
  let count = 0
  scan(xml, {
    open(name, attributes) {
      if (name === 'row') {
        at.row = Number(attribute(attributes, 'r') ?? at.row + 1)
        at.column = 0
        if (attribute(attributes, 'hidden') === '1') hidden.add(at.row)
      } else if (name === 'c') {
        at.column = columnOf(attribute(attributes, 'r')) ?? at.column + 1
        at.type = attribute(attributes, 't') ?? 'n'
        at.style = Number(attribute(attributes, 's') ?? 0)
        at.value = ''
      } else if (name === 'v' || name === 't') at.inside = true
      else if (name === 'mergeCell') {
        const merge = mergeOf(attribute(attributes, 'ref') ?? '')
        if (merge !== null) merges.push(merge)
      }
    },
    text(text) {
      if (at.inside) at.value += text
    },
    close(name) {
      if (name === 'v' || name === 't') at.inside = false
      if (name !== 'c' || at.value === '') return
      if (++count > mostCells) throw tooLarge('xlsx', `表格超过 ${mostCells} 个单元格`, `${mostCells} 个单元格`)
      const row = cells.get(at.row) ?? new Map<number, string>()
      cells.set(at.row, row)
      row.set(at.column, shown(at, book))
    },
  })
  return arranged(cells, merges)
}

interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

function shown({type, style, value}: {type: string; style: number; value: string}, book: Book): string {
  if (type === 's') return cellText([book.strings[Number(value)] ?? ''])
  if (type === 'str' || type === 'inlineStr') return cellText([value])
  if (type === 'b') return value === '1' ? '是' : '否'
  if (type === 'e') return ''
  return shownNumber(value, book.shapes[style] ?? 'number', book.from1904)
}

/** Every row runs from the first column in use to the last, so that columns line up. */
function arranged(cells: ReadonlyMap<number, ReadonlyMap<number, string>>, merges: readonly Merge[]): DraftCell[][] {
  const numbers = [...cells.keys()].sort((a, b) => a - b)
  const columns = [...cells.values()].flatMap((row) => [...row.keys()])
  const bounds = columns.reduce(
    (found, column) => ({low: Math.min(found.low, column), high: Math.max(found.high, column)}),
    {low: Infinity, high: 0},
  )
  const byStart = new Map(merges.map((merge) => [`${merge.top},${merge.left}`, merge]))
  const place = new Map(numbers.map((row, index) => [row, index]))
  const covered = new Set<string>()
  for (const {top, left, bottom, right} of merges) {
    for (let row = top; row <= Math.min(bottom, top + 2000); row++) {
      for (let column = left; column <= Math.min(right, left + 200); column++)
        if (row !== top || column !== left) covered.add(`${row},${column}`)
    }
  }
  return numbers.map((row) => {
    const line: DraftCell[] = []
    for (let column = bounds.low; column <= Math.min(bounds.high, bounds.low + 500); column++) {
      if (covered.has(`${row},${column}`)) continue
      const merge = byStart.get(`${row},${column}`)
      const text = cells.get(row)?.get(column) ?? ''
      if (merge === undefined) line.push({text})
      else line.push({text, columns: merge.right - merge.left + 1, rows: rowsIn(merge, place)})
    }
    return line
  })
}

function rowsIn({top, bottom}: Merge, place: ReadonlyMap<number, number>): number {
  let rows = 0
  for (let row = top; row <= Math.min(bottom, top + 2000); row++) if (place.has(row)) rows++
  return Math.max(1, rows)
}

/** BC12 → 55. */
function columnOf(reference: string | null): number | null {
  const letters = /^(?<letters>[A-Z]{1,3})\d/u.exec(reference ?? '')?.groups?.letters
  return letters === undefined
    ? null
    : [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

function mergeOf(reference: string): Merge | null {
  const [from = '', to = ''] = reference.split(':')
  const left = columnOf(from)
  const right = columnOf(to)
  const top = Number(/\d{1,7}$/u.exec(from)?.[0])
  const bottom = Number(/\d{1,7}$/u.exec(to)?.[0])
  return left === null || right === null || !(bottom >= top) ? null : {top, left, bottom, right}
}
