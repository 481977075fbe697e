/** A day of the calendar as ISO text, else null: 2024-02-31 is none. */
export function asDay(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/u.test(value)) return null
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value ? null : value
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
