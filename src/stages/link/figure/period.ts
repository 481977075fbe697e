import type {Time} from '../../../model/mention.js'
import type {Mode} from '../../../model/outline.js'
import {isAttribute} from '../../resolve/attribute.js'

export interface Period {
  readonly from: string | null
  readonly to: string | null
}

export const NO_PERIOD: Period = {from: null, to: null}

/** The calendar year. */
export function yearOf(year: number): Period {
  return {from: `${year}-01-01`, to: `${year}-12-31`}
}

/** Whether it begins and ends with a year. */
export function isYear({from, to}: Period): boolean {
  return from?.slice(4) === '-01-01' && to?.slice(4) === '-12-31'
}

const COMPARED = /(?:比|较|与|同|相当于|高于|低于|超过|基于|以)“?$/u
const COMPARED_AFTER = /^(?:同期|相比|相较|的?基础上|水平|期相比|的\d)/u

/** Whether the time is only what a number is compared with: 比去年, 与2019年同期相比. */
function compared(text: string, time: Time): boolean {
  return (
    COMPARED.test(text.slice(Math.max(0, time.start - 4), time.start)) ||
    COMPARED_AFTER.test(text.slice(time.end, time.end + 4))
  )
}

/** “十五”期间，: the quotes are those of the plan period, and no name's. */
const PLAN_PERIOD = /^”期间，/u

/** A time that can be the period or the deadline of a figure. */
export function usable(text: string, time: Time): boolean {
  if (time.recur || (time.from === null && time.to === null)) return false
  if (
    !PLAN_PERIOD.test(text.slice(time.end, time.end + 6)) &&
    /[《“(（]$/u.test(text.slice(Math.max(0, time.start - 1), time.start)) &&
    /^[^，。]{0,20}[》”]/u.test(text.slice(time.end, time.end + 22))
  )
    return false
  return !compared(text, time) && !isAttribute(text, time)
}

/** A whole year or a stretch of it: it stays the period of what follows. A deadline or a single day does not. */
export function stays(time: Time): boolean {
  return time.from !== null && time.to !== null && time.from !== time.to && days(time) >= 27
}

function days({from, to}: Period): number {
  const value = (day: string) =>
    Number(day.slice(0, 4).replace('XXXX', '2000')) * 372 + Number(day.slice(5, 7)) * 31 + Number(day.slice(8, 10))
  return from === null || to === null ? 0 : value(to) - value(from)
}

/** 总数达, 保有量: a stock has no beginning. */
const STOCK =
  /(?:总数|总量|存量|余额|保有量|拥有量|在册|现有|累计达|总里程|覆盖率|普及率|常住人口|城镇化率|排名|总规模|装机容量|增至|增加到|达到)$/u

export function isStock(indicator: string, mode: Mode | null): boolean {
  return mode !== 'plan' && STOCK.test(indicator)
}

const RANGE = /(?<from>20\d\d)年?[-—–~～至到]{1,2}(?<to>20\d\d)年?/u

/** The years that a plan's title names: …行动计划（2024-2025年）. */
export function planRange(title: string): Period | null {
  const {from, to} = (/计划|规划|方案/u.test(title) && RANGE.exec(title)?.groups) || {}
  return from && to && from < to ? {from: `${from}-01-01`, to: `${to}-12-31`} : null
}
