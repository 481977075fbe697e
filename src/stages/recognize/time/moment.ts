import type {TimeExpression, Year} from '../../../model/time.js'
import {type Found, matchAt} from './found.js'
import {readMonthAway} from './month-away.js'
import {isNumeral, type Part, readPart} from './part.js'
import {isInsideNumber, readYear} from './year.js'

const GAP = /\s{0,2}(?:的)?/uy
const SILENT: Year = {kind: 'silent'}
const WHOLE = {first: {month: 1, day: null}, last: {month: 12, day: null}}

/** What may follow a count of years as well: 16年中, 15年内. */
const LOOSE: ReadonlySet<string> = new Set(['year-edge', 'festival', 'same-period', 'year'])

/** A year with or without a part, or a part of a year that goes unnamed: 2018年, 去年一季度, 8月份, 春节. */
export function readMoment(text: string, at: number): Found | null {
  const year = readYear(text, at)
  if (year === null) return readSilent(text, at)
  const space = year.end + matchAt(GAP, text, year.end)![0].length
  const next = readPart(text, space, false) ?? readPart(text, year.end, true)
  const sure = !year.short || /[〇零0]/u.test(text[at]!)
  if (next !== null && (sure || !LOOSE.has(next.rule))) {
    return {end: next.end, expression: place(year.year, next.part), rule: next.rule}
  }
  const comma = /[，,]/u.test(text[year.end] ?? '') ? readPart(text, year.end + 1, false) : null
  if (comma?.rule === 'day') return {end: comma.end, expression: place(year.year, comma.part), rule: 'day'}
  const away = readMonthAway(text, year.end, year.year)
  if (away !== null) return away
  if (!sure) return null
  return {end: year.end, expression: {form: 'interval', year: year.year, ...WHOLE, edge: null}, rule: 'year'}
}

/** A month after 个 or in a duration, a day that is a count: no part of a year stands there. */
function readSilent(text: string, at: number): Found | null {
  const before = text[at - 1]
  if (isNumeral(text[at]) && isInsideNumber(text, at)) return null
  if (before !== undefined && text[at] === '年' && /[\d一二三四五六七八九十两几多个半每]/u.test(before)) return null
  const found = readPart(text, at, false)
  if (found === null || !standsAlone(text, at, found.end, found.part, found.rule)) return null
  return {end: found.end, expression: place(SILENT, found.part), rule: found.rule}
}

/** A festival dates something only with these behind it: 春节期间, 国庆前; not in 春节氛围, 政治清明. */
const FESTIVE =
  /^(?:节?[、和与]?(?:元旦|春节|元宵|清明|五一|端午|中秋|国庆|重阳)){0,2}(?:$|[，。]|节?(?:之?前|后|以前|之后|期间|假期|小?长假|黄金周|过后|以来|到|至|当[天日]|上班))/u

/** Han months are words of their own too: 一月一通报, 三月三, 十月革命. */
function standsAlone(text: string, at: number, end: number, part: Part, rule: string): boolean {
  if (rule === 'month' && /[一二三四五六七八九十]/u.test(text[at]!)) {
    const word = text.slice(at, end)
    return /份|[初底末]$|旬$/u.test(word) || /^[，。、；\s前以之至到起开完]|^$/u.test(text.slice(end, end + 1))
  }
  if (part.kind === 'same-period')
    return (
      !/[共历合异]$/u.test(text.slice(0, at).slice(-1)) && /^[，、。相比增下提降减的]/u.test(text.slice(end, end + 1))
    )
  if (rule === 'festival')
    return (
      (FESTIVE.test(text.slice(end, end + 14)) && !(text.startsWith('清明', at) && /[，。]/u.test(text[end] ?? ''))) ||
      /(?:假|假期|黄金周)$/u.test(text.slice(at, end))
    )
  if (part.kind === 'week') return part.month !== null
  return true
}

