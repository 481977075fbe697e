import type {Row} from '../../model/dictionary.js'
import {type Edit, edit, type Text} from '../../text/text.js'

/** What a website puts around a document, as 站点噪声.csv names it. */
export interface Noise {
  /** Lines that are no words of the document, before and after its body. */
  readonly lines: RegExp
  /** A line with which the site's own matter begins, after the body. */
  readonly ends: RegExp
  /** Words to be dropped wherever they stand. */
  readonly words: RegExp
}

const NEVER = /(?!)/u

/** Rows of 站点噪声.csv: 行 a line around the body, 尾 the first line after the body, 段 words anywhere; `*` is up to 60 characters. */
export function noiseOf(rows: readonly Row[]): Noise {
  const patterns = (kind: string) =>
    // A pattern of stars alone would drop every document whole.
    rows.filter(({模式, 类型}) => 类型 === kind && /[^*\s]/u.test(模式!)).map(({模式}) => patternOf(模式!))
  const lines = patterns('行')
  const ends = patterns('尾')
  const words = patterns('段')
  return {
    lines: lines.length === 0 ? NEVER : new RegExp(`^(?:${lines.join('|')})$`, 'u'),
    ends: ends.length === 0 ? NEVER : new RegExp(`^(?:${ends.join('|')})`, 'u'),
    words: words.length === 0 ? NEVER : new RegExp(words.join('|'), 'gu'),
  }
}

function patternOf(words: string): string {
  return words.replace(/[\\^$.+?()[\]{}|]/gu, '\\$&').replaceAll('*', '[^\\n]{0,60}')
}

interface Line {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** A line of the body: long, and with the punctuation of sentences. */
function isProse({words}: Line): boolean {
  return words.length >= 40 && /[，。；,;]/u.test(words) && !/(?:……|\.{3,})$/u.test(words)
}

/** Drop a website's navigation and imprint around the body, and its words inside it. */
export function dropNoise(text: Text, noise: Noise): Text {
  const lines = linesOf(text.value)
  const first = lines.findIndex(isProse)
  const last = lines.findLastIndex(isProse)
  if (first === -1) return dropWords(text, noise)
  const edits: Edit[] = []
  const drop = ({start, end}: Line) => edits.push({start, end, value: '', reason: 'noise/line'})
  for (let index = 0; index < first; index++) if (isNoise(lines, index, noise)) drop(lines[index]!)
  const end = tailOf(lines, last, noise)
  for (let index = last + 1; index < end; index++) if (isNoise(lines, index, noise)) drop(lines[index]!)
  for (let index = end; index < lines.length; index++) drop(lines[index]!)
  return dropWords(edit(text, edits), noise)
}

function dropWords(text: Text, noise: Noise): Text {
  const edits: Edit[] = []
  if (noise.words === NEVER) return text
  for (const {0: words, index} of text.value.matchAll(noise.words)) {
    edits.push({start: index, end: index + words.length, value: '', reason: 'noise/words'})
  }
  return edit(text, edits)
}

/** A listed line, or a bare count that stands under one (阅读： 134). */
function isNoise(lines: readonly Line[], index: number, {lines: listed}: Noise): boolean {
  const {words} = lines[index]!
  if (words === '') return false
  if (listed.test(words)) return true
  return /^\d{1,7}$/u.test(words) && index > 0 && listed.test(lines[index - 1]!.words)
}

/** The first line of the site's own matter after the body; the number of lines where there is none. */
function tailOf(lines: readonly Line[], last: number, {ends}: Noise): number {
  // Licences and disclaimers are prose too: look a little way back for the line that opens them.
  const middle = lines.at(-1)!.end / 2
  for (let index = Math.max(1, last - 12); index < lines.length; index++) {
    if ((index > last || lines[index]!.start > middle) && ends.test(lines[index]!.words)) return index
  }
  return lines.length
}

function linesOf(value: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= value.length; ) {
    const stop = value.indexOf('\n', start)
    const end = stop === -1 ? value.length : stop
    lines.push({
      start,
      end,
      words: end - start > 400 ? value.slice(start, start + 400) : heard(value.slice(start, end)),
    })
    start = end + 1
  }
  return lines
}

/** A line as the patterns are written: without its edges, with full-width colons. */
function heard(line: string): string {
  return line.trim().replaceAll(':', '：')
}
