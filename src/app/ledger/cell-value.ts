import type {Cell} from './sheet.js'

/** A cell as a person left it: read, empty, or not to be understood. */
export type Read<T> = {readonly value: T | null} | {readonly fault: string}

const SCALES: Readonly<Record<string, number>> = {万亿: 12, 亿: 8, 千万: 7, 百万: 6, 万: 4, 千: 3, 百: 2}
const NUMBER =
  /^(?<bound>[≥≤>=<约]{0,2})(?<digits>-?\d{1,18}(?:\.\d{1,8})?)(?<scale>万亿|千万|百万|亿|万|千|百)?(?<unit>[^\d]{0,8})$/u

/** 3.3亿, 1,234.5 万元, ３３００: a number however it was typed. `unit`: what it must be in. */
export function readNumber(cell: Cell, unit: string | null): Read<number> {
  if (typeof cell === 'number') return {value: cell}
  const words = plain(cell)
  if (words === '') return {value: null}
  const {digits, scale, unit: said} = NUMBER.exec(words.replace(/[,，\s]/gu, ''))?.groups ?? {}
  if (digits === undefined) return {fault: `「${words}」不是数字`}
  if (said && unit && said !== unit) return {fault: `「${words}」的单位不是「${unit}」`}
  // Shift the point, do not multiply.
  return {value: Number(`${digits}e${scale === undefined ? 0 : SCALES[scale]}`)}
}

const DAY = /^(?<year>\d{4})[-/.年](?<month>\d{1,2})(?:[-/.月](?<day>\d{1,2})日?|月)$/u

/** 2024-12-31, 2024/12/31, 2024年12月31日, 2024年12月 (its last day), or the number Excel keeps days as. */
export function readDay(cell: Cell): Read<string> {
  if (typeof cell === 'number') {
    if (!Number.isInteger(cell) || cell < 20_000 || cell > 80_000) return {fault: `「${cell}」不是日期`}
    return {value: new Date(Date.UTC(1899, 11, 30) + cell * 86_400_000).toISOString().slice(0, 10)}
  }
  const words = plain(cell).replace(/\s/gu, '')
  if (words === '') return {value: null}
  // A day with an unknown year is kept as it is written.
  if (/^XXXX-\d\d-\d\d$/u.test(words)) return {value: words}
  const {year, month, day} = DAY.exec(words.replace(/T00:00:00.*$/u, ''))?.groups ?? {}
  if (year === undefined) return {fault: `「${words}」不是日期, 应写成 2024-12-31`}
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const at = day === undefined ? last : Number(day)
  if (Number(month) < 1 || Number(month) > 12 || at < 1 || at > last) return {fault: `「${words}」没有这一天`}
  return {value: `${year}-${month!.padStart(2, '0')}-${String(at).padStart(2, '0')}`}
}

/** Words without the blanks at their ends; full width digits and letters become half width. */
export function plain(cell: Cell): string {
  if (cell === null) return ''
  return String(cell).normalize('NFKC').replace(/\r\n/gu, '\n').trim()
}

export function readWords(cell: Cell): Read<string> {
  const words = cell === null ? '' : String(cell).replace(/\r\n/gu, '\n').trim()
  return {value: words === '' ? null : words}
}
