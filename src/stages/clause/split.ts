import type {Span} from '../../text/span.js'

/** A piece between two marks, before it knows its sentence. */
export interface Piece extends Span {
  readonly group: number
  readonly depth: number
  /** The index of the piece it goes on with, within the sentence. */
  readonly continues: number | null
  readonly mark: string
}

/** All that a cut looks at; between two of them nothing happens. */
const MARKS = new Uint8Array(0x10000)
for (const mark of '，,；;。！？!?：\n“「『《‘（()）%％') MARKS[mark.charCodeAt(0)] = 1
const STOPS = new Set(['，', ',', '；', ';', '。', '！', '？', '!', '?', '：', '\n'])
const OPENS: Readonly<Record<string, string>> = {'“': '”', '「': '」', '『': '』', '《': '》', '‘': '’'}
const BRACKETS: Readonly<Record<string, string>> = {'（': '）', '(': ')'}
/** 占年度计划的75%「124个」新建项目: the mark between two numbers is lost. */
const LOST_MARK = /^\d{1,6}(?:个|家|项|户|座|条|亿|万)/u
/** A quotation or bracket that is not closed within so many characters is taken for a stray mark. */
const REACH = 200

/**
 * Cut a sentence at its marks, not inside quotations, and at brackets that hold a number.
 * @param numbers where numbers stand, sorted; a bracket without one stays part of its clause.
 */
export function split(text: string, sentence: Span, numbers: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  const open: {close: string; piece: number}[] = []
  let next = 0
  let start = sentence.start
  let group = 0
  let continues: number | null = null
  const cut = (at: number, mark: string) => {
    if (text.slice(start, at).trim() !== '') {
      pieces.push({start, end: at, group, depth: open.length, continues, mark})
      continues = null
    }
    start = at + 1
  }
  const cutBehind = (at: number) => {
    cut(at, '，')
    start = at
  }
  for (
    let at = nextMark(text, sentence.start, sentence.end);
    at < sentence.end;
    at = nextMark(text, at + 1, sentence.end)
  ) {
    const unit = text[at]!
    if (unit === '%' || unit === '％') {
      if (LOST_MARK.test(text.slice(at + 1, Math.min(sentence.end, at + 10)))) cutBehind(at + 1)
      continue
    }
    const quote = OPENS[unit]
    if (quote !== undefined) {
      at = closing(text, at, quote, sentence.end) ?? at
      continue
    }
    const bracket = BRACKETS[unit]
    if (bracket !== undefined) {
      const close = closingBracket(text, at, unit, bracket, sentence.end)
      if (close === null) continue
      while (next < numbers.length && numbers[next]!.start < at) next++
      const number = numbers[next]
      if (number === undefined || number.start > close) {
        at = close
        continue
      }
      cut(at, unit)
      open.push({close: bracket, piece: pieces.at(-1)?.end === at ? pieces.length - 1 : -1})
      continues = null
      continue
    }
    const inner = open.at(-1)
    if (inner !== undefined && unit === inner.close) {
      cut(at, unit)
      open.pop()
      continues = inner.piece >= 0 ? inner.piece : null
      continue
    }
    if (!STOPS.has(unit) || (unit === ',' && /\d/u.test(text[at + 1] ?? '') && /\d/u.test(text[at - 1] ?? ''))) continue
    if (text.slice(start, at).trim() === '') continues = null
    cut(at, unit)
    if (open.length === 0 && (unit === '；' || unit === ';')) group++
  }
  if (start < sentence.end) cut(sentence.end, '')
  return pieces
}

function nextMark(text: string, from: number, end: number): number {
  let at = from
  while (at < end && MARKS[text.charCodeAt(at)] === 0) at++
  return at
}

function closing(text: string, at: number, close: string, end: number): number | null {
  const limit = Math.min(end, at + REACH)
  for (let index = at + 1; index < limit; index++) if (text[index] === close) return index
  return null
}

function closingBracket(text: string, at: number, open: string, close: string, end: number): number | null {
  const limit = Math.min(end, at + REACH)
  let depth = 0
  for (let index = at; index < limit; index++) {
    if (text[index] === open) depth++
    if (text[index] === close && --depth === 0) return index
  }
  return null
}
