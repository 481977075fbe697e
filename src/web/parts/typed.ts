/** What people type into a date field, as an ISO day: 6月底, 2024年3月, 12-31, 年底; `end` says which day of a period. */
export function dayTyped(words: string, end: 'start' | 'end', thisYear: number): string | null {
  const text = words.trim()
  const iso = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text)
  if (short) return day(thisYear, Number(short[1]), Number(short[2]))
  const year = /^(\d{4})年?(底|末|初)?$/u.exec(text)
  if (year)
    return year[2] === '初' || (end === 'start' && year[2] === undefined) ? `${year[1]}-01-01` : `${year[1]}-12-31`
  const month = /^(?:(\d{4})年)?(\d{1,2})月份?(底|末|初|中旬|上旬|下旬)?(?:前|之前|以前)?$/u.exec(text)
  if (month) return inMonth(Number(month[1] ?? thisYear), Number(month[2]), month[3] ?? '', end)
  if (/^(?:今年)?年(?:底|末|内)前?$/u.test(text)) return `${thisYear}-12-31`
  const quarter = /^(?:(\d{4})年)?第?([一二三四1-4])季度(?:末|底)?前?$/u.exec(text)
  if (!quarter) return null
  const number = '一二三四'.indexOf(quarter[2]!) + 1 || Number(quarter[2])
  return end === 'start'
    ? day(Number(quarter[1] ?? thisYear), number * 3 - 2, 1)
    : lastOf(Number(quarter[1] ?? thisYear), number * 3)
}

function inMonth(year: number, month: number, part: string, end: 'start' | 'end'): string | null {
  if (part === '初') return day(year, month, 1)
  if (part === '上旬') return day(year, month, 10)
  if (part === '中旬') return day(year, month, 20)
  if (part === '' && end === 'start') return day(year, month, 1)
  return lastOf(year, month)
}

function lastOf(year: number, month: number): string | null {
  return month >= 1 && month <= 12 ? day(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate()) : null
}

function day(year: number, month: number, date: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, date))
  const same = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date
  return same ? made.toISOString().slice(0, 10) : null
}

const SCALES: Readonly<Record<string, number>> = {万亿: 12, 亿: 8, 千万: 7, 百万: 6, 万: 4, 千: 3, '': 0}

/** What people type into a number field: 3.3亿, 1,200万, 7.5%; the point is shifted, nothing is multiplied. */
export function numberTyped(words: string): number | null {
  const match = /^(-?\d[\d,，]*(?:\.\d+)?)\s*(万亿|亿|千万|百万|万|千)?\s*\p{L}*[%％]?$/u.exec(words.trim())
  return match ? Number(`${match[1]!.replace(/[,，]/gu, '')}e${SCALES[match[2] ?? '']}`) : null
}
