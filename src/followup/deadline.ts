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
}

interface Rule {
  readonly pattern: RegExp
  readonly reason: string
  day(date: string): string | null
}

/** What vague words are taken to mean; an office may bring its own. */
export const deadlineRules: readonly Rule[] = [
  {pattern: /立即|马上|立刻|即刻/u, reason: '立即、马上按次日', day: (date) => plusDays(date, 1)},
  {pattern: /(?:一周|1周|七天|7天)(?:之)?内/u, reason: '一周内按 7 天', day: (date) => plusDays(date, 7)},
  {pattern: /半个月内|半月内/u, reason: '半个月内按 15 天', day: (date) => plusDays(date, 15)},
  {pattern: /近期|尽快|抓紧|早日/u, reason: '近期、尽快按一个月', day: (date) => plusMonths(date, 1)},
  {pattern: /汛期前|入汛前|主汛期前/u, reason: '汛期前按 6 月 1 日 (各地不同)', day: (date) => next(date, '06-01')},
  {pattern: /开学前|秋季学期/u, reason: '秋季开学按 8 月 31 日', day: (date) => next(date, '08-31')},
  {pattern: /供暖季|采暖季|入冬前/u, reason: '采暖季前按 11 月 15 日 (各地不同)', day: (date) => next(date, '11-15')},
  {pattern: /上半年/u, reason: '上半年按 6 月 30 日', day: (date) => next(date, '06-30')},
  {pattern: /年内|年底|今年/u, reason: '年内、年底按 12 月 31 日', day: (date) => `${date.slice(0, 4)}-12-31`},
]

/** The deadline to follow up by where none is stated; null where nothing may be assumed. */
export function assumedDeadline({words, date, planYear}: Spoken, rules = deadlineRules): Assumed | null {
  if (date !== null) {
    for (const {pattern, reason, day} of rules) {
      const due = pattern.test(words) ? day(date) : null
      if (due !== null) return {due, reason}
    }
  }
  if (planYear === null) return null
  return {due: `${planYear}-12-31`, reason: `没有写明期限, 按所列 ${planYear} 年工作的年底`}
}

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A month later, on the last day where that month is shorter. */
function plusMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

/** The next such day, this year or the next. */
function next(date: string, day: string): string {
  const year = Number(date.slice(0, 4))
  return date.slice(5) <= day ? `${year}-${day}` : `${year + 1}-${day}`
}
