import {joint} from '../cell-text.js'
import type {PageStart, Piece} from '../draft.js'
import type {Line, PageLines} from './lines.js'

interface Frame {
  readonly left: number
  readonly right: number
  readonly size: number
}

const NUMBERED =
  /^(?:第?[一二三四五六七八九十百]{1,4}[、章节篇是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[●•◆■★])/u
const SENTENCE_END = /[。！？：；]$/u

/** Joins lines that were broken at the right edge back into paragraphs; large lines are headings. */
export function paragraphs(pages: readonly PageLines[]): Piece[] {
  const whole = frameOf(pages.flatMap(({lines}) => lines))
  const pieces: Piece[] = []
  let open: {text: string; starts: PageStart[]; last: Line} | null = null
  const close = () => {
    if (open !== null) pieces.push(pieceOf(open.text, open.starts, open.last, whole))
    open = null
  }
  for (const page of pages) {
    const body = page.lines.filter(({text}) => text.length > 10)
    const frame = body.length >= 8 ? frameOf(page.lines) : whole
    let begins = true
    for (const line of page.lines) {
      const at: number | null = open !== null && follows(open.last, line, frame, begins) ? open.text.length : null
      if (open !== null && at !== null) {
        const gap = joint(open.text, line.text)
        if (begins) open.starts.push({at: at + gap.length, page: page.page})
        open.text += gap + line.text
        open.last = line
      } else {
        close()
        open = {text: line.text, starts: begins ? [{at: 0, page: page.page}] : [], last: line}
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

function pieceOf(text: string, starts: readonly PageStart[], {size}: Line, frame: Frame): Piece {
  const large = size >= frame.size * 1.2 && text.length <= 60
  if (!large) return {kind: 'paragraph', text, starts}
  return {kind: 'heading', level: size >= frame.size * 1.35 ? 1 : 2, text, starts}
}

/** The edges and the size that most long lines share. */
function frameOf(lines: readonly Line[]): Frame {
  const long = lines.filter(({text}) => text.length > 10)
  const body = long.length > 0 ? long : lines
  const at = (values: readonly number[], share: number) => {
    const sorted = [...values].sort((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  }
  const counts = new Map<number, number>()
  for (const {left} of body) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count >= Math.max(3, body.length * 0.1)).map(([left]) => left)
  const left =
    often.length > 0
      ? Math.min(...often)
      : at(
          body.map((line) => line.left),
          0.1,
        )
  return {
    left,
    right: at(
      body.map((line) => line.right),
      0.9,
    ),
    size: at(
      body.map((line) => line.size),
      0.5,
    ),
  }
}
