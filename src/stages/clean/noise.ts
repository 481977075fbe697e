import type {Row} from '../../model/dictionary.js'
import {type Edit, edit, type Text} from '../../text/text.js'
import {type Line as Place, linesOf as placesOf} from './line.js'

/** What a website puts around a document, as 站点噪声.csv names it. */
interface Noise {
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

interface Line extends Place {
  readonly words: string
}

/** So many short lines one after the other are links. */
const LINKS = 20

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
  for (const index of headNoise(lines.slice(0, first), noise)) drop(lines[index]!)
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

/** Listed lines before the body, and the short words between them: a navigation bar has entries nobody can list. */
function headNoise(head: readonly Line[], noise: Noise): number[] {
  const listed = head.flatMap((_, index) => (isNoise(head, index, noise) ? [index] : []))
  if (listed.length < 4) return listed
  const known = new Set(listed)
  return head.flatMap(({words}, index) => {
    const between = index > listed[0]! && index < listed.at(-1)! && isEntry(words)
    return known.has(index) || between ? [index] : []
  })
}

function isEntry(words: string): boolean {
  return words.length <= 8 && !/\d|报告|讲话|发言|代表|同志|[。！？；，]/u.test(words)
}

/** The first line of the site's own matter after the body; the number of lines where there is none. */
function tailOf(lines: readonly Line[], last: number, {ends}: Noise): number {
  // Licences and disclaimers are prose too: look a little way back for the line that opens them.
  const middle = lines.at(-1)!.end / 2
  const from = Math.max(1, last - 12)
  for (let index = from; index < lines.length; index++) {
    if ((index > last || lines[index]!.start > middle) && ends.test(lines[index]!.words))
      return Math.min(index, linksFrom(lines, last))
  }
  return linksFrom(lines, last)
}

/** A list of links that nobody can list: many short lines without a figure or a stop; the number of lines where there is none. */
function linksFrom(lines: readonly Line[], last: number): number {
  let start = last + 1
  let run = 0
  for (let index = last + 1; index < lines.length; index++) {
    const {words} = lines[index]!
    if (words === '') continue
    if (words.length > 14 || /[\d。！？；，：]/u.test(words)) run = 0
    else if (++run === 1) start = index
    if (run >= LINKS) return start
  }
  return lines.length
}

function linesOf(value: string): Line[] {
  return placesOf(value).map(({start, end}) => ({
    start,
    end,
    words: heard(value.slice(start, Math.min(end, start + 400))),
  }))
}

/** A line as the patterns are written: without its edges, with full-width colons. */
function heard(line: string): string {
  return line.trim().replaceAll(':', '：')
}
