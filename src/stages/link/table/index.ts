import type {Analysis, Context} from '../../../model/analysis.js'
import type {Figure, Project, Task} from '../../../model/entry.js'
import type {Money, Time} from '../../../model/mention.js'
import type {Span} from '../../../text/span.js'
import {spanAt} from '../../../text/span.js'
import {isMeasure} from '../figure/measure.js'
import {ofRow, type ToldCell, withCells} from './cells.js'
import {type Grid, grids} from './grid.js'
import {type Header, headerOf} from './header.js'
import {type Heading, headingAt} from './heading.js'
import {type IndicatorHead, indicatorHead} from './indicator-head.js'
import {indicatorRows, scopes} from './indicators.js'
import {projectRows} from './projects.js'
import {type TaskHead, taskHead} from './task-head.js'
import {taskRows} from './tasks.js'
import {type Clock, clockOf} from './when.js'

/** What the tables of a file say by their rows, and what is left of them as running text. */
export interface TableEntries {
  readonly projects: readonly Project[]
  readonly tasks: readonly Task[]
  readonly figures: readonly Figure[]
  /** The tables that were read by rows; prose has nothing to find there but in these cells. */
  readonly tables: readonly Span[]
  readonly told: readonly ToldCell[]
}

type Head = Header | TaskHead | IndicatorHead

/** Tables of projects, of tasks and of indicators: a row becomes a record through the heading over it. */
export function linkTables(analysis: Analysis, context: Context): TableEntries {
  const {blocks} = context.reading
  const found = {
    projects: [] as Project[],
    tasks: [] as Task[],
    figures: [] as Figure[],
    tables: [] as Span[],
    told: [] as ToldCell[],
  }
  if (!blocks.some(({kind}) => kind === 'cell')) return found
  const known = {
    money: analysis.mentions.filter((mention): mention is Money => mention.kind === 'money'),
    times: analysis.mentions.filter((mention): mention is Time => mention.kind === 'time'),
  }
  const measures = analysis.mentions.filter(isMeasure).sort((a, b) => a.start - b.start)
  const material = {measures, scope: scopes(analysis), context}
  for (const grid of grids(analysis.text, blocks)) {
    const clockAt = clocks((caption) => clockOf(analysis, context, known.times, {caption, span: grid.span}))
    const before = found.projects.length + found.tasks.length + found.figures.length
    for (const {head, clock, ...rows} of stretches(grid, clockAt)) {
      if (head.kind === 'project') found.projects.push(...projectRows(grid, head, rows, known))
      else if (head.kind === 'indicator') found.figures.push(...indicatorRows(grid, head, rows, material))
      else {
        const {tasks, told} = taskRows(grid, head, rows, clock)
        found.tasks.push(...tasks)
        found.told.push(...told)
      }
    }
    if (found.projects.length + found.tasks.length + found.figures.length > before) found.tables.push(grid.span)
  }
  const byStart = (a: Span, b: Span) => a.start - b.start
  return {...found, tables: found.tables.sort(byStart), told: found.told.sort(byStart)}
}

/** What the dates under one title count from, asked once. */
function clocks(clockOver: (caption: string) => Clock): (caption: string) => Clock {
  const known = new Map<string, Clock>()
  return (caption) => {
    const clock = known.get(caption) ?? clockOver(caption)
    known.set(caption, clock)
    return clock
  }
}

/** Rows under one heading, up to the next. */
interface Stretch {
  readonly head: Head
  readonly clock: Clock
  readonly from: number
  to: number
}

/** A sheet may hold several tables one under the other, and a page repeats its heading. */
function stretches(grid: Grid, clockAt: (caption: string) => Clock): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < grid.rows.length; at++) {
    const heading = headingAt(grid.rows, at)
    if (heading === null) continue
    const caption = `${leading(grid, at)}\n${grid.caption}`
    const clock = clockAt(caption)
    const head = headOf(heading, caption, clock)
    if (head === null) continue
    const last = found.at(-1)
    if (last !== undefined) last.to = at
    found.push({head, clock, from: heading.below, to: grid.rows.length})
    at = heading.below - 1
  }
  return found
}

/** What the table under a heading is of; 目标任务 beside 指标 is a number to reach, not a task. */
function headOf(heading: Heading, caption: string, clock: Clock): Head | null {
  const project = headerOf(heading, caption)
  if (project?.certain) return project
  const indicator = indicatorHead(heading, caption, clock)
  const task = taskHead(heading)
  const aims = new Set(indicator?.certain ? indicator.values.map(({index}) => index) : [])
  return task?.tasks.some((index) => !aims.has(index)) ? task : (project ?? indicator)
}

/** The rows over a heading that are one cell wide: a title, a unit. */
function leading({rows}: Grid, at: number): string {
  const above = rows.slice(Math.max(0, at - 4), at).filter((row) => new Set(row.filter((cell) => cell?.text)).size <= 2)
  return [...new Set(above.flat())]
    .flatMap((cell) => cell?.text ?? [])
    .join('\n')
    .slice(0, 400)
}

/** The analysis in which prose is linked: of tables read by rows only their cells of running text are left. */
export function proseOf(analysis: Analysis, {tables, told}: TableEntries): Analysis {
  return tables.length === 0 ? analysis : withCells(analysis, tables, told)
}

/** Figures of prose, those of a table's cells with what their row says. */
export function figuresOfRows(figures: readonly Figure[], {told}: TableEntries): readonly Figure[] {
  return told.length === 0 ? figures : figures.map((figure) => ofRow(figure, told))
}

/** Tasks of prose but those of cells, whose rows are tasks; a row that says one number and no more is that target. */
export function tasksOfRows(
  {text}: Analysis,
  tasks: readonly Task[],
  figures: readonly Figure[],
  {tables, tasks: rows, told}: TableEntries,
): readonly Task[] {
  if (tables.length === 0) return tasks
  const inside = new Map<number, Figure[]>()
  for (const figure of figures) {
    const cell = figure.kind === 'target' ? spanAt(told, figure.start) : undefined
    if (cell) inside.set(cell.start, [...(inside.get(cell.start) ?? []), figure])
  }
  const isNumber = (row: Task) => {
    const [figure, ...more] = inside.get(row.start) ?? []
    if (figure === undefined || more.length > 0) return false
    const rest = text.value.slice(row.start, figure.start) + text.value.slice(figure.end, row.end)
    return !/\p{Script=Han}/u.test(rest.replace(/确保|力争|以上|左右|以内|全年|年内/gu, ''))
  }
  return [...tasks.filter((task) => !spanAt(tables, task.start)), ...rows.filter((row) => !isNumber(row))]
}
