/** The built-in formats that are dates or percentages; others are written out in the workbook. */
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
const PERCENT = new Set([9, 10])

export type Shape = 'number' | 'date' | 'month' | 'percent'

export function shapeOf(id: number, code: string | undefined): Shape {
  if (code === undefined) {
    if (DATES.has(id)) return id === 27 || id === 36 || id === 50 || id === 57 ? 'month' : 'date'
    return PERCENT.has(id) ? 'percent' : 'number'
  }
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '')
  if (bare.includes('%')) return 'percent'
  if (!/[yY年]|m{3,}|d/u.test(bare)) return 'number'
  return /[dD]/u.test(bare) ? 'date' : 'month'
}

/** A number as the sheet shows it, its digits kept: dates written 2024年3月1日. */
export function shownNumber(stored: string, shape: Shape, from1904: boolean): string {
  const value = Number(stored)
  if (!Number.isFinite(value)) return stored
  if (shape === 'percent') return `${plain(Number((value * 100).toPrecision(12)))}%`
  if ((shape === 'date' || shape === 'month') && value >= 1 && value < 2_958_466) return dateOf(value, shape, from1904)
  return plain(Number(value.toPrecision(15)))
}

function plain(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 12 : 0).replace(/\.?0+$/u, '') : text
}

/** Excel counts days from 1899-12-30, or from 1904 on an old Mac. */
function dateOf(serial: number, shape: 'date' | 'month', from1904: boolean): string {
  const day = new Date(Date.UTC(1899, 11, 30) + (Math.floor(serial) + (from1904 ? 1462 : 0)) * 86_400_000)
  const month = `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月`
  return shape === 'month' ? month : `${month}${day.getUTCDate()}日`
}
