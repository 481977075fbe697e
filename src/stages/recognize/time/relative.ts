import type {TimeExpression, TimeUnit, Year} from '../../../model/time.js'
import {type Found, matchAt} from './found.js'
import {COUNT, DAY, small} from './number.js'
import {edgeOf} from './part.js'
import {isInsideNumber} from './year.js'

const UNITS: Readonly<Record<string, TimeUnit>> = {
  年: 'year',
  周年: 'year',
  个月: 'month',
  月: 'month',
  周: 'week',
  个星期: 'week',
  星期: 'week',
  天: 'day',
  日: 'day',
  季度: 'quarter',
  个季度: 'quarter',
  个工作日: 'workday',
  工作日: 'workday',
}
const UNIT = '(?<unit>年|个月|周(?!年)|个?星期|天|日(?![常报均产元])|个?季度|个?工作日)'
const AMOUNT = `(?<count>${COUNT}|[几数多]|[几数]?十)(?<more>[多余几来])?\\s?(?:个(?=工|季|星))?${UNIT}(?<half>半)?`
const HALF = '(?<semi>半)(?<semiUnit>个?[月年])'

const SILENT: Year = {kind: 'silent'}

/** 两, 三年半, 十多; null for 几, 多. */
function counted({count, half, semi}: Record<string, string | undefined>): number | null {
  if (semi !== undefined) return 0.5
  if (count === undefined || /[几数多]/u.test(count)) return null
  return small(count) + (half === undefined ? 0 : 0.5)
}

function unitOf({unit, semiUnit}: Record<string, string | undefined>): TimeUnit {
  if (semiUnit !== undefined) return semiUnit.endsWith('月') ? 'month' : 'year'
  return UNITS[unit!.replace(/^个/u, '')]!
}

const RECENT = new RegExp(`(?:近|最近|这)的?\\s?${AMOUNT}(?:以来|来|间|里)?`, 'uy')
const PAST = new RegExp(
  `(?:刚刚)?(?:过去的?|刚刚过去的)\\s?(?<count>${COUNT}|几)\\s?(?<unit>年|个月|周|天)(?!前)(?:以来|来|里)?`,
  'uy',
)
const AHEAD = new RegExp(
  `(?:未来|今后|接下来|今明后|后)的?(?:(?<from>[\\d一二三两])(?:至|到|-|—))?(?<count>${COUNT})\\s?(?:个(?=季|星))?(?<unit>年|个月|周|天|个?季度)(?:内|里|时间)?`,
  'uy',
)
const ADJACENT = /(?<side>[上下])(?<count>[\d一二两三四五六七八九十]{1,2})(?<unit>年|个月|周|个?季度)(?![级度])/uy
const SINCE = new RegExp(`(?:${AMOUNT}|${HALF})(?:以来|来)(?!自|到|源|电|信|访|水|说|临)`, 'uy')
const WITHIN = new RegExp(`(?:(?:会|节|汛|假|灾)后)?(?:${AMOUNT}|${HALF})(?:之内|以内|内)(?![蒙部外容涵资径])`, 'uy')
const SHIFT = new RegExp(
  `(?:${AMOUNT}|${HALF})(?:之?(?<before>前|以前)|(?<after>之?后|以后))(?![列瞻沿期端往景方续备勤])`,
  'uy',
)

type Groups = Record<string, string | undefined>

const SPANS: readonly {
  readonly rule: string
  readonly pattern: RegExp
  readonly build: (groups: Groups) => TimeExpression | null
}[] = [
  {
    rule: 'past',
    pattern: PAST,
    build: (groups) => {
      const count = counted(groups)
      if (unitOf(groups) === 'year' && count !== null) return {form: 'past-years', count}
      return {form: 'recent', count, unit: unitOf(groups)}
    },
  },
  {
    rule: 'recent',
    pattern: RECENT,
    build: (groups) => ({form: 'recent', count: counted(groups), unit: unitOf(groups)}),
  },
  {rule: 'ahead', pattern: AHEAD, build: (groups) => ({form: 'ahead', count: counted(groups)!, unit: unitOf(groups)})},
  {
    rule: 'adjacent',
    pattern: ADJACENT,
    build: ({side, count, unit}) =>
      count === '一' && unit === '年'
        ? null
        : {form: 'adjacent', count: small(count!), unit: unitOf({unit}), direction: side === '上' ? -1 : 1},
  },
  {rule: 'recent', pattern: SINCE, build: (groups) => ({form: 'recent', count: counted(groups), unit: unitOf(groups)})},
  {
    rule: 'within',
    pattern: WITHIN,
    build: (groups) => {
      const count = counted(groups)
      return count === null ? {form: 'now', side: 'from'} : {form: 'within', count, unit: unitOf(groups)}
    },
  },
  {
    rule: 'shift',
    pattern: SHIFT,
    build: (groups) => {
      const count = counted(groups)
      if (count === null) return null
      return {form: 'shift', count, unit: unitOf(groups), direction: groups.before === undefined ? 1 : -1}
    },
  },
]

/** 近三年, 过去五年, 未来3年, 十多年来, 会后一周内, 三天后 */
export function readSpan(text: string, at: number): Found | null {
  const numeral = /[\d一二三四五六七八九十两几数多半]/u.test(text[at]!)
  if (numeral && (isInsideNumber(text, at) || /[每近用经过历满连]/u.test(text[at - 1] ?? ''))) return null
  for (const {pattern, build, rule} of SPANS) {
    const match = matchAt(pattern, text, at)
    const expression = match === null ? null : build(match.groups!)
    if (match !== null && expression !== null) return {end: at + match[0].length, expression, rule}
  }
  return null
}

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
  const match = matchAt(MONTH, text, at)
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

function monthAway({word, ten, edge, day, side, count}: Groups, year: Year): TimeExpression {
  const offset = MONTHS_AWAY[word!] ?? null
  if (ten !== undefined) return {form: 'month', year, offset, first: TENS[ten]![0], last: TENS[ten]![1], edge: null}
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

const WEEKDAYS = '一二三四五六日天'
const WEEK = /(?<word>上上|下下|上|下|本|这)(?:个)?(?:周|星期|礼拜)(?:(?<day>[一二三四五六日天])|末)?(?!期|年|边|围)/uy
const WEEKDAY = /(?:星期|礼拜)(?<day>[一二三四五六日天])/uy
const WEEKS_AWAY: Readonly<Record<string, number>> = {上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2}

/** 下周五, 本周, 星期三 */
export function readWeek(text: string, at: number): Found | null {
  const match = matchAt(WEEK, text, at) ?? matchAt(WEEKDAY, text, at)
  if (match === null || (match.groups!.word !== undefined && /[以之每]/u.test(text[at - 1] ?? ''))) return null
  const {word, day} = match.groups!
  const index = WEEKDAYS.indexOf(day ?? '-')
  const weekday = index < 0 ? null : Math.min(index + 1, 7)
  return {
    end: at + match[0].length,
    expression: {form: 'week', offset: WEEKS_AWAY[word ?? '本']!, weekday},
    rule: 'week',
  }
}
