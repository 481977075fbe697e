import type {Analysis} from '../../../model/analysis.js'
import type {Part, Sentence} from '../../../model/outline.js'
import {digitOf} from '../../../text/numeral-characters.js'
import type {Material} from './figure.js'
import type {Kind} from './kind.js'
import {NO_PERIOD, type Period, planRange, yearOf} from './period.js'
import {isStart} from './predicate.js'
import type {Statement} from './statement.js'

/** How far a sentence is read for what it tells of. */
const NEAR = 200

/** The period of a figure, or its deadline: what is named for it, else what the text around it goes on with. */
export function periodOf(
  {analysis, sentence, part, statement, time, carried, asOf, asOfBefore, event, recurs}: Material,
  {kind, rule}: Kind,
): Period {
  const range = /每年|年均/u.test(statement.before.slice(-40)) ? planRange(part?.title ?? '') : null
  if (range && kind === 'target' && (!time || time.recur)) return range
  // What a project will yield one day has no date but one that stands beside it.
  if (rule === 'kind/yield' && (!time || time.start < statement.clause.start)) return NO_PERIOD
  if ((kind === 'size' && statement.single) || recurs || isStart(statement.before, statement.behind)) return NO_PERIOD
  // 从今年起…不得低于: a rule has a beginning and no end.
  if (kind === 'target' && STANDING.test(analysis.text.value.slice(sentence.start, statement.measure.start)))
    return NO_PERIOD
  // 1-6月完成年度任务589亿元的37%: the task is the year's.
  const told = rule === 'kind/quota' ? (time ?? carried)?.to : null
  if (told != null) return {from: `${told.slice(0, 4)}-01-01`, to: `${told.slice(0, 4)}-12-31`}
  // What is not yet done is so on the day of the speech, whenever it began.
  if (/未(?!来)/u.test(statement.indicator) && kind === 'result' && part?.date != null)
    return {from: null, to: part.date}
  const spent = kind === 'target' && (!time || time.recur) ? yearsSpent(analysis, sentence, part, statement) : null
  if (spent) return spent
  // 6月底 is the day an aim is due, and no period that it covers.
  if (time) return {from: kind === 'target' && time.from === time.to ? null : time.from, to: time.to}
  const text = analysis.text.value
  if (
    event &&
    kind === 'result' &&
    isOfEvent(text.slice(sentence.start, Math.min(sentence.end, sentence.start + NEAR)))
  )
    return {from: event.from, to: event.to}
  const untilNow = carried?.to != null && carried.to === part?.date
  const known = asOf ?? asOfBefore
  if (asOf && kind === 'result' && HOW_FAR.test(statement.indicator)) return {from: null, to: asOf.to}
  if (known && kind === 'result' && untilNow) return {from: null, to: known.to}
  if (carried && !isYearAfter(carried, sentence)) return carried
  const year = trustedYear(analysis, sentence, part)
  if (year !== null) return yearOf(year)
  if (known && kind === 'result') return {from: null, to: known.to}
  const spoken = part?.date?.slice(0, 4)
  if (kind === 'result' && part?.date != null && isState(text.slice(sentence.start, statement.measure.end)))
    return {from: null, to: part.date}
  return sentence.mode === 'plan' && spoken !== undefined && /^\d{4}$/u.test(spoken)
    ? yearOf(Number(spoken))
    : NO_PERIOD
}

/** 力争用三年时间新建1260所: the year at hand is the first of them. */
function yearsSpent({text}: Analysis, sentence: Sentence, part: Part | undefined, {measure}: Statement): Period | null {
  const count = SPENT.exec(text.value.slice(Math.max(sentence.start, measure.start - 60), measure.start))?.groups?.count
  if (count === undefined) return null
  const year = sentence.year ?? Number((part?.date ?? '').slice(0, 4))
  const digit = digitOf(count.charCodeAt(0))
  const years = digit < 0 ? Number(count) : digit
  if (!(years > 0 && year > 1900)) return null
  return {from: `${year}-01-01`, to: `${year + years - 1}-12-31`}
}

const SPENT =
  /(?<![仅只])用(?:[\d一二三四五][-—至到])?(?<count>[\d一二三四五六七八九])年(?:左右)?的?时间[^。；]{0,40}$/u

/** The year planned, carried into a sentence that looks back on the year before it. */
const isYearAfter = ({from, to}: Period, {mode, year}: Sentence) =>
  mode === 'review' && year !== null && from === `${year + 1}-01-01` && to === `${year + 1}-12-31`

/** 邀请企业家28人，新闻单位7家，共60多人参加: who was there. */
function isOfEvent(words: string): boolean {
  return (
    /(?:[参出]|列)(?:加|席|会)了?|邀请|应到|实到|表彰|观摩|[本此]次集中(?:开工|签约|竣工|投产)/u.test(words) &&
    !/同比|增长|累计|全年|以来|截[至止]/u.test(words)
  )
}

/** 全乡辖5个行政村，总人口1.5万人: what there is on the day of the report. */
function isState(words: string): boolean {
  return /^[^。；]{0,12}(?:共?[下现]?辖(?!区)|现有|共有|总人口|总户数|幅员面积|总面积|国土面积)/u.test(words)
}

const STANDING = /[从自](?:今年|明年|即日|现在|\d{4}年|\d{1,2}月(?:\d{1,2}日)?)开?起[^。；]{0,60}$/u

/** What grows until the day it is counted. */
const HOW_FAR = /完成|到位|进度|占|(?:开工|竣工|投产|完成|到位|履约)率/u

/** The year of the section; in a review it must be written somewhere, for a report of March may be about any months. */
function trustedYear({outline, text}: Analysis, sentence: Sentence, part: Part | undefined): number | null {
  const {year, mode} = sentence
  if (year === null || mode === 'plan' || part?.date == null || !part.date.startsWith(String(year))) return year
  const named = (words: string) => words.includes(String(year)) || /今年|本年/u.test(words)
  if (named(part.title ?? '')) return year
  for (let up: number | null = sentence.section; up !== null; up = outline.sections[up]?.parent ?? null) {
    const heading = outline.sections[up]?.heading
    if (heading && named(text.value.slice(heading.start, heading.end))) return year
  }
  return null
}
