import {markerOf} from '../outline/marker.js'
import {OMITTED} from './missing.js'
import type {Setting} from './setting.js'

/** A stretch of blanks `[start, end)`, the words `[from, start)` before it and the beginning of those after it. */
export interface Blank {
  readonly value: string
  readonly from: number
  readonly start: number
  readonly end: number
  readonly words: string
  readonly before: string
  readonly next: string
}

/** The line being built: where it starts and what it already holds. */
export interface Line {
  start: number
  stop: boolean
  commas: number
  marked: boolean
  /** A whole sentence stood before: titles, dates and speakers are behind. */
  body: boolean
  /** A break was mended in it: it goes on to the end of its sentence. */
  mended: boolean
}

export const TERMINAL = /[。！？!?…：:；;]/u
export const SALUTATION = /^(?:各位|同志们|主席|尊敬的|女士们)/u
const OPENING = /[，、,“‘《〈（(【〔—]/u
const CLOSING = /^[，。、；：！？”’》〉）】〕,;!?)]/u
/** 来源：, 发文时间： and the like begin a line of their own. */
const LABEL = /^[\u3400-\u9fff]{2,6}[：:]/u
/** Words that no heading and no sentence ends with. */
const UNFINISHED = /[的和与及或为是在对从把将由并]/u
/** A marker whose words stand on the next line, and what follows a figure. */
const MARKER_ALONE = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])$/u
const MEASURE = /^(?:[个项家户亩吨元万亿%％多余]|人次|公里|平方|立方|年(?![度内底])|月|日)/u
/** [3] at a line's head explains a term; （牵头单位：…） after a stop ends a paragraph. */
const FOOTNOTE = /^[[［〔]\d{1,3}[\]］〕]/u
const ASIDE = /[。；][（(][^（）()]{1,56}[）)]$/u
/** A heading is no longer than this; a line with a comma that is longer is prose. */
const HEADING = 60

/** True where a line break is only the end of a wrapped line. */
export function wraps(blank: Blank, line: Line, setting: Setting): boolean {
  const {value, start, before, next, words} = blank
  if (beginsAnew(blank)) return false
  if (OPENING.test(before) || CLOSING.test(next)) return true
  if (/[。！？!?…：:]/u.test(before)) return false
  if (/[；;]/u.test(before)) return isSingle(words)
  const length = start - line.start
  if (
    line.mended ||
    UNFINISHED.test(before) ||
    MARKER_ALONE.test(value.slice(line.start, Math.min(start, line.start + 6)))
  )
    return true
  if (/\d/u.test(before) && MEASURE.test(next)) return true
  if (setting.margin !== null && Math.abs(start - lineStart(blank) - setting.margin) <= 2) return true
  if (setting.margin === null && endsInHeading(blank, line)) return false
  if (line.stop || (line.commas > 0 && line.body && (length >= HEADING || isFragment(next)))) return true
  return setting.spaced && isSingle(words) && length > 8 && line.commas > 0
}

/** What follows can only be a new line: an indented paragraph, a salutation, a label, a marker, a footnote. */
function beginsAnew({value, start, before, next, words}: Blank): boolean {
  if (/\n(?:\u3000|[ \u00a0]{2})[^\n]*$/u.test(words) && !OPENING.test(before)) return true
  if (SALUTATION.test(next) || LABEL.test(next) || FOOTNOTE.test(next)) return true
  if (next.startsWith(OMITTED) || before === '】') return true
  if (/[）)]/u.test(before) && ASIDE.test(value.slice(Math.max(0, start - 60), start))) return true
  return markerOf(next) !== null && !/[，、,]/u.test(before)
}

function isSingle(words: string): boolean {
  return words.indexOf('\n') === words.lastIndexOf('\n')
}

/** A few words on a line of their own, as a link in mid-sentence leaves them. */
function isFragment(next: string): boolean {
  const end = next.indexOf('\n')
  return end !== -1 && end <= 15 && !/[。！？：，；]/u.test(next.slice(0, end))
}

/** A line that is a heading, or that a capture glued one to: …开工率82%。二、下一步工作安排. */
function endsInHeading({value, start}: Blank, line: Line): boolean {
  if (!line.stop) return line.marked && start - line.start <= HEADING
  const tail = value.slice(Math.max(0, start - 42), start)
  const stop = Math.max(tail.lastIndexOf('。'), tail.lastIndexOf('！'))
  return stop !== -1 && markerOf(tail.slice(stop + 1)) !== null
}

/** Where the source line that ends at the blank begins; bounded by the widest margin looked for. */
function lineStart({value, from, start}: Blank): number {
  const slice = value.slice(Math.max(0, start - 80), start)
  const at = slice.lastIndexOf('\n')
  return at === -1 ? from : start - slice.length + at + 1
}
