import {moved} from '../boxed.js'
import {joint} from '../cell-text.js'
import type {LineBox, PageStart, Piece} from '../draft.js'
import type {Line} from './lines.js'
import type {PageLines} from './page.js'
import type {PdfTable} from './tables.js'

interface Frame {
  readonly left: number
  readonly right: number
  readonly size: number
}

/** A paragraph that may go on with the next line. */
interface Open {
  text: string
  readonly starts: PageStart[]
  readonly boxes: LineBox[]
  last: Line
}

const NUMBERED =
  /^(?:第?[一二三四五六七八九十百]{1,4}[、章节篇是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[●•◆■★])/u
const SENTENCE_END = /[。！？：；]$/u

/** Joins lines that were broken at the right edge back into paragraphs; large lines are headings, tables stay tables. */
export function paragraphs(pages: readonly PageLines[]): Piece[] {
  const whole = frameOf(pages.flatMap(({lines}) => lines))
  const pieces: Piece[] = []
  let open: Open | null = null
  const close = () => {
    if (open !== null) pieces.push(pieceOf(open, whole))
    open = null
  }
  for (const page of pages) {
    const frame = page.lines.filter(({text}) => text.length > 10).length >= 8 ? frameOf(page.lines) : whole
    let begins = true
    for (const item of inOrder(page)) {
      if (!('text' in item)) {
        close()
        addTable(pieces, item, begins ? page.page : null)
      } else if (open !== null && follows(open.last, item, frame, begins)) extend(open, item, begins)
      else {
        close()
        open = {
          text: item.text,
          starts: begins ? [{at: 0, page: item.page}] : [],
          boxes: [...(item.boxes ?? [])],
          last: item,
        }
      }
      begins = false
    }
    if (begins) {
      close()
      pieces.push({kind: 'paragraph', text: '', starts: [{at: 0, page: page.page}]})
    }
  }
  close()
  return pieces
}

/** Lines as they come, each table before the first line below it. */
function inOrder({lines, tables}: PageLines): (Line | PdfTable)[] {
  const waiting = [...tables]
  const items: (Line | PdfTable)[] = []
  for (const line of lines) {
    while (waiting[0] !== undefined && waiting[0].top < line.base) items.push(waiting.shift()!)
    items.push(line)
  }
  return [...items, ...waiting]
}

/** A table at the head of a page with the columns of the table before it goes on with that table. */
function addTable(pieces: Piece[], table: PdfTable, page: number | null): void {
  const last = pieces[pieces.length - 1]
  const key = table.columns.map((edge) => Math.round(edge / 4)).join()
  const starts = page === null ? [] : [{at: 0, page, row: 0}]
  if (page === null || last?.kind !== 'table' || last.columns !== key) {
    pieces.push({kind: 'table', rows: table.rows, columns: key, starts})
    return
  }
  const words = (row: (typeof table.rows)[number] | undefined) => row?.map(({text}) => text).join('\t')
  const repeated = words(table.rows[0]) === words(last.rows[0])
  const more = repeated ? table.rows.slice(1) : table.rows
  pieces[pieces.length - 1] = {
    ...last,
    rows: [...last.rows, ...more],
    starts: [...(last.starts ?? []), {at: 0, page, row: last.rows.length}],
  }
}

function extend(open: Open, line: Line, begins: boolean): void {
  const gap = joint(open.text, line.text)
  if (begins) open.starts.push({at: open.text.length + gap.length, page: line.page})
  open.boxes.push(...moved(line.boxes ?? [], open.text.length + gap.length))
  open.text += gap + line.text
  open.last = line
}

/** Does the line go on with what the line before it began? */
function follows(last: Line, line: Line, frame: Frame, newPage: boolean): boolean {
  if (Math.abs(last.size - line.size) > 1) return false
  const right = newPage ? Math.max(frame.right, last.right) : frame.right
  if (last.right + unbroken(line) < right - last.size * 1.6) return false
  if (line.left > frame.left + line.size * 1.2) return false
  return !(NUMBERED.test(line.text) && SENTENCE_END.test(last.text))
}

/** The width of the word or number a line begins with: a layout moves it to the next line whole. */
function unbroken({text, size}: Line): number {
  const word = /^[0-9A-Za-z.,%]{1,24}[、，。；：%）]{0,2}/u.exec(text)
  return word === null ? 0 : word[0].length * size * 0.6
}

function pieceOf({text, starts, boxes, last: {size}}: Open, frame: Frame): Piece {
  const large = size >= frame.size * 1.2 && text.length <= 60
  if (!large) return {kind: 'paragraph', text, starts, boxes}
  return {kind: 'heading', level: size >= frame.size * 1.35 ? 1 : 2, text, starts, boxes}
}

/** The edges and the size that most long lines share. */
function frameOf(lines: readonly Line[]): Frame {
  const long = lines.filter(({text}) => text.length > 10)
  const body = long.length > 0 ? long : lines
  const counts = new Map<number, number>()
  for (const {left} of body) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count >= Math.max(3, body.length * 0.1)).map(([left]) => left)
  return {
    left:
      often.length > 0
        ? Math.min(...often)
        : quantile(
            body.map((line) => line.left),
            0.1,
          ),
    right: quantile(
      body.map((line) => line.right),
      0.9,
    ),
    size: quantile(
      body.map((line) => line.size),
      0.5,
    ),
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
