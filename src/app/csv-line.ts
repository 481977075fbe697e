/** A line of CSV. Words that a spreadsheet would take for a formula are shown as words. */
export function csvLine(cells: readonly (string | number | boolean | null | undefined)[]): string {
  return cells.map(cell).join(',')
}

function cell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@＝＋－＠\t\r\n]/u.test(value) && !/^[+-]?\d+(?:\.\d+)?$/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
