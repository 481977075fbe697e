import {type Edit, edit, type Text} from '../../text/text.js'
import {markerOf} from '../outline/marker.js'
import {OMITTED} from './missing.js'
import {HAN} from './rewrite.js'

const BLANK = /[\t\n \u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu
const CHINESE = new RegExp(`[${HAN}，。、；：！？…—“”‘’《》〈〉（）【】〔〕％%□,;:!?()]`, 'u')
const TERMINAL = /[。！？!?…：:；;]/u
const OPENING = /[，、,“‘《〈（(【〔—]/u
const CLOSING = /^[，。、；：！？”’》〉）】〕,;!?)]/u
/** 来源：, 发文时间： and the like begin a line of their own. */
const LABEL = /^[\u3400-\u9fff]{2,6}[：:]/u
/** Words that no heading and no sentence ends with. */
const UNFINISHED = /[的和与及或为是在对从把将由并]/u
/** A marker whose words stand on the next line, and what follows a figure. */
const MARKER_ALONE = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])$/u
const MEASURE = /^(?:[个项家户亩吨元万亿%％多余]|人次|公里|平方|立方|年(?![度内底])|月|日)/u
const SALUTATION = /^(?:各位|同志们|主席|尊敬的|女士们)/u

/** How the lines of a document are set, which tells a wrapped line from a paragraph. */
interface Setting {
  /** The length of a full line, or null where lines are not wrapped at a margin. */
  readonly margin: number | null
  /** Paragraphs stand apart by blank lines, so that a single line break is a wrap. */
  readonly spaced: boolean
}

/** The line being built: where it starts and what it already holds. */
interface Line {
  start: number
  stop: boolean
  commas: number
  marked: boolean
  /** A break was mended in it: it goes on to the end of its sentence. */
  mended: boolean
}

/** Wrapped lines are joined, paragraphs parted by one line break, spaces between Chinese characters dropped. */
export function repairLayout(text: Text): Text {
  const {value} = text
  const setting = settingOf(value)
  const edits: Edit[] = []
  const line: Line = {start: 0, stop: false, commas: 0, marked: false, mended: false}
  let from = 0
  for (const {0: blank, index} of value.matchAll(BLANK)) {
    const end = index + blank.length
    take(line, value, from, index)
    const replacement = index === 0 || end === value.length ? '' : joint(value, from, index, blank, end, line, setting)
    if (replacement !== blank) edits.push({start: index, end, value: replacement, reason: 'layout'})
    if (replacement === '\n') Object.assign(line, {start: end, stop: false, commas: 0, marked: false, mended: false})
    else if (index > 0 && blank.includes('\n')) line.mended = true
    from = end
  }
  return edit(text, edits)
}

/** Note what the words `[from, to)` add to the line. */
function take(line: Line, value: string, from: number, to: number): void {
  const words = value.slice(from, to)
  if (line.start === from || line.start === to) line.marked = markerOf(words.slice(0, 12)) !== null
  line.stop ||= words.includes('。')
  line.commas += words.match(/[，,]/gu)?.length ?? 0
}

/** What stands for a stretch of blanks: nothing, a space, a tab or a line break. */
function joint(
  value: string,
  from: number,
  index: number,
  blank: string,
  end: number,
  line: Line,
  setting: Setting,
): string {
  const before = value[index - 1]!
  const next = value.slice(end, end + 60)
  const breaks = blank.split('\n').length - 1
  if (breaks > 0)
    return wraps(value, from, index, blank, next, breaks, line, setting) ? between(before, next[0]!) : '\n'
  if (blank.includes('\t')) return '\t'
  const wide = blank.length > 1 || blank === '\u3000'
  if (wide && (TERMINAL.test(before) || SALUTATION.test(next))) return '\n'
  const marker = markerOf(next)
  if (marker !== null && startsHere(marker.kind, before)) return '\n'
  const length = index - line.start
  const heading = line.marked && line.start === from && !line.stop && length >= 8 && length <= 60
  if (heading && CHINESE.test(before) && !TERMINAL.test(before) && !nextIsShort(next)) return '\n'
  return between(before, next[0]!)
}

