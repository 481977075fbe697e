import type {Time} from '../../../model/mention.js'
import type {Sentence} from '../../../model/outline.js'
import type {Carry} from './carry.js'
import {isYear, stays, usable} from './period.js'

/** What a sentence without numbers says of when those behind it are. */
export function noteTimes(
  times: readonly Time[],
  text: string,
  sentence: Sentence,
  spoken: string | null,
  carry: Carry,
): void {
  carry.event = eventOf(times, text, sentence) ?? carry.event
  // Without the day of the speech nothing else says which year it is.
  if (carry.period === null && spoken === null) carry.period = times.find((time) => opensClause(text, time)) ?? null
  if (sentence.mode === 'plan') return
  const seen = times.find(
    (time) => stays(time) && !isYear(time) && SEEN_FROM.test(text.slice(time.start - 1, time.end + 6)),
  )
  if (seen) Object.assign(carry, {period: seen, asOf: null})
}

/** 从「1—4月份」的情况看， */
const SEEN_FROM = /^从.{2,16}?(?:的情况|的数据|的形势)?来?看/u
/** 4月3日上午，推介会在大连召开: the day that something took place on. */
const TOOK_PLACE = /^[^。；]{2,60}(?:召开|举行|举办|开幕|拉开帷幕)/u

function eventOf(times: readonly Time[], text: string, {start, end, mode}: Sentence): Time | null {
  if (mode === 'plan') return null
  const day = times.find(({from, to}) => from !== null && from === to)
  if (day === undefined || day.start - start > 24) return null
  return TOOK_PLACE.test(text.slice(day.end, Math.min(end, day.end + 70))) ? day : null
}

/** 总体看，今年各地…: a stretch of time that opens a clause holds for the numbers behind its sentence. */
function opensClause(text: string, time: Time): boolean {
  const before = text[time.start - 1]
  return (before === undefined || /[，。；：\n]/u.test(before)) && stays(time) && usable(text, time)
}
