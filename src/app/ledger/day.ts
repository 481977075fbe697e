/** A day of the calendar as ISO text, else null: 2024-02-31 is none. */
export function asDay(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/u.test(value)) return null
  const day = Number(value.slice(8))
  return day >= 1 && day <= lengthOf(Number(value.slice(0, 4)), Number(value.slice(5, 7))) ? value : null
}

/** How many days a month has; none of a month that no year has. */
function lengthOf(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

// Made once: a format costs more to make than a page of records to show.
const days = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai'})

/** The day where the archive's people are. */
export function localDay(at: Date): string {
  return days.format(at).slice(0, 10)
}

/** HH:MM where the archive's people are. */
export function localTime(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit'}).format(at)
}
