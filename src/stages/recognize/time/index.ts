import type {Time} from '../../../model/mention.js'
import type {TimeExpression} from '../../../model/time.js'
import type {Recognizer} from '../recognizer.js'
import {untilLength, withBound} from './bound.js'
import type {Found, Reader} from './found.js'
import {matchAt} from './found.js'
import {readLunar} from './lunar.js'
import {readMoment, readNumericDate, readQuotedDay, readRedacted} from './moment.js'
import {TO} from './number.js'
import {readBareDay, readMonthAway, readSpan, readWeek} from './relative.js'
import {readDayWord, readNear, readRecur, readWord, type Words, wordsOf} from './word.js'
import {readBareYear, readYears} from './years.js'

const NUMERALS = '0123456789〇零一二三四五六七八九十两'
const YEAR_WORDS = '今去明前后上下本当次翌来新大x×X*_某'

/** Which readers may begin with which character, in the order to try. */
const READERS: readonly (readonly [starts: string, reader: Reader])[] = [
  ['每按一逐', readRecur],
  [NUMERALS, readQuotedDay],
  [NUMERALS, readNumericDate],
  ['八九十二“"', readYears],
  [`${NUMERALS}本上`, readYears],
  [`农阴旧闰正腊冬${NUMERALS}今去明前`, readLunar],
  ['今昨明前后本大', readDayWord],
  ['近最这过刚未今接后上下会节汛假灾半几多数' + NUMERALS, readSpan],
  ['本这当上下月', readMonthAway],
  [`${NUMERALS}${YEAR_WORDS}全年首同第元春清端中国重腊除大教五七八“`, readMoment],
  ['本这上下星礼', readWeek],
  ['近', readNear],
  ['x×X*_某', readRedacted],
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

const RANGE = new RegExp(TO, 'uy')
const NO_RANGE: ReadonlySet<TimeExpression['form']> = new Set([
  'now',
  'recur',
  'recent',
  'range',
  'unknown',
  'within',
  'ahead',
])

/** 去年11月至今年3月: two expressions with 至 between them. */
function withRange(text: string, first: Found): Found {
  if (NO_RANGE.has(first.expression.form)) return first
  const link = matchAt(RANGE, text, first.end)
  if (link === null) return first
  const at = first.end + link[0].length
  const last = text[at] === undefined ? null : readOne(text, at)
  if (last === null || NO_RANGE.has(last.expression.form)) return first
  return {end: last.end, expression: {form: 'range', first: first.expression, last: last.expression}, rule: 'range'}
}

function readAt(text: string, at: number): Found | null {
  const found = readOne(text, at)
  return found === null ? null : withBound(text, withRange(text, found))
}

function readUntil(text: string, at: number): Found | null {
  const length = untilLength(text, at)
  const found = length === 0 ? null : readAt(text, at + length)
  if (found === null || found.expression.form === 'bound') return found
  return {...found, expression: {form: 'bound', side: 'until', of: found.expression}, rule: `${found.rule}+until`}
}

function mention(start: number, {end, expression, rule}: Found): Time {
  return {
    kind: 'time',
    start,
    end,
    rule: `time/${rule}`,
    from: null,
    to: null,
    recur: expression.form === 'recur',
    implied: [],
    expression,
  }
}

function findTimes(text: string, words: Words): Time[] {
  const times: Time[] = []
  let at = 0
  while (at < text.length) {
    const character = text[at]!
    if (!byStart.has(character) && !words.has(character) && character !== '截') {
      at++
      continue
    }
    const word = readWord(words, text, at)
    const found = word?.found ?? (word === null ? (character === '截' ? readUntil(text, at) : readAt(text, at)) : null)
    if (found !== null) times.push(mention(at, found))
    at = found?.end ?? word?.end ?? at + 1
  }
  return times
}

/** Everything that places something in calendar time; the words of 期限词.csv are the clerk's. */
export const time: Recognizer<'time'> = {
  name: 'time/expression',
  kind: 'time',
  find: ({text, context}) => findTimes(text, wordsOf(context.dictionaries.期限词)),
}
