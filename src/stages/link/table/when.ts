import type {Analysis, Context} from '../../../model/analysis.js'
import type {Time} from '../../../model/mention.js'
import {firstEndingAfter, type Span, spanAt} from '../../../text/span.js'
import {inputOf} from '../../recognize/recognizer.js'
import {time} from '../../recognize/time/index.js'
import {readDay} from '../../resolve/day.js'
import type {Reference} from '../../resolve/reference.js'
import {resolve} from '../../resolve/resolve.js'
import {type Period, yearOf} from '../figure/period.js'

/** What the dates of one table count from. */
export interface Clock {
  readonly times: readonly Time[]
  readonly reference: Reference
  /** The year that its title or its section is about. */
  readonly year: number | null
  /** The year it was written in. */
  readonly now: number | null
  /** The period that its title names: 2023年1-6月. */
  readonly titled: Period | null
  /** The same where it is over by the day of the document: what was reached was reached in it. */
  readonly past: Period | null
}

const YEAR =
  /(?<![\d.]|(?:19|20)\d{2}年?\s?[-—–~～至到]\s?)(?<year>(?:19|20)\d{2})(?!\d|\s?[-—–~～至到]\s?(?:19|20)\d{2})(?=年|\D{0,2}$|[^\d.])/u

/** A table's own title says its year, else the section, else the document. */
export function clockOf(
  analysis: Analysis,
  context: Context,
  times: readonly Time[],
  {caption, span: at}: {caption: string; span: Span},
): Clock {
  const sentence = spanAt(analysis.outline.sentences, at.start)
  const part = analysis.outline.parts[sentence?.part ?? 0]
  const date = part?.date ?? analysis.facts.date
  const day = date === null || date.startsWith('X') ? null : readDay(date)
  const titled = yearIn(caption) ?? yearIn(part?.title ?? analysis.facts.title ?? '')
  const year = titled ?? sentence?.year ?? day?.year ?? null
  const reference: Reference = {
    // 上年 in the plan of 2024, written in December 2023, is 2023.
    day: titled === null || (day !== null && day.year === titled) ? day : {year: titled, month: 1, day: 1},
    sectionYear: year,
    mode: 'plan',
    namedYear: null,
    namedMonth: null,
    namedPart: null,
  }
  const period = periodOf(caption, reference, context)
  // 本月 in a table of January to July is July.
  const within =
    period?.to != null && !period.to.endsWith('12-31') ? {...reference, day: readDay(period.to)} : reference
  const past = period?.to != null && date !== null && period.to < date ? period : null
  return {times, reference: within, year, now: day?.year ?? titled, titled: period, past}
}

function periodOf(caption: string, reference: Reference, context: Context): Period | null {
  for (const {expression} of time.find(inputOf(caption, [], context))) {
    const {from, to} = resolve(expression, reference)
    if (from !== null && to !== null && from !== to) return {from, to}
  }
  return null
}

function yearIn(words: string): number | null {
  const year = YEAR.exec(words)?.groups?.year
  return year === undefined ? null : Number(year)
}

/** The periods that the words at `span` name, counted from the table's year. */
export function periodsIn({times, reference}: Clock, span: Span): (Period & Span)[] {
  const found: (Period & Span)[] = []
  for (let index = firstEndingAfter(times, span.start); index < times.length; index++) {
    const {start, end, recur, expression} = times[index]!
    if (end > span.end) break
    if (start < span.start || recur) continue
    const period = resolve(expression, reference)
    if (period.from !== null || period.to !== null) found.push({...period, start, end})
  }
  return found
}

const BARE_YEAR = /(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/u

/** 2025, without 年, as heads of columns have it. */
export function bareYear(words: string): Period | null {
  const year = BARE_YEAR.exec(words)?.groups?.year
  return year === undefined ? null : yearOf(Number(year))
}
