import type {Edge} from '../../model/time.js'
import {addDays, type Day, iso, lastDayOf, writeDay} from './day.js'

/** First and last day as ISO text; null is open or unknown, XXXX an unknown year. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

export const NOWHEN: Period = {from: null, to: null}

export function days(first: Day, last: Day = first): Period {
  return {from: iso(first), to: iso(last)}
}

/** Part of a year; `endYear` differs where the part runs into the next year. */
export function within(
  year: number | null,
  first: {month: number; day: number | null},
  last: {month: number; day: number | null},
): Period | null {
  const endYear = year !== null && last.month < first.month ? year + 1 : year
  const leap = endYear ?? 2000
  const lastDay = last.day ?? lastDayOf(year === null ? 2001 : leap, last.month)
  if ((first.day ?? 1) > lastDayOf(year ?? 2000, first.month) || lastDay > lastDayOf(leap, last.month)) return null
  return {from: writeDay(year, first.month, first.day ?? 1), to: writeDay(endYear, last.month, lastDay)}
}

/** 初 is the first day, 底 the last. */
export function atEdge({from, to}: Period, edge: Edge): Period {
  if (edge === null) return {from, to}
  return edge === 'first' ? {from, to: from} : {from: to, to}
}

/** The day before an ISO day; an unknown year stays unknown. */
export function dayBefore(day: string): string {
  return shift(day, -1)
}

export function dayAfter(day: string): string {
  return shift(day, 1)
}

function shift(day: string, by: number): string {
  const known = !day.startsWith('XXXX')
  const moved = addDays(
    {year: known ? Number(day.slice(0, 4)) : 2001, month: Number(day.slice(5, 7)), day: Number(day.slice(8))},
    by,
  )
  return writeDay(known ? moved.year : null, moved.month, moved.day)
}
