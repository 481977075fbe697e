import type {Bound, TimeExpression, Year} from '../../model/time.js'
import {add, addDays, addMonths, type Day, iso, lastDayOf, weekday} from './day.js'
import {festivalDay, lunarSpan} from './lunar.js'
import {atEdge, dayAfter, dayBefore, days, NOWHEN, type Period, within} from './period.js'
import {type Reference, yearOf} from './reference.js'

type Form<F extends TimeExpression['form']> = Extract<TimeExpression, {form: F}>

/** The days of a time expression, as far as the reference gives them. */
export function resolve(expression: TimeExpression, reference: Reference): Period {
  switch (expression.form) {
    case 'interval':
      return interval(expression, reference)
    case 'years':
      return atEdge({from: `${expression.first}-01-01`, to: `${expression.last}-12-31`}, expression.edge)
    case 'festival':
    case 'after-holiday':
      return festival(expression, reference)
    case 'same-period':
      return samePeriod(expression.year, reference)
    case 'range':
      return range(expression, reference)
    case 'bound':
      return bound(expression.side, expression.of, reference)
    case 'recur':
    case 'unknown':
      return NOWHEN
    default:
      return reference.day === null ? withoutDay(expression, reference) : fromDay(expression, reference.day, reference)
  }
}

function interval({year, first, last, edge}: Form<'interval'>, reference: Reference): Period {
  const {value, implied} = yearOf(year, reference)
  const period = within(value, first, last)
  if (period === null) return nearestLeapDay(first.day !== null && implied, value, first, last)
  if (year.kind === 'silent' && liesBehind(period, reference))
    return atEdge(within(value! - 1, first, last) ?? period, edge)
  return atEdge(period, edge)
}

/** 2月29日 without a year is the last leap day; 2月30日 is no day at all. */
function nearestLeapDay(
  free: boolean,
  year: number | null,
  first: Form<'interval'>['first'],
  last: Form<'interval'>['last'],
): Period {
  if (!free || year === null) return NOWHEN
  for (let back = 1; back <= 8; back++) {
    const period = within(year - back, first, last)
    if (period !== null) return period
  }
  return NOWHEN
}

/**
 * A bare period that cannot lie ahead: 5月 of a review that begins after today, and 1-11月 or 前三季度 told in the first
 * months of a year, are last year's.
 */
function liesBehind({from, to}: Period, {day, mode, namedYear, sectionYear}: Reference): boolean {
  if (mode === 'plan' || namedYear !== null || day === null || from === null || to === null) return false
  if (mode === 'review' && sectionYear === null && from > iso(day)) return true
  const sums = from.endsWith('-01-01') && !to.endsWith('-12-31') && to > iso({...day, month: 5, day: 31})
  return sums && day.month <= 3 && from.slice(0, 4) === iso(day).slice(0, 4)
}

function festival(expression: Form<'festival'> | Form<'after-holiday'>, reference: Reference): Period {
  const {value} = yearOf(expression.year, reference)
  if (value === null) return NOWHEN
  let first = festivalDay(expression.name, value)
  if (first === null) return NOWHEN
  if (expression.form === 'after-holiday') return afterHoliday(first, reference.day)
  const {day} = reference
  // 春节前, said in December, is the next one; so is any feast of a plan that is over.
  const winter = day !== null && day.month >= 10 && first.month <= 2
  const over = day !== null && reference.mode === 'plan' && iso(first) < iso(day)
  if (expression.year.kind === 'silent' && day?.year === value && (winter || over)) {
    first = festivalDay(expression.name, value + 1) ?? first
  }
  const eve = expression.name === '春节' && expression.days > 1 && beginsOnEve(first.year)
  const begin = eve ? addDays(first, -1) : first
  return days(begin, addDays(begin, expression.days - 1))
}

/** The State Council's calendar: since 2008 the holiday of 春节 begins on its eve, in 2014 and 2024 a day later. */
function beginsOnEve(year: number): boolean {
  return year >= 2008 && year !== 2014 && year !== 2024
}

/** The first working day is the day of the talk where that follows the festival closely. */
function afterHoliday(first: Day, day: Day | null): Period {
  if (day === null || iso(day) < iso(first) || iso(day) > iso(addDays(first, 10))) return {from: iso(first), to: null}
  return days(day)
}

