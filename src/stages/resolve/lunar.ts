import type {Festival} from '../../model/time.js'
import {addDays, type Day} from './day.js'
import {lunarYears} from './lunar-years.js'

interface LunarYear {
  readonly newYear: Day
  readonly leap: number
  /** Days of each month in order, the leap month after its namesake. */
  readonly months: readonly number[]
  readonly qingming: Day
}

const years: ReadonlyMap<number, LunarYear> = new Map(
  lunarYears.map((row) => {
    const [year, first, leap, months, qingming] = row.split(' ') as [string, string, string, string, string]
    return [
      Number(year),
      {
        newYear: monthDay(Number(year), first),
        leap: Number(leap),
        months: [...months].map((long) => (long === '1' ? 30 : 29)),
        qingming: monthDay(Number(year), qingming),
      },
    ]
  }),
)

function monthDay(year: number, text: string): Day {
  return {year, month: Number(text.slice(0, 2)), day: Number(text.slice(3))}
}

/** First and last solar day of a lunar month, or of one day in it; null outside the table or where there is no such month. */
export function lunarSpan(
  year: number,
  month: number,
  day: number | null,
  leap: boolean,
): {first: Day; last: Day} | null {
  const table = years.get(year)
  if (table === undefined || (leap && table.leap !== month)) return null
  const afterLeap = table.leap > 0 && month > table.leap
  const index = month - 1 + (afterLeap || leap ? 1 : 0)
  const length = table.months[index]
  if (length === undefined || (day !== null && day > length)) return null
  const before = table.months.slice(0, index).reduce((sum, days) => sum + days, 0)
  const first = addDays(table.newYear, before + (day === null ? 0 : day - 1))
  return {first, last: day === null ? addDays(first, length - 1) : first}
}

const SOLAR: Readonly<Partial<Record<Festival, readonly [month: number, day: number]>>> = {
  元旦: [1, 1],
  五一: [5, 1],
  七一: [7, 1],
  八一: [8, 1],
  教师节: [9, 10],
  国庆: [10, 1],
  // The national flood season, and the day northern cities light their boilers.
  汛期: [6, 1],
  供暖: [11, 15],
}

const LUNAR: Readonly<Partial<Record<Festival, readonly [month: number, day: number]>>> = {
  春节: [1, 1],
  元宵: [1, 15],
  端午: [5, 5],
  中秋: [8, 15],
  重阳: [9, 9],
}

/** The day of a festival in a solar year; null outside the table. */
export function festivalDay(name: Festival, year: number): Day | null {
  const solar = SOLAR[name]
  if (solar !== undefined) return {year, month: solar[0], day: solar[1]}
  if (name === '清明') return years.get(year)?.qingming ?? null
  const lunar = LUNAR[name]
  if (lunar !== undefined) return lunarSpan(year, lunar[0], lunar[1], false)?.first ?? null
  const newYear = years.get(year)?.newYear
  if (newYear === undefined) return null
  // 除夕 is the eve of 春节; 腊八 lies in the last month of the lunar year before.
  return name === '除夕' ? addDays(newYear, -1) : (lunarSpan(year - 1, 12, 8, false)?.first ?? null)
}
