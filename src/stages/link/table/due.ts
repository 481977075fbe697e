import type {Span} from '../../../text/span.js'
import type {GridCell} from './grid.js'
import {type Clock, periodsIn} from './when.js'

export interface CellDue {
  readonly to: string
  readonly span: Span
}

/** 2024.06、2024/6/30、6.30前: dates as cells have them, where prose would write 年 and 月. */
const DOTTED =
  /^(?:(?<year>20\d{2})[.\-/年])?(?<month>0?[1-9]|1[0-2])(?:[.\-/月](?<day>0?[1-9]|[12]\d|3[01])?日?|月)?(?:底|末)?(?:之?前|以前|前完成)?$/u

/** The last day that the cells name; 长期坚持 and 持续推进 name none. */
export function dueOf(cells: readonly GridCell[], clock: Clock): CellDue | null {
  let due: CellDue | null = null
  for (const cell of cells) {
    if (cell.span === null) continue
    for (const to of daysOf(cell, cell.span, clock)) if (due === null || to > due.to) due = {to, span: cell.span}
  }
  return due
}

function daysOf(cell: GridCell, span: Span, clock: Clock): string[] {
  const named = periodsIn(clock, span).flatMap(({to}) => to ?? [])
  if (named.length > 0) return named
  const dotted = cell.text.length > 16 ? undefined : DOTTED.exec(cell.text.replace(/\s/gu, ''))?.groups
  if (dotted === undefined) return []
  const {year = clock.year, month = '', day} = dotted
  if (year === null || (day === undefined && dotted.year === undefined && !cell.text.includes('月'))) return []
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(day ?? 1) > last) return []
  return [`${year}-${month.padStart(2, '0')}-${String(day ?? last).padStart(2, '0')}`]
}
