import {type Edit, edit, type Text} from '../../text/text.js'
import {markerOf} from '../outline/marker.js'
import {HAN} from './rewrite.js'
import {type Setting, settingOf} from './setting.js'
import {type Blank, type Line, SALUTATION, TERMINAL, wraps} from './wrap.js'

const BLANK = /[\t\n \u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu
const CHINESE = new RegExp(`[${HAN}，。、；：！？…—“”‘’《》〈〉（）【】〔〕％%□,;:!?()]`, 'u')
/** PM 2.5, CO 2, M 2: figures that a page set lower belong to the letters. */
const FORMULA = /(?<![A-Za-z])(?:PM|[CNS]O|M)$/u

/** Wrapped lines are joined, paragraphs parted by one line break, spaces between Chinese characters dropped. */
export function repairLayout(text: Text): Text {
  const {value} = text
  const setting = settingOf(value)
  const edits: Edit[] = []
  const line: Line = {start: 0, stop: false, commas: 0, marked: false, body: false, mended: false}
  let from = 0
  for (const {0: words, index: start} of value.matchAll(BLANK)) {
    const end = start + words.length
    const blank = {value, from, start, end, words, before: value[start - 1] ?? '', next: value.slice(end, end + 60)}
    take(line, value.slice(from, start), from === line.start || start === line.start)
    const replacement = start === 0 || end === value.length ? '' : joint(blank, line, setting)
    if (replacement !== words) edits.push({start, end, value: replacement, reason: 'layout'})
    if (replacement === '\n') Object.assign(line, {start: end, stop: false, commas: 0, marked: false, mended: false})
    else if (start > 0 && words.includes('\n')) line.mended = true
    from = end
  }
  return edit(text, edits)
}

/** Note what words add to the line; `first`: they begin it. */
function take(line: Line, words: string, first: boolean): void {
  if (first) line.marked = markerOf(words.slice(0, 12)) !== null
  line.stop ||= words.includes('。')
  line.body ||= line.stop
  line.commas += words.match(/[，,]/gu)?.length ?? 0
}

/** What stands for a stretch of blanks: nothing, a space, a tab or a line break. */
function joint(blank: Blank, line: Line, setting: Setting): string {
  const {words, before, next, start, from} = blank
  if (words.includes('\n')) return wraps(blank, line, setting) ? between(blank) : '\n'
  if (words.includes('\t')) return '\t'
  const wide = words.length > 1 || words === '\u3000'
  if (wide && (TERMINAL.test(before) || SALUTATION.test(next))) return '\n'
  const marker = markerOf(next)
  if (marker !== null && startsHere(marker.kind, before)) return '\n'
  const length = start - line.start
  const heading = line.marked && line.start === from && !line.stop && length >= 8 && length <= 60
  if (heading && CHINESE.test(before) && !TERMINAL.test(before) && !isShort(next)) return '\n'
  return between(blank)
}

/** The words up to the next blank are few: the blank before them parts a heading's own words. */
function isShort(next: string): boolean {
  const blank = next.search(/[\s\u3000]/u)
  return blank !== -1 && blank < 40
}

/** A marker after a space opens a new line where the sentence before it has ended, or where it can be nothing else. */
function startsHere(kind: string, before: string): boolean {
  if (/[。！？!?”]/u.test(before)) return true
  return /[^，、；,;]/u.test(before) && ['part', 'chapter', 'one', 'two'].includes(kind)
}

/** A blank inside a line: none beside Chinese characters, one space between words of letters and figures. */
function between({value, start, before, next}: Blank): string {
  if (CHINESE.test(before) || CHINESE.test(next[0]!)) return ''
  return /^\d/u.test(next) && FORMULA.test(value.slice(Math.max(0, start - 4), start)) ? '' : ' '
}
