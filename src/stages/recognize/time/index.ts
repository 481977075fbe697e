import type {Time} from '../../../model/mention.js'
import type {Token} from '../../../model/token.js'
import type {Recognizer} from '../recognizer.js'
import {fromLength, untilLength, withBound} from './bound.js'
import type {Found, Reader} from './found.js'
import {readHoliday} from './holiday.js'
import {readLunar} from './lunar.js'
import {readMoment, readNumericDate, readQuotedDay, readRedacted, readStrippedYear} from './moment.js'
import {readBareDay, readMonthAway} from './month-away.js'
import {withRange} from './range.js'
import {readSpan} from './relative.js'
import {readWeek} from './week.js'
import {readDayWord, readNear, readRecur, readWord, readYearPair, type Words, wordsOf} from './word.js'
import {ERA_STARTS} from './year.js'
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

function readOne(text: string, at: number): Found | null {
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

/** Where words begin; a word of time may not begin inside another: 项目前期, 以上年限. */
function wordStarts(tokens: readonly Token[], length: number): Uint8Array | null {
  if (tokens.length === 0) return null
  const starts = new Uint8Array(length)
  for (const {start} of tokens) starts[start] = 1
  return starts
}

const SPLITS_WORDS = /[\u4e00-\u9fff]/u
const JOINED = /[\dA-Za-z][-/]$/u

function findTimes(text: string, words: Words, starts: Uint8Array | null): Time[] {
  const times: Time[] = []
  for (let at = 0; at < text.length; ) {
    const character = text[at]!
    if (!byStart.has(character) && !words.has(character) && !LEADS.has(character)) {
      at++
      continue
    }
    const inside = starts !== null && starts[at] === 0 && SPLITS_WORDS.test(character) && !NUMERALS.includes(character)
    const word = inside ? null : readWord(words, text, at)
    const read = inside || JOINED.test(text.slice(Math.max(0, at - 2), at)) ? null : readOneOrLed(text, at)
    const found = word !== null && word.end >= (read?.end ?? 0) ? word.found : read
    if (found !== null) times.push(mention(at, found))
    at = found?.end ?? word?.end ?? at + 1
  }
  return times
}

const LEADS: ReadonlySet<string> = new Set('截自')

function readOneOrLed(text: string, at: number): Found | null {
  return LEADS.has(text[at]!) ? readLed(text, at) : readAt(text, at)
}

/** Everything that places something in calendar time; the words of 期限词.csv are the clerk's. */
export const time: Recognizer<'time'> = {
  name: 'time/expression',
  kind: 'time',
  find: ({text, tokens, context}) =>
    findTimes(text, wordsOf(context.dictionaries.期限词), wordStarts(tokens, text.length)),
}
