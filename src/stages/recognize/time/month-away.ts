import type {TimeExpression, Year} from '../../../model/time.js'
import {type Found, matchAt} from './found.js'
import {COUNT, DAY, small} from './number.js'
import {edgeOf} from './part.js'
import {isInsideNumber} from './year.js'

type Groups = Record<string, string | undefined>
const SILENT: Year = {kind: 'silent'}
const MONTHS_AWAY: Readonly<Record<string, number | null>> = {
  本月: 0,
  这个月: 0,
  当月: null,
  上月: -1,
  上个月: -1,
  上上个月: -2,
  下月: 1,
  下个月: 1,
  下下个月: 2,
}
const MONTH = new RegExp(
  `(?<word>本月|这个月|当月|上上个月|上个?月|下下个月|下个?月)(?:(?<ten>[上中下])旬|月?(?<edge>[初底末])|(?<day>${DAY})[日号]?|(?<side>前|最后)(?<count>${COUNT})天|第(?<week>[一二三四五])周)?`,
  'uy',
)
const BARE_MONTH_EDGE = /月(?<edge>[底末初])(?!线)/uy
const BARE_DAY = /(?<day>3[01]|[12]\d|[1-9])日(?![均常产报志元内内后前以之本]|\d)/uy
const TENS: Readonly<Record<string, readonly [number, number | null]>> = {上: [1, 10], 中: [11, 20], 下: [21, null]}
const QUARTER = /(?<word>本|上个?|下下个|下个?|这个?)季度(?<edge>[初末底])?/uy
const QUARTERS_AWAY = (word: string): number => (word.startsWith('上') ? -1 : (word.match(/下/gu)?.length ?? 0))

/** 本月底, 下月九号, 月底前, 上季度; the year may come first: 去年本月十日. */
export function readMonthAway(text: string, at: number, year: Year = SILENT): Found | null {
  const pace = /当月.{2,6}当月/u.test(text.slice(Math.max(0, at - 8), at + 12))
  const match = pace ? null : matchAt(MONTH, text, at)
  if (match !== null) return {end: at + match[0].length, expression: monthAway(match.groups!, year), rule: 'month-away'}
  const edge = matchAt(BARE_MONTH_EDGE, text, at)
  if (edge !== null && !/[每个\d一二三四五六七八九十两几岁满本上下当]/u.test(text[at - 1] ?? '')) {
    const expression = monthAway({word: '本月', edge: edge.groups!.edge}, year)
    return {end: at + edge[0].length, expression, rule: 'month-away'}
  }
  const quarter = matchAt(QUARTER, text, at)
  if (quarter === null) return null
  const {word, edge: end} = quarter.groups!
  return {
    end: at + quarter[0].length,
    expression: {form: 'quarter', offset: QUARTERS_AWAY(word!), edge: edgeOf(end)},
    rule: 'quarter-away',
  }
}

function monthAway({word, ten, edge, day, side, count, week}: Groups, year: Year): TimeExpression {
  const offset = MONTHS_AWAY[word!] ?? null
  if (ten !== undefined) return {form: 'month', year, offset, first: TENS[ten]![0], last: TENS[ten]![1], edge: null}
  if (week !== undefined) return {form: 'week-of-month', offset: offset ?? 0, week: small(week)}
  if (day !== undefined) return {form: 'month', year, offset, first: small(day), last: small(day), edge: null}
  if (side === '前') return {form: 'month', year, offset, first: 1, last: small(count!), edge: null}
  if (side === '最后') return {form: 'month', year, offset, first: -small(count!), last: null, edge: null}
  return {form: 'month', year, offset, first: null, last: null, edge: edgeOf(edge)}
}

/** 29日: a day of the month named before; 5日内 and 两日 are durations. */
export function readBareDay(text: string, at: number): Found | null {
  const match = matchAt(BARE_DAY, text, at)
  if (match === null || isInsideNumber(text, at) || /[每近连满\-/—]/u.test(text[at - 1] ?? '')) return null
  const day = Number(match.groups!.day)
  return {
    end: at + match[0].length,
    expression: {form: 'month', year: SILENT, offset: null, first: day, last: day, edge: null},
    rule: 'day',
  }
}
