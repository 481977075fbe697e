import type {Analysis, Context} from '../../model/analysis.js'
import type {Check} from '../../model/check.js'
import {type Grid, grids} from '../link/table/grid.js'
import {type Column, columnsOf, type Row} from './column.js'
import {growthColumns} from './column-growth.js'
import {shareColumns} from './column-share.js'
import {sumOf} from './column-sum.js'

/** Tables as they are added up: 合计 against its rows, growth and shares against the columns they come from. */
export function tables({text}: Analysis, {reading}: Context): Check[] {
  if (!reading.blocks.some(({kind}) => kind === 'cell')) return []
  return grids(text, reading.blocks).flatMap(checksOf)
}

function checksOf(grid: Grid): Check[] {
  const {columns, rows}: {columns: readonly Column[]; rows: readonly Row[]} = columnsOf(grid)
  if (rows.length < 2) return []
  return [...sumOf(columns, rows), ...growthColumns(columns, rows), ...shareColumns(columns, rows)]
}