function samePeriod(year: Year, reference: Reference): Period {
  const part = reference.namedPart ?? {first: {month: 1, day: null}, last: {month: 12, day: null}}
  return within(yearOf(year, reference).value, part.first, part.last) ?? NOWHEN
}

function range({first, last}: Form<'range'>, reference: Reference): Period {
  const begin = resolve(first, reference)
  const year = begin.from === null || begin.from.startsWith('XXXX') ? null : Number(begin.from.slice(0, 4))
  const month = begin.from === null ? null : Number(begin.from.slice(5, 7))
  const end = resolve(last, {...reference, namedYear: year ?? reference.namedYear, namedMonth: month})
  if (begin.from === null || end.to === null || end.to >= begin.from) return {from: begin.from, to: end.to}
  const next = year === null ? end : resolve(last, {...reference, namedYear: year + 1, namedMonth: month})
  return {from: begin.from, to: next.to}
}

function bound(side: Bound, of: TimeExpression, reference: Reference): Period {
  const {from, to} = resolve(of, reference)
  const today = reference.day === null ? null : iso(reference.day)
  switch (side) {
    case 'before':
      return {from: null, to: lastBefore(of, {from, to}, today)}
    case 'until':
      return {from: null, to}
    case 'from':
      return {from, to: null}
    case 'after':
      return {from: to !== null && from !== to ? dayAfter(to) : from, to: null}
    case 'since':
      return {from, to: today !== null && from !== null && today < from ? null : today}
  }
}

/** 春节前 ends on the eve; 2000年前 is before that year where the year is past, and by its end where it lies ahead. */
function lastBefore(of: TimeExpression, {from, to}: Period, today: string | null): string | null {
  if (of.form === 'festival') return from === null ? null : dayBefore(from)
  const wholeYear =
    of.form === 'years' || (of.form === 'interval' && from?.endsWith('-01-01') && to?.endsWith('-12-31'))
  if (!wholeYear || from === null || to === null || today === null || to >= today) return to
  return dayBefore(from)
}

/** Words that count from today mean nothing without a day; 今后三年 is told by the year alone. */
function withoutDay(expression: TimeExpression, {partYear = null}: Reference): Period {
  if (partYear === null || expression.form !== 'ahead' || expression.unit !== 'year') return NOWHEN
  return {from: `${partYear}-01-01`, to: `${partYear + expression.count - 1}-12-31`}
}

function fromDay(expression: TimeExpression, day: Day, reference: Reference): Period {
  switch (expression.form) {
    case 'day':
      return days(addDays(day, expression.offset))
    case 'now':
      return expression.side === 'until' ? {from: null, to: iso(day)} : {from: iso(day), to: null}
    case 'recent':
      if (expression.count === 1 && expression.unit === 'year' && looksBackOn(reference, day)) {
        return {from: `${reference.sectionYear}-01-01`, to: `${reference.sectionYear}-12-31`}
      }
      return {from: expression.count === null ? null : iso(add(day, -expression.count, expression.unit)), to: iso(day)}
    case 'ahead':
      return days(day, add(day, expression.count, expression.unit))
    case 'within':
      return {from: null, to: iso(add(day, expression.count, expression.unit))}
    case 'past-years':
      return pastYears(expression.count, day, reference)
    case 'shift':
      return shifted(expression, day)
    case 'adjacent':
      return adjacent(expression, day)
    case 'month':
      return month(expression, day, reference)
    case 'quarter': {
      const start = addMonths({...day, day: 1}, expression.offset * 3 - ((day.month - 1) % 3))
      const end = addMonths(start, 2)
      return atEdge(days(start, {...end, day: lastDayOf(end.year, end.month)}), expression.edge)
    }
    case 'week':
      return week(addDays(day, 1 - weekday(day) + expression.offset * 7), expression.weekday)
    case 'week-of':
      return weekOf(yearOf(expression.year, reference).value, expression.month ?? 1, expression.first, expression.last)
    case 'week-of-month': {
      const {year, month: inMonth} = addMonths({...day, day: 1}, expression.offset)
      return weekOf(year, inMonth, expression.week, expression.week)
    }
    case 'event-day':
      return eventDay(expression, day)
    case 'lunar':
      return lunar(expression, reference)
    default:
      return NOWHEN
  }
}

