import type {Time} from '../../../model/mention.js'
import {unitAt} from '../../../text/units.js'
import type {Recognizer} from '../recognizer.js'
import {fromLength, untilLength, withBound} from './bound.js'
import {type Found, matchAt, type Reader} from './found.js'
import {readHoliday} from './holiday.js'
import {readLunar} from './lunar.js'
import {readMoment, readNumericDate, readQuotedDay, readRedacted, readStrippedYear} from './moment.js'
import {readBareDay, readMonthAway} from './month-away.js'
import {withRange} from './range.js'
import {readSpan} from './relative.js'
import {readWeek} from './week.js'
import {readDayWord, readNear, readRecur, readWord, readYearPair, type Words, wordsOf} from './word.js'
import {ERA_STARTS, isInsideNumber} from './year.js'
import {readBareYear, readYears} from './years.js'

const NUMERALS = '0123456789〇零一二三四五六七八九十两'
const YEAR_WORDS = '今去明前后上下本当次翌来新大x×X*_某'

/** Which readers may begin with which character, in the order to try. */
const READERS: readonly (readonly [starts: string, reader: Reader])[] = [
  ['每按一半', readRecur],
  ['今去明', readYearPair],
  ['x×X*_某今去明2', readRedacted],
  ['年', readStrippedYear],
  [NUMERALS, readQuotedDay],
  [NUMERALS, readNumericDate],
  [`${NUMERALS}本上`, readYears],
  [`农阴旧闰正腊冬大${NUMERALS}今去明前`, readLunar],
  ['今昨明前后本大', readDayWord],
  [`近最这过刚未今接前上下会节汛假灾半几多数${NUMERALS}`, readSpan],
  ['本这当上下月', readMonthAway],
  [`${NUMERALS}${YEAR_WORDS}${ERA_STARTS}全年首同第主汛入供采取元春清端中国重腊除大教五七八“`, readMoment],
  ['本这上下星礼', readWeek],
  ['近', readNear],
  [NUMERALS, readBareDay],
  [NUMERALS, readBareYear],
]

const byStart = new Map<string, Reader[]>()
for (const [starts, reader] of READERS) {
  for (const start of starts) {
    const list = byStart.get(start) ?? []
    if (!list.includes(reader)) list.push(reader)
    byStart.set(start, list)
  }
}

/** 3.5亿元, 12%, 500户: counts what is no time. */
const NO_TIME = /\d{1,3}(?:[.,]\d{1,9})?[亿万千百元%％吨亩家户人名项件条公平米倍]/uy

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function readOne(text: string, at: number): Found | null {
  // Most digits belong to amounts, which no reader need look at.
  if (isDigit(text.charCodeAt(at)) && (isInsideNumber(text, at) || matchAt(NO_TIME, text, at) !== null)) return null
  for (const reader of byStart.get(text[at]!) ?? []) {
    const found = reader(text, at)
    if (found !== null) return found
  }
  return null
}

function readAt(text: string, at: number): Found | null {
  const found = readOne(text, at)
  if (found === null) return null
  return readHoliday(text, found) ?? withBound(text, withRange(text, found, readOne))
}

const LASTS = /^[^，。；！？\n]{0,16}以来/u

/** 截至2018年底 ends there; 自2016年9月1日 begins there. */
function readLed(text: string, at: number): Found | null {
  const until = untilLength(text, at)
  const length = until || fromLength(text, at)
  const found = length === 0 ? null : readAt(text, at + length)
  if (found === null || found.expression.form === 'bound' || found.expression.form === 'range') return found
  const lasts = LASTS.test(text.slice(found.end, found.end + 20)) ? 'since' : 'from'
  const side = until > 0 ? 'until' : lasts
  return {...found, expression: {form: 'bound', side, of: found.expression}, rule: `${found.rule}+${side}`}
}

function mention(start: number, {end, expression, rule}: Found): Time {
  const recur = expression.form === 'recur'
  return {kind: 'time', start, end, rule: `time/${rule}`, from: null, to: null, recur, implied: [], expression}
}

const LEADS: ReadonlySet<string> = new Set('截止自')

/** What a unit may begin, looked up by its code: every unit of a text passes here. */
const NOTHING = 0
const ANYWHERE = 1
/** Han that may not begin inside a word: 项目前期, 以上年限. */
const WORD = 2
const THAN = '比'.charCodeAt(0)
const SPLITS_WORDS = /[\u4e00-\u9fff]/u
const kinds = new WeakMap<Words, Uint8Array>()

function kindsOf(words: Words): Uint8Array {
  const known = kinds.get(words)
  if (known !== undefined) return known
  const made = new Uint8Array(0x10000)
  for (const unit of [...byStart.keys(), ...words.keys(), ...LEADS]) {
    made[unit.charCodeAt(0)] = SPLITS_WORDS.test(unit) && !NUMERALS.includes(unit) ? WORD : ANYWHERE
  }
  kinds.set(words, made)
  return made
}

const [DASH, SLASH] = ['-', '/'].map((unit) => unit.charCodeAt(0))

/** 3-5, A/12: a number behind such a mark is no date of its own. */
function isJoined(text: string, at: number): boolean {
  const mark = unitAt(text, at - 1)
  return (mark === DASH || mark === SLASH) && /[\dA-Za-z]/u.test(text[at - 2] ?? '')
}

function findTimes(text: string, words: Words, starts: Uint8Array | null): Time[] {
  const times: Time[] = []
  const kinds = kindsOf(words)
  for (let at = 0; at < text.length; ) {
    const kind = kinds[unitAt(text, at)]
    if (kind === NOTHING || (kind === WORD && starts !== null && starts[at] === 0 && unitAt(text, at - 1) !== THAN)) {
      at++
      continue
    }
    const word = readWord(words, text, at)
    const read = isJoined(text, at) ? null : readOneOrLed(text, at)
    const found = word !== null && word.end >= (read?.end ?? 0) ? word.found : read
    if (found !== null) times.push(mention(at, found))
    at = found?.end ?? word?.end ?? at + 1
  }
  return times
}

function readOneOrLed(text: string, at: number): Found | null {
  return LEADS.has(text[at]!) ? readLed(text, at) : readAt(text, at)
}

/** Everything that places something in calendar time; the words of 期限词.csv are the clerk's. */
export const time: Recognizer<'time'> = {
  name: 'time/expression',
  kind: 'time',
  find: ({text, tokens, starts, context}) =>
    findTimes(text, wordsOf(context.dictionaries.期限词), tokens.length === 0 ? null : starts),
}