function nextIsShort(next: string): boolean {
  const blank = next.search(/[\s\u3000]/u)
  return blank !== -1 && blank < 40
}

/** A marker after a space opens a new line where the sentence before it has ended, or where it can be nothing else. */
function startsHere(kind: string, before: string): boolean {
  if (/[。！？!?”]/u.test(before)) return true
  return /[^，、；,;]/u.test(before) && (kind === 'one' || kind === 'two' || kind === 'part')
}

/** A blank inside a line: none beside Chinese characters, one space between words of letters and figures. */
function between(before: string, after: string): string {
  return CHINESE.test(before) || CHINESE.test(after) ? '' : ' '
}

/** True where the line break is only the end of a wrapped line. */
function wraps(
  value: string,
  from: number,
  index: number,
  blank: string,
  next: string,
  breaks: number,
  line: Line,
  setting: Setting,
): boolean {
  const before = value[index - 1]!
  if (/\n(?:\u3000|[ \u00a0]{2})[^\n]*$/u.test(blank) && !OPENING.test(before)) return false
  if (SALUTATION.test(next) || LABEL.test(next) || next.startsWith(OMITTED) || before === '】') return false
  if (markerOf(next) !== null && !/[，、,]/u.test(before)) return false
  if (OPENING.test(before) || CLOSING.test(next)) return true
  if (/[。！？!?…：:]/u.test(before)) return false
  if (/[；;]/u.test(before)) return breaks === 1
  const length = index - line.start
  if (
    line.mended ||
    UNFINISHED.test(before) ||
    MARKER_ALONE.test(value.slice(line.start, Math.min(index, line.start + 6)))
  )
    return true
  if (/\d/u.test(before) && MEASURE.test(next)) return true
  if (line.marked && !line.stop && length <= 60 && setting.margin === null) return false
  if (line.stop && setting.margin === null && endsInHeading(value, index)) return false
  if (setting.margin !== null && Math.abs(index - lineStart(value, from, index) - setting.margin) <= 2) return true
  if (line.stop || (line.commas > 0 && (length >= 60 || isFragment(next)))) return true
  return setting.spaced && breaks === 1 && length > 8 && line.commas > 0
}

/** A few words on a line of their own, as a link in mid-sentence leaves them. */
function isFragment(next: string): boolean {
  const end = next.indexOf('\n')
  return end !== -1 && end <= 15 && !/[。！？：，；]/u.test(next.slice(0, end))
}

/** A heading that a capture glued to the paragraph before it: …开工率82%。二、下一步工作安排. */
function endsInHeading(value: string, index: number): boolean {
  const tail = value.slice(Math.max(0, index - 42), index)
  const stop = Math.max(tail.lastIndexOf('。'), tail.lastIndexOf('！'))
  return stop !== -1 && markerOf(tail.slice(stop + 1)) !== null
}

/** Where the source line that ends at `index` begins; bounded by the widest margin looked for. */
function lineStart(value: string, from: number, index: number): number {
  const slice = value.slice(Math.max(0, index - 80), index)
  const at = slice.lastIndexOf('\n')
  return at === -1 ? from : index - slice.length + at + 1
}

function settingOf(value: string): Setting {
  const lengths = new Map<number, number>()
  let counted = 0
  let single = 0
  let blankLines = 0
  for (const {0: words, index} of value.matchAll(/[^\n]+/gu)) {
    const length = words.trim().length
    if (value[index + words.length + 1] === '\n') blankLines++
    else single++
    if (length < 15) continue
    counted++
    if (length <= 60) lengths.set(length, (lengths.get(length) ?? 0) + 1)
  }
  const full = [...lengths].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])
  const near = [...lengths].reduce((sum, [length, times]) => sum + (Math.abs(length - full[0]) <= 1 ? times : 0), 0)
  const margin = near >= 8 && near > counted * 0.5 ? full[0] : null
  return {margin, spaced: blankLines > single * 3}
}
