import {joint} from '../cell-text.js'
import type {LineBox} from '../draft.js'

/** A line of a page; positions in points from the top left. */
export interface Line {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  /** The line the characters stand on. */
  readonly base: number
  /** The size of the characters. */
  readonly size: number
  /** What was read where. */
  readonly boxes?: readonly LineBox[]
}

/** Characters at their place on a page. */
export interface Placed {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}

/** A gap wider than this many characters parts columns of a table. */
const COLUMN_GAP = 1.5

/** Runs that follow each other on one height make a line. */
export function linesOf(runs: readonly Placed[], page: number): Line[] {
  const lines: Line[] = []
  let current: Placed[] = []
  for (const run of runs) {
    const last = current[current.length - 1]
    if (last !== undefined && !continues(last, run)) {
      lines.push(lineOf(current, page))
      current = []
    }
    current.push(run)
  }
  if (current.length > 0) lines.push(lineOf(current, page))
  return lines
}

function continues(last: Placed, next: Placed): boolean {
  const size = Math.max(last.size, next.size)
  return Math.abs(last.base - next.base) <= size * 0.5 && next.left >= last.left - 1
}

function lineOf(items: readonly Placed[], page: number): Line {
  const columns: string[] = []
  let text = ''
  let right = items[0]!.left
  for (const item of items) {
    const gap = item.left - right
    if (text !== '' && gap > item.size * COLUMN_GAP) {
      columns.push(squeeze(text))
      text = ''
    } else if (text !== '' && gap > item.size * 0.2) text += ' '
    text += item.text
    right = item.right
  }
  columns.push(squeeze(text))
  const size = Math.max(...items.map((item) => item.size))
  return {page, text: side(columns), left: items[0]!.left, right, base: items[0]!.base, size}
}

/** Words far apart are columns; single characters far apart are one spaced-out word. */
function side(columns: readonly string[]): string {
  return columns.reduce((line, column) => {
    const spaced = column.length < 2 || /(?:^|\t).$/u.test(line)
    return spaced ? squeeze(`${line} ${column}`) : `${line}\t${column}`
  })
}

/** Layout puts blanks beside Chinese characters that nobody wrote. */
function squeeze(text: string): string {
  const words = text.split(/[ \t\u00a0\u2002\u2003]+/u).filter((word) => word !== '')
  return words.reduce((line, word) => (line === '' ? word : line + joint(line, word) + word), '')
}