/** 一年来, under the review of a year that is over, is that year. */
function looksBackOn({mode, sectionYear}: Reference, day: Day): boolean {
  return mode === 'review' && sectionYear !== null && sectionYear < day.year
}

/** In the first months of a year 过去一年 is the calendar year before; later it runs until today. */
function pastYears(count: number, day: Day, {sectionYear, mode}: Reference): Period {
  const reviewed = mode === 'review' && sectionYear !== null && sectionYear <= day.year ? sectionYear : null
  if (day.month > 4 && reviewed === null) return days(addMonths(day, -12 * count), day)
  const last = reviewed ?? day.year - 1
  return {from: `${last - count + 1}-01-01`, to: `${last}-12-31`}
}

function shifted({count, unit, direction}: Form<'shift'>, day: Day): Period {
  const there = add(day, direction * count, unit)
  if (unit === 'year' && Number.isInteger(count)) return {from: `${there.year}-01-01`, to: `${there.year}-12-31`}
  if (unit === 'year' || (unit === 'month' && Number.isInteger(count))) {
    return days({...there, day: 1}, {...there, day: lastDayOf(there.year, there.month)})
  }
  return days(there)
}

function adjacent({count, unit, direction}: Form<'adjacent'>, day: Day): Period {
  if (unit === 'year') {
    const first = direction === 1 ? day.year + 1 : day.year - count
    return {from: `${first}-01-01`, to: `${first + count - 1}-12-31`}
  }
  const step = unit === 'week' ? 7 : 1
  if (unit === 'week' || unit === 'day') {
    const monday = unit === 'week' ? addDays(day, 1 - weekday(day)) : day
    const first = addDays(monday, direction === 1 ? step : -step * count)
    return days(first, addDays(first, step * count - 1))
  }
  const months = unit === 'quarter' ? 3 : 1
  const start = addMonths({...day, day: 1}, unit === 'quarter' ? -((day.month - 1) % 3) : 0)
  const first = addMonths(start, direction === 1 ? months : -months * count)
  const end = addMonths(first, months * count - 1)
  return days(first, {...end, day: lastDayOf(end.year, end.month)})
}

function month({year, offset, first, last, edge}: Form<'month'>, day: Day, reference: Reference): Period {
  const named = offset === null && reference.namedMonth !== null
  const inYear = year.kind === 'silent' && !named ? day.year : (yearOf(year, reference).value ?? day.year)
  const base = {year: inYear, month: named ? reference.namedMonth! : day.month, day: 1}
  const {year: y, month: m} = addMonths(base, offset ?? 0)
  const length = lastDayOf(y, m)
  const start = first !== null && first < 0 ? length + 1 + first : first
  const here = within(y, {month: m, day: start}, {month: m, day: last})
  // 29日 in a February without one is the next month's.
  const next = m === 12 ? null : within(y, {month: m + 1, day: start}, {month: m + 1, day: last})
  return atEdge(here ?? next ?? NOWHEN, edge)
}

function week(monday: Day, day: number | null): Period {
  return day === null ? days(monday, addDays(monday, 6)) : days(addDays(monday, day - 1))
}

/** The first week of a month or year begins with its first Monday. */
function weekOf(year: number | null, inMonth: number, first: number, last: number): Period {
  if (year === null) return NOWHEN
  const start = {year, month: inMonth, day: 1}
  const monday = addDays(start, (8 - weekday(start)) % 7)
  return days(addDays(monday, (first - 1) * 7), addDays(monday, last * 7 - 1))
}

function eventDay({month: m, day: d}: Form<'event-day'>, day: Day): Period {
  const past = m < day.month || (m === day.month && d <= day.day)
  return within(past ? day.year : day.year - 1, {month: m, day: d}, {month: m, day: d}) ?? NOWHEN
}

function lunar({year, month: m, day: d, leap}: Form<'lunar'>, reference: Reference): Period {
  const value = yearOf(year, reference).value
  const span = value === null ? null : lunarSpan(value, m, d, leap)
  return span === null ? NOWHEN : days(span.first, span.last)
}
