import {chineseAt} from '../text/chinese-number.js'

/** A day that nobody said, with the rule that assumed it. */
export interface Assumed {
  readonly due: string
  readonly reason: string
}

/** From when a vague word counts, and whether the sentence plans a year. */
export interface Spoken {
  readonly words: string
  /** The day of the document. */
  readonly date: string | null
  /** The year its section plans; null where it plans none. */
  readonly planYear: number | null
  /** The lunar calendar: the eve of the Spring Festival of a year. */
  readonly eve?: (year: number) => string | null
}

interface Said {
  readonly date: string
  readonly groups: Readonly<Record<string, string | undefined>>
  eve(year: number): string | null
}

interface Rule {
  readonly pattern: RegExp
  readonly reason: string
  day(said: Said): string | null
}

/**
 * What vague words are taken to mean; an office may bring its own. The first that speaks counts. Words with a number
 * or another year before them are not vague: 6月底, 明年上半年, 三年内.
 */
export const deadlineRules: readonly Rule[] = [
  {pattern: /立即|马上|立刻|即刻/u, reason: '立即、马上按次日', day: ({date}) => plusDays(date, 1)},
  {
    pattern: /(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})个?工作日(?:之)?内/u,
    reason: '几个工作日内从文件日期起算, 不计周末和元旦、春节、劳动节、国庆节的法定假日 (未计其他节日和调休)',
    day: ({date, groups, eve}) => plusWorkdays(date, count(groups.count), eve),
  },
  {
    pattern: /(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:天|日)(?:之)?内/u,
    reason: '几天内从文件日期起算',
    day: ({date, groups}) => plusDays(date, count(groups.count)),
  },
  {
    pattern: /(?<count>\d{1,2}|[一二两三四五六七八九十])个?(?:周|星期)(?:之)?内/u,
    reason: '几周内从文件日期起算, 一周按 7 天',
    day: ({date, groups}) => plusDays(date, 7 * count(groups.count)),
  },
  {pattern: /半个月内|半月内/u, reason: '半个月内按 15 天', day: ({date}) => plusDays(date, 15)},
  {
    pattern: /(?<count>\d{1,2}|[一二两三四五六七八九十]{1,2})个月(?:之)?内/u,
    reason: '几个月内从文件日期起算',
    day: ({date, groups}) => plusMonths(date, count(groups.count)),
  },
  {
    pattern: /(?<![\d一二三四五六七八九十上下每次])月[底末]|[本当]月内/u,
    reason: '月底按当月最后一天',
    day: ({date}) => monthEnd(date),
  },
  {
    pattern: /(?<![一二三四1-4上下每])季度?末|[本当]季度?/u,
    reason: '季末按本季度最后一天',
    day: ({date}) => quarterEnd(date),
  },
  {
    pattern: /(?<!(?:[明后次去]|\d)年)春节(?:之)?前|年关(?:之)?前/u,
    reason: '春节前按农历除夕',
    day: ({date, eve}) => {
      const year = Number(date.slice(0, 4))
      const near = eve(year)
      return near !== null && near >= date ? near : eve(year + 1)
    },
  },
  {pattern: /近期|尽快|抓紧|早日/u, reason: '近期、尽快按一个月', day: ({date}) => plusMonths(date, 1)},
  {pattern: /汛期前|入汛前|主汛期前/u, reason: '汛期前按 6 月 1 日 (各地不同)', day: ({date}) => next(date, '06-01')},
  {pattern: /开学前|秋季学期/u, reason: '秋季开学按 8 月 31 日', day: ({date}) => next(date, '08-31')},
  {pattern: /供暖季|采暖季|入冬前/u, reason: '采暖季前按 11 月 15 日 (各地不同)', day: ({date}) => next(date, '11-15')},
  {pattern: /(?<!(?:[明后次去]|\d)年)上半年/u, reason: '上半年按 6 月 30 日', day: ({date}) => next(date, '06-30')},
  {
    pattern: /(?<![\d明后次去每一二两三四五六七八九十])年[内底末]|今年|全年/u,
    reason: '年内、年底按 12 月 31 日',
    day: ({date}) => `${date.slice(0, 4)}-12-31`,
  },
  {
    pattern: /十(?<count>[二三四五六])五[”"’」]?(?:规划)?(?:期)?(?:末|期间|时期|内)/u,
    reason: '五年规划期按最后一年的年底',
    // 十二五 ends in 2015, each plan five years later.
    day: ({groups}) => `${2005 + 5 * count(groups.count)}-12-31`,
  },
]

/** The deadline to follow up by where none is stated; null where nothing may be assumed. */
export function assumedDeadline({words, date, planYear, eve}: Spoken, rules = deadlineRules): Assumed | null {
  // A year or a month alone is no day to count from.
  if (date !== null && /^\d{4}-\d\d-\d\d$/u.test(date)) {
    for (const {pattern, reason, day} of rules) {
      const found = pattern.exec(words)
      const due = found === null ? null : day({date, groups: found.groups ?? {}, eve: eve ?? (() => null)})
      if (due !== null && due >= date) return {due, reason}
    }
  }
  if (planYear === null) return null
  return {due: `${planYear}-12-31`, reason: `没有写明期限, 按所列 ${planYear} 年工作的年底`}
}

function count(words: string | undefined): number {
  if (words === undefined) return 0
  return /^\d/u.test(words) ? Number(words) : (chineseAt(words, 0, 0)?.value ?? 0)
}

const DAY = 86_400_000
const at = (date: string) => Date.parse(`${date}T00:00:00Z`)
const iso = (time: number) => new Date(time).toISOString().slice(0, 10)

function plusDays(date: string, days: number): string {
  return iso(at(date) + days * DAY)
}

function plusWorkdays(date: string, days: number, eve: Said['eve']): string {
  let day = at(date)
  for (let left = days; left > 0; ) {
    day += DAY
    const weekday = new Date(day).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !isHoliday(iso(day), eve)) left--
  }
  return iso(day)
}

/** Days off by law on the same date every year; which other days are taken off beside them is told year by year. */
const FIXED = new Set(['01-01', '05-01', '10-01', '10-02', '10-03'])
/** 全国年节及纪念日放假办法 of 2024 adds the eve of the Spring Festival and 2 May, from 2025. */
const REVISED = 2025

function isHoliday(day: string, eve: Said['eve']): boolean {
  const year = Number(day.slice(0, 4))
  if (FIXED.has(day.slice(5)) || (year >= REVISED && day.endsWith('-05-02'))) return true
  const last = eve(year)
  if (last === null) return false
  const since = (at(day) - at(last)) / DAY
  return since >= (year >= REVISED ? 0 : 1) && since <= 3
}

/** So many months later, on the last day where that month is shorter. */
function plusMonths(date: string, months: number): string {
  const [year, month, day] = parts(date)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return iso(Date.UTC(year, month - 1 + months, Math.min(day, last)))
}

function monthEnd(date: string): string {
  const [year, month] = parts(date)
  return iso(Date.UTC(year, month, 0))
}

function quarterEnd(date: string): string {
  const [year, month] = parts(date)
  return iso(Date.UTC(year, Math.ceil(month / 3) * 3, 0))
}

function parts(date: string): [number, number, number] {
  return date.split('-').map(Number) as [number, number, number]
}

/** The next such day, this year or the next. */
function next(date: string, day: string): string {
  const year = Number(date.slice(0, 4))
  return date.slice(5) <= day ? `${year}-${day}` : `${year + 1}-${day}`
}
