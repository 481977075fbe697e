import type {TimeUnit} from '../../model/time.js'

/** A calendar day; months count from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function readDay(iso: string): Day {
  return {year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10))}
}

/** ISO text; an unknown year is XXXX. */
export function writeDay(year: number | null, month: number, day: number): string {
  const head = year === null ? 'XXXX' : String(year).padStart(4, '0')
  return `${head}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function iso({year, month, day}: Day): string {
  return writeDay(year, month, day)
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(2000, month, 0)).getUTCDate() - (month === 2 && !isLeap(year) ? 1 : 0)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function addDays(from: Day, days: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(from.year, from.month - 1, from.day + days)
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()}
}

/** Half a month is 15 days. */
function addMonthsAndHalf(from: Day, months: number): Day {
  const whole = Math.trunc(months)
  const there = addMonths(from, whole)
  return whole === months ? there : addDays(there, months > 0 ? 15 : -15)
}

/** The same day so many months on, or the month's last day where there is no such day. */
export function addMonths(from: Day, months: number): Day {
  const count = from.year * 12 + from.month - 1 + months
  const year = Math.floor(count / 12)
  const month = (count % 12) + 1
  return {year, month, day: Math.min(from.day, lastDayOf(year, month))}
}

/** Monday 1 to Sunday 7. */
export function weekday({year, month, day}: Day): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCDay() || 7
}

/** Saturdays and Sundays do not count; public holidays are not known here. */
function addWorkdays(from: Day, count: number): Day {
  let day = from
  for (let left = Math.min(count, 1000); left > 0; ) {
    day = addDays(day, 1)
    if (weekday(day) <= 5) left--
  }
  return day
}

export function add(from: Day, count: number, unit: TimeUnit): Day {
  switch (unit) {
    case 'day':
      return addDays(from, count)
    case 'week':
      return addDays(from, count * 7)
    case 'workday':
      return addWorkdays(from, count)
    case 'month':
      return addMonthsAndHalf(from, count)
    case 'quarter':
      return addMonths(from, Math.round(count * 3))
    case 'year':
      return addMonths(from, Math.round(count * 12))
  }
}
