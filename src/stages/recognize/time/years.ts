import type {TimeExpression} from '../../../model/time.js'
import {type Found, matchAt} from './found.js'
import {small} from './number.js'
import {edgeOf} from './part.js'
import {isInsideNumber} from './year.js'

const PLAN =
  /(?<number>[一二]?十[一二三四五六七八九]|二?十|[六七八九])五(?![”"]?普)(?<close>[”"]?)(?:(?:规划|时期|期)?(?<edge>[初末](?!端))|(?:规划|时期)?(?<side>[前头后])(?<count>[一二两三四1-4])年)?/uy
const PLAN_AFTER = /^(?:规划|时期|期间|以来|发展|开局|收官|计划|重点|重大|建设|总结|工业|[初末前时及和、，。”"头后])/u

const RANGE =
  /(?<first>1[5-9]\d\d|20\d\d)\s?年?\s?(?:至|到|-{1,2}|[－‐–—―─~～〜]{1,2})\s?(?<last>1[5-9]\d\d|20\d\d|\d\d(?=年))(?:\s?年度?|(?![\d.．%％个元万亿吨米亩家户人名项公多余-]))/uy
const DECADE =
  /(?:(?<last>上世纪|本世纪)|(?<century>\d\d|[十二一九]{1,3})世纪)?(?<tens>[一二三四五六七八九]十|\d0)年代(?<edge>[初末])?/uy

/** “十四五”末, 2016—2020年, 上世纪90年代 */
export function readYears(text: string, at: number): Found | null {
  return (
    readPlan(text, at) ?? readRange(text, at) ?? readPair(text, at) ?? readMonthRange(text, at) ?? readDecade(text, at)
  )
}

function years(first: number, last: number, edge: string | undefined): TimeExpression {
  return {form: 'years', first, last, edge: edgeOf(edge)}
}

/** The eighth plan began in 1991; in quotes, or before a word that only a plan has: 十四五时期. */
function readPlan(text: string, at: number): Found | null {
  const match = matchAt(PLAN, text, at)
  if (match === null) return null
  const {number, close, edge, side, count} = match.groups!
  const before = text[at - 1] ?? ''
  const quoted = close !== '' && /[“"”]/u.test(before)
  const bare =
    number!.length > 1 &&
    !/[第\d一二三四五六七八九十百千万年月日]/u.test(before) &&
    (edge !== undefined || PLAN_AFTER.test(text.slice(at + number!.length + 1, at + number!.length + 3)))
  if (!quoted && !bare) return null
  const first = 1951 + 5 * small(number!)
  const whole = edge !== undefined || count !== undefined
  const end = whole ? at + match[0].length : at + number!.length + 1
  if (count === undefined) return {end, expression: years(first, first + 4, edge), rule: 'plan-period'}
  const length = small(count)
  const expression =
    side !== '后' ? years(first, first + length - 1, undefined) : years(first + 5 - length, first + 4, undefined)
  return {end, expression, rule: 'plan-period'}
}

function readRange(text: string, at: number): Found | null {
  const match = matchAt(RANGE, text, at)
  if (match === null || isInsideNumber(text, at)) return null
  const first = Number(match.groups!.first)
  const tail = match.groups!.last!
  const last = tail.length === 2 ? Math.floor(first / 100) * 100 + Number(tail) : Number(tail)
  if (last <= first || last - first > 150) return null
  return {end: at + match[0].length, expression: years(first, last, undefined), rule: 'year-range'}
}

const MONTHS =
  /(?<first>19\d\d|20\d\d)[.．](?<firstMonth>0[1-9]|1[0-2])\s?(?:至|到|[-－–—~～]{1,2})\s?(?<last>19\d\d|20\d\d)[.．](?<lastMonth>0[1-9]|1[0-2])(?![\d.．])/uy

/** 2019.01—2020.06 */
function readMonthRange(text: string, at: number): Found | null {
  const match = matchAt(MONTHS, text, at)
  if (match === null || isInsideNumber(text, at)) return null
  const {first, firstMonth, last, lastMonth} = match.groups!
  const expression: TimeExpression = {
    form: 'range',
    first: monthOf(first!, firstMonth!),
    last: monthOf(last!, lastMonth!),
  }
  return {end: at + match[0].length, expression, rule: 'month-range'}
}

function monthOf(year: string, month: string): TimeExpression {
  const point = {month: Number(month), day: null}
  return {form: 'interval', year: {kind: 'given', value: Number(year)}, first: point, last: point, edge: null}
}

function readDecade(text: string, at: number): Found | null {
  const match = matchAt(DECADE, text, at)
  if (match === null || isInsideNumber(text, at)) return null
  const {last, century, tens, edge} = match.groups!
  const decade = small(tens!)
  let base = decade >= 40 ? 1900 : 2000
  if (last !== undefined) base = last === '上世纪' ? 1900 : 2000
  if (century !== undefined) base = (small(century) - 1) * 100
  return {end: at + match[0].length, expression: years(base + decade, base + decade + 9, edge), rule: 'decade'}
}

const BARE = /(?:19[89]\d|20[0-4]\d)(?!\d|[.．,%％年\-—–~－至/:：])/uy
const EVENT =
  /^(?:[\u4e00-\u9fff（()）·“”]{0,16}?(?:奥运会|冬奥会|亚运会|世博会|园博会|大会|年会|推介会|招商会|洽谈会|博览会|展览会|交易会|论坛|峰会|大赛|锦标赛|马拉松|文化节|旅游节|艺术节)|[我全][县市区省国州镇乡旗])/u

const PAIR = /(?<first>19\d\d|20\d\d)\s?、\s?(?<last>19\d\d|20\d\d)(?:年度?|两年度?)/uy

/** 2018、2019年 */
function readPair(text: string, at: number): Found | null {
  const match = matchAt(PAIR, text, at)
  if (match === null || isInsideNumber(text, at)) return null
  const first = Number(match.groups!.first)
  const last = Number(match.groups!.last)
  if (last !== first + 1) return null
  return {end: at + match[0].length, expression: years(first, last, undefined), rule: 'year-range'}
}

/** 2010 without 年, where it can only be a year: before the name of an event, before 我县, after 全县 at a line's end. */
export function readBareYear(text: string, at: number): Found | null {
  const match = matchAt(BARE, text, at)
  if (match === null || isInsideNumber(text, at) || /[A-Za-z\-—/.]/u.test(text[at - 1] ?? '')) return null
  const end = at + match[0].length
  const alone =
    /[全我][县市区省州镇乡]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^(?:\s|$|[\u4e00-\u9fff])/u.test(text.slice(end, end + 1))
  if (!alone && !EVENT.test(text.slice(end, end + 24))) return null
  const first = Number(match[0])
  return {
    end,
    expression: {
      form: 'interval',
      year: {kind: 'given', value: first},
      first: {month: 1, day: null},
      last: {month: 12, day: null},
      edge: null,
    },
    rule: 'bare-year',
  }
}
