import type {Time} from '../../../model/mention.js'
import {firstEndingAfter, spanAt} from '../../../text/span.js'
import {isOfObject} from '../../resolve/attribute.js'
import type {Measure} from './measure.js'
import {isYear, stays} from './period.js'
import type {Strand} from './strand.js'

/**
 * The time of a number: the last one named before it between the same semicolons, a deadline that leads the sentence,
 * or a period named earlier in it; `spoken` is the day of a report, where it looks back.
 */
export function timeFor(
  text: string,
  times: readonly Time[],
  at: number,
  strand: Strand,
  strands: readonly Strand[],
  measures: readonly Measure[],
  spoken: string | null,
): Time | null {
  const first = measures[0]?.start ?? at
  const until = firstEndingAfter(times, at)
  for (let index = until - 1; index >= Math.max(0, until - LOOK_BACK); index--) {
    const time = times[index]!
    const asOf = index > 0 && isShareOfYear(text, time) ? times[index - 1]! : null
    if (asOf !== null && asOf.start >= strands[0]!.start && isAsOf(text, asOf)) continue
    if (time.start < strand.start && isToCome(time, spoken)) continue
    if (time.start < strand.start && (isEvent(text, time) || isOfObject(text, time))) continue
    const leads = time.end <= first && OPENS.test(text.slice(strands[0]!.start, time.start).slice(0, 9))
    if (time.start >= strand.start || stays(time) || leads) return time
    const home = spanAt(strands, time.start)
    if (home && home.group === strand.group && home.depth === 0) return time
  }
  return null
}

/** 甲项目10月份投产；乙项目完成投资2亿元: what is told to have been has no part in the month to come. */
export function isToCome({from, to}: Time, spoken: string | null): boolean {
  if (spoken === null || from === null || to === null) return false
  return from >= spoken && to > spoken && from.slice(0, 7) === to.slice(0, 7)
}

/** 二是到年底前，…: a deadline so near to the beginning of a sentence holds for all of it. */
const OPENS = /^[^，,；;]{0,8}$/u

/** 占「全年」考核目标的92%: the year is that of the aim, and the number stands as of the day told before. */
function isShareOfYear(text: string, time: Time): boolean {
  const {start, end} = time
  if (!isYear(time)) return false
  return (
    /(?:占|完成|达|为|是)[^，。；\d]{0,12}$/u.test(text.slice(Math.max(0, start - 14), start)) &&
    /^度?[^，。；\d]{0,8}(?:目标|任务|计划|预算|预期)/u.test(text.slice(end, end + 14))
  )
}

/** 截至6月底 */
export function isAsOf(text: string, {start}: Time): boolean {
  return /截[至止]/u.test(text.slice(Math.max(0, start - 2), start + 2))
}

/** 组建3个分局，每个分局派驻4人，「4月10日前全部到位」: the day that a clause without a subject sets for those before it. */
export function dueBehind(
  text: string,
  times: readonly Time[],
  strands: readonly Strand[],
  index: number,
): Time | null {
  const {group} = strands[index]!
  for (let at = index + 1; at < Math.min(strands.length, index + 4); at++) {
    const next = strands[at]!
    if (next.group !== group) return null
    const time = times[firstEndingAfter(times, next.start)]
    if (time === undefined) return null
    if (time.start > next.start + 2 || time.end > next.end) continue
    const said = text.slice(time.end, next.end)
    return (time.from === null || time.from === time.to) && IN_TIME.test(said) ? time : null
  }
  return null
}

/** 新开工的7万亩要在「10月底前」全部建成: the day behind a number by which it must be there. */
export function dueAfter(text: string, times: readonly Time[], {end}: Measure, strand: Strand): Time | null {
  const time = times[firstEndingAfter(times, end)]
  if (time === undefined || time.end > strand.end || (time.from !== null && time.from !== time.to)) return null
  if (!/^(?:[要须应]|必须|务必|确保|力争)?[在于]?$/u.test(text.slice(end, time.start))) return null
  const said = text.slice(time.end, strand.end).split(/[，。；]/u, 1)[0]!
  return IN_TIME.test(said) ? time : null
}

/** 6个项目（其中2个分项）计划安排「年底」开工 */
export function plannedFor(text: string, times: readonly Time[], {end}: Measure, strand: Strand): Time | null {
  const time = times[firstEndingAfter(times, end)]
  if (time === undefined || time.start - end > 32 || time.end > strand.clauses.at(-1)!.end) return null
  return PLANNED_FOR.test(text.slice(end, time.start)) &&
    IN_TIME.test(text.slice(time.end, time.end + 8).split(/[，。；]/u, 1)[0]!)
    ? time
    : null
}

const PLANNED_FOR = /^[\p{Script=Han}]{0,8}?(?:[（(][^）)]{0,16})?[）)]?(?:计划|拟|预计)(?:安排)?[在于]?$/u

const IN_TIME =
  /^(?:[之以]?[前内])?(?:[要须]|必须|务必|确保|力争)?(?:要)?(?:全部|全面|如期|基本|保质保量)?(?:到位|完成|完工|开工|动工|建成|竣工|投用|投入使用|投产|配齐|整改到位|落实到位|建成投用)$/u

/** 4月份一期工程「开工建设」，: the month is when that happened, and of no number behind it. */
function isEvent(text: string, {start, end, from, to}: Time): boolean {
  if (from?.slice(0, 7) !== to?.slice(0, 7) || /[月日]底|底前|以来|末/u.test(text.slice(start, end + 1))) return false
  return /^[^，。；\d]{0,16}(?:开工|动工|奠基|竣工|投产|投用|通车|开业)(?:建设|运营|投产|投用)?[，；]/u.test(
    text.slice(end, end + 28),
  )
}

/** 2024年、2025年分别突破2.2、2.4万亿元: the times of as many numbers, each to its own. */
export function pairedTime(
  text: string,
  times: readonly Time[],
  measure: Measure,
  within: readonly Measure[],
): Time | null {
  const at = within.findIndex(({start}) => start === measure.start)
  for (let first = at; first >= Math.max(0, at - 3); first--) {
    const until = firstEndingAfter(times, within[first]!.start)
    const last = times[until - 1]
    if (!last || !/^[^，。；\d]{0,12}分别[^，。；\d]{0,8}$/u.test(text.slice(last.end, within[first]!.start))) continue
    const beside = [last]
    for (let index = until - 2; index >= 0 && beside.length < 4; index--) {
      if (!/^[、和与]$/u.test(text.slice(times[index]!.end, beside[0]!.start))) break
      beside.unshift(times[index]!)
    }
    return beside.length > 1 ? (beside[at - first] ?? null) : null
  }
  return null
}

/** So many times before a number may be its own. */
const LOOK_BACK = 12
