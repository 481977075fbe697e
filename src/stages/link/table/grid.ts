import type {Block, Cell} from '../../../model/reading.js'
import type {Span} from '../../../text/span.js'
import {type Text, toClean} from '../../../text/text.js'

/** A cell in clean text; an empty one has no span. */
export interface GridCell {
  readonly text: string
  readonly span: Span | null
}

/** A table as rows of columns, a merged cell standing in every place it covers. */
export interface Grid {
  /** What stands over the table: its title, its unit. */
  readonly caption: string
  readonly rows: readonly (readonly (GridCell | undefined)[])[]
  readonly span: Span
}

const CAPTION_LINES = 3
const CAPTION_LENGTH = 60
/** More than any table of an office; a merge cannot claim more. */
const WIDEST = 100
const LONGEST = 5000

/** The tables of a reading, in order. */
export function grids(text: Text, blocks: readonly Block[]): Grid[] {
  const tables = new Map<number, {cells: Cell[]; above: readonly Span[]}>()
  let above: Span[] = []
  for (const block of blocks) {
    if (block.kind !== 'cell') {
      above = [...above.slice(1 - CAPTION_LINES), block]
      continue
    }
    const table = tables.get(block.table)
    if (table === undefined) tables.set(block.table, {cells: [block], above})
    else table.cells.push(block)
  }
  return [...tables.values()].flatMap((table) => gridOf(text, table.cells, captionOf(text, table.above)) ?? [])
}

function gridOf(text: Text, cells: readonly Cell[], caption: string): Grid | null {
  const rows: (GridCell | undefined)[][] = []
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const cell of cells) {
    const span = cell.end > cell.start ? toClean(text, cell) : null
    if (span !== null) {
      start = Math.min(start, span.start)
      end = Math.max(end, span.end)
    }
    const placed = {text: span === null ? '' : text.value.slice(span.start, span.end).trim(), span}
    for (let row = cell.row; row < Math.min(cell.row + cell.rows, LONGEST); row++) {
      rows[row] ??= []
      for (let column = cell.column; column < Math.min(cell.column + cell.columns, WIDEST); column++)
        rows[row]![column] ??= placed
    }
  }
  return end === 0 ? null : {caption, rows: Array.from(rows, (row) => row ?? []), span: {start, end}}
}

/** The short lines right above the table, nearest first. */
function captionOf({source}: Text, above: readonly Span[]): string {
  const lines = above
    .map(({start, end}) => source.slice(start, end).trim())
    .filter(({length}) => length <= CAPTION_LENGTH)
  return lines.reverse().join('\n')
}
