import type {Analysis} from '../../../model/analysis.js'
import type {Time} from '../../../model/mention.js'
import type {Sentence} from '../../../model/outline.js'
import {firstEndingAfter, type Span} from '../../../text/span.js'
import type {Frame} from './frame.js'

/** The clauses of a task, their sentence and their stretch of text. */
interface Found extends Span {
  readonly frames: readonly Frame[]
  readonly sentence: Sentence
}

export interface Deadline {
  readonly to: string
  readonly rule: string
  readonly span: Span | null
}

/** The time mentions inside a span; `times` is sorted and apart. */
export function timesWithin(times: readonly Time[], {start, end}: Span): Time[] {
  const found: Time[] = []
  for (let index = firstEndingAfter(times, start); index < times.length && times[index]!.start < end; index++) {
    if (times[index]!.start >= start) found.push(times[index]!)
  }
  return found
}

/** A day at or after which the deed counts as due, not a period that is over or a year in a name. */
export function ahead(time: Time, date: string | null): boolean {
  if (time.to === null || time.recur) return false
  if (time.to.startsWith('XXXX')) return true
  return date === null || time.to > date || (time.to === date && time.from !== time.to)
}

/** A deadline binds: 年底前, 6月底, 三季度; 今年 and 十五五 only say when. */
export function binds(time: Time, date: string | null): boolean {
  if (!ahead(time, date)) return false
  if (time.from === null || time.to === null) return true
  return Date.parse(time.to) - Date.parse(time.from) < 200 * 86_400_000
}

/** “十二五”规划, 2019年重点项目: the time is part of a name, no day to be ready by. */
function names(value: string, {start, end, from, to}: Time): boolean {
  if (/[“《]/u.test(value.slice(start - 1, start)) || /^[”》]/u.test(value.slice(end, end + 1))) return true
  if (/^(?:规划|计划|的|重点|第)/u.test(value.slice(end, end + 2))) return true
  const days = from === null || to === null ? 0 : (Date.parse(to) - Date.parse(from)) / 86_400_000
  return days > 400
}

/** Deeds done once: 办好大会, 建成投用, 编制规划, 新增一批. */
const ONCE: ReadonlySet<string> = new Set(['会办', '结项', '制文'])

/** 逐步, 每月, 持续: goes on, and has no last day. */
const GOES_ON = /逐步|逐年|持续|不断|继续|常态化|定期|每(?:年|月|季|周)|按(?:月|季|周)/u
/** 尽早开工: soon is no day. */
const SOON = /尽快|尽早|早日|及早/u

function once({verb, inner, thing, object, adverbs}: Frame): boolean {
  if (GOES_ON.test(adverbs)) return false
  // Policies are made all the year round.
  if (/政策(?:措施)?$/u.test(object)) return false
  const kind = inner?.kind ?? verb.kind
  if (ONCE.has(kind)) return true
  if (thing.kind === 'state') return true
  if (verb.word.startsWith('新增') || verb.word.startsWith('推出')) return true
  return /标准$/u.test(object) && /^(?:提高|调整)/u.test(verb.word)
}

/** （二）集中整治阶段（5月-8月）: what is to be done in a stage is due when the stage ends. */
export function stagedUntil(
  {outline, text}: Analysis,
  {section}: Sentence,
  times: readonly Time[],
  date: string | null,
): Deadline | null {
  const heading = outline.sections[section]?.heading
  if (!heading || !STAGED.test(text.value.slice(heading.start, heading.end))) return null
  const last = timesWithin(times, heading).findLast((time) => ahead(time, date))
  return last?.to ? {to: last.to, rule: 'task/to-stage', span: last} : null
}

const STAGED = /(?:阶段|步骤?|环节)[^。]{0,4}[（(：:]/u

const PLANS_A_YEAR: ReadonlySet<string> = new Set(['report', 'other'])

/** 年底前, 9月底前 in the clause; else for a deed done once, the end of the year that the section plans. */
export function deadlineOf(
  analysis: Analysis,
  {frames, sentence, start, end}: Found,
  times: readonly Time[],
): Deadline | null {
  const date = analysis.outline.parts[sentence.part]?.date ?? analysis.facts.date
  const said = timesWithin(times, {start, end}).filter((time) => ahead(time, date) && !names(analysis.text.value, time))
  const last = said.at(-1)
  if (last?.to) return {to: last.to, rule: 'task/to-said', span: last}
  const staged = stagedUntil(analysis, sentence, times, date)
  if (staged !== null) return staged
  // Only a work report plans a year, or what has the sections of one; a speech or a policy names its dates.
  if (
    !PLANS_A_YEAR.has(analysis.facts.genre) ||
    sentence.mode !== 'plan' ||
    sentence.year === null ||
    !frames.some(once) ||
    SOON.test(analysis.text.value.slice(start, end))
  )
    return null
  const to = `${sentence.year}-12-31`
  return date !== null && to < date ? null : {to, rule: 'task/to-plan-year', span: null}
}