function place(year: Year, part: Part): TimeExpression {
  switch (part.kind) {
    case 'interval':
      return {form: 'interval', year, first: part.first, last: part.last, edge: part.edge}
    case 'festival':
      return {form: 'festival', year, name: part.name, days: part.days}
    case 'same-period':
      return {form: 'same-period', year}
    case 'week':
      return {form: 'week-of', year, month: part.month, first: part.first, last: part.last}
    case 'from-start':
      return {form: 'bound', side: 'from', of: {form: 'interval', year, ...WHOLE, edge: null}}
  }
}

const NUMERIC =
  /(?<year>1[3-9]\d\d|20\d\d)(?:[-/](?<month>1[0-2]|0?[1-9])[-/](?<day>3[01]|[12]\d|0?[1-9])|[.．](?<month2>1[0-2]|0?[1-9])[.．-](?<day2>3[01]|[12]\d|0?[1-9]))(?!\d|[.．]\d)/uy

/** 2018-02-23, 2018/2/23, 2018.2.23 */
export function readNumericDate(text: string, at: number): Found | null {
  const match = matchAt(NUMERIC, text, at)
  if (match === null || isInsideNumber(text, at)) return null
  const {year, month, month2, day, day2} = match.groups!
  const point = {month: Number(month ?? month2), day: Number(day ?? day2)}
  return {
    end: at + match[0].length,
    expression: {form: 'interval', year: {kind: 'given', value: Number(year)}, first: point, last: point, edge: null},
    rule: 'numeric-date',
  }
}

const QUOTED_DAY =
  /(?<month>1[0-2]|[1-9])[.．·•](?<day>3[01]|[12]\d|[1-9])(?=[”"][^，。；]{0,10}(?:事故|火灾|爆炸|事件|案|地震|坍塌|疫情|灾|讲话|重要))/uy

/** “12.17”: the day that named an event; always in quotes. */
export function readQuotedDay(text: string, at: number): Found | null {
  if (!/[“"]/u.test(text[at - 1] ?? '')) return null
  const match = matchAt(QUOTED_DAY, text, at)
  if (match === null) return null
  const point = {month: Number(match.groups!.month), day: Number(match.groups!.day)}
  return {end: at + match[0].length, expression: {form: 'event-day', ...point}, rule: 'event-day'}
}

const REDACTED =
  /(?:(?:[xX×*_某]{1,4}|20[xX×*_\d]{2}|[今去明])年)?[xX×*_某]{1,2}月(?:[xX×*_某]{1,2}[日号](?:[-—–~至到]{1,2}(?:[xX×*_某]{1,2}月)?[xX×*_某]{1,2}[日号])?|份?[上中下]旬|[底初末]|份)?/uy

/** x月x日: a date is meant, and nobody can know it. */
export function readRedacted(text: string, at: number): Found | null {
  const match = matchAt(REDACTED, text, at)
  if (match === null || isInsideNumber(text, at)) return null
  return {end: at + match[0].length, expression: {form: 'unknown'}, rule: 'redacted'}
}

const STRIPPED =
  /年(?=[，,]|是(?!否|的)|以来|全[市县区省国]|我[们市县区省]|各项|工作[，。、要会目]|[上下]半年|第?[一二三四]季度|(?:1[0-2]|[1-9])(?:月|-\d)|重点|政府|经济)/uy
const BREAK = /^$|[\s，。；：、！？（《“"\u3000-]/u

/** A year whose number was stripped from the text: “。年,我们…”. */
export function readStrippedYear(text: string, at: number): Found | null {
  const match = BREAK.test(text[at - 1] ?? '') ? matchAt(STRIPPED, text, at) : null
  if (match === null) return null
  const space = at + match[0].length
  const next = readPart(text, space, false)
  const part: Part = next?.part ?? {kind: 'interval', ...WHOLE, edge: null}
  return {end: next?.end ?? space, expression: place({kind: 'hidden'}, part), rule: 'stripped-year'}
}
