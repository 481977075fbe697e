import {checkabilityScore, questionsOf} from '../../../model/checkability.js'
import type {FieldSpan, Task} from '../../../model/entry.js'
import type {Span} from '../../../text/span.js'
import {lastModal} from '../../clause/modal.js'
import type {Period} from '../figure/period.js'
import {shorten} from '../task/action.js'
import type {ToldCell} from './cells.js'
import {dueOf} from './due.js'
import type {Grid, GridCell} from './grid.js'
import type {Row} from './heading.js'
import {ownerOf} from './owner.js'
import type {TaskHead} from './task-head.js'
import {type Clock, periodsIn} from './when.js'

export interface TaskRows {
  readonly tasks: readonly Task[]
  readonly told: readonly ToldCell[]
}

/** One task and all rows that its cell covers. */
interface Item {
  readonly cell: GridCell
  readonly span: Span
  readonly rows: Row[]
}

const SUMS = /^(?:合计|小计|总计|共计|备注|注|说明|填表|填报|制表|单位)(?:[：:]|$)/u
const SECTION = /^(?:[（(]?[一二三四五六七八九十百]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[章节部])/u

/** Each row under the heading as a task, with who and by when from its cells. */
export function taskRows(grid: Grid, head: TaskHead, {from, to}: {from: number; to: number}, clock: Clock): TaskRows {
  const told = new Map<GridCell, ToldCell>()
  const items = itemsOf(grid.rows.slice(from, to), head)
  const tasks = items.map((item) => taskOf(item, head, clock))
  const rests = tasks.map(({owner, to: until}) => ({year: clock.year, owner, to: until}))
  items.forEach(({cell, span}, index) => {
    told.set(cell, {...span, mode: 'plan', period: null, ...rests[index]!})
  })
  const columns = [
    ...head.tasks.map((index) => ({index, mode: 'plan' as const, period: null})),
    ...head.told.map(({index, cells, mode}) => ({index, mode, period: periodOver(cells, mode, clock)})),
  ]
  items.forEach(({rows}, index) => {
    for (const row of rows) for (const column of columns) tell(row[column.index], column, rests[index]!, told)
  })
  return {tasks, told: [...told.values()]}
}

/** 一季度目标, 1-6月完成情况: when the cells of a column are about. */
function periodOver(cells: readonly GridCell[], mode: ToldCell['mode'], clock: Clock): Period | null {
  const named = cells.findLast(({span}) => span !== null && periodsIn(clock, span).length > 0)
  const period = named?.span ? periodsIn(clock, named.span).at(-1) : undefined
  if (period !== undefined) return {from: period.from, to: period.to}
  return mode === 'review' ? clock.past : null
}

/** What stands beside a task is told of it; who and by when hold for what is planned. */
function tell(
  cell: GridCell | undefined,
  {mode, period}: Pick<ToldCell, 'mode' | 'period'>,
  rest: Pick<ToldCell, 'year' | 'owner' | 'to'>,
  told: Map<GridCell, ToldCell>,
): void {
  if (cell === undefined || cell.span === null || told.has(cell)) return
  // How far things have come is no matter of a year that is not over.
  const own = mode === 'plan' ? rest : {year: null, owner: null, to: null}
  told.set(cell, {...cell.span, mode, period, ...own})
}

/** The cells that say what is to be done, each once, with the rows it covers. */
function itemsOf(rows: readonly Row[], head: TaskHead): Item[] {
  const items = new Map<GridCell, Item>()
  for (const row of rows) {
    if (isSection(row, head)) continue
    const cell = head.tasks.map((index) => row[index]).find((one) => one !== undefined && isTask(one))
    if (cell === undefined) continue
    const known = items.get(cell)
    if (known) known.rows.push(row)
    else items.set(cell, {cell, span: cell.span!, rows: [row]})
  }
  return [...items.values()]
}

/** 一、经济发展 across the table, or the heading once more at the top of a page. */
function isSection(row: Row, {number, tasks, leads, helpers, people, due}: TaskHead): boolean {
  const cells = new Set(row.filter((cell) => cell !== undefined && cell.text !== ''))
  const [first] = cells
  if (cells.size === 0) return true
  if (cells.size === 1)
    return row.filter((cell) => cell === first).length > 1 || SECTION.test(first!.text) || number !== null
  const heading = [...leads, ...helpers, ...people, ...due].some(
    (index) => row[index] !== undefined && row[index]!.text !== '',
  )
  const task = tasks.map((index) => row[index]).find((cell) => cell !== undefined && cell.text !== '')
  return !heading && task !== undefined && SECTION.test(task.text) && task.text.length <= 30
}

/** Words enough to say what to do; not a number, a sum line or a sign that there is nothing. */
function isTask({text, span}: GridCell): boolean {
  return span !== null && text.length >= 4 && !SUMS.test(text) && /[\p{Script=Han}]{3}/u.test(text)
}

function taskOf({span, cell, rows}: Item, head: TaskHead, clock: Clock): Task {
  const cells = (columns: readonly number[]) => {
    const found = rows.flatMap((row) => columns.map((index) => row[index]))
    return [...new Set(found)].filter((one): one is GridCell => one !== undefined && one !== cell && one.text !== '')
  }
  const leads = cells(head.leads)
  const people = cells(head.people)
  const owner = ownerOf(leads, cells(head.helpers)) ?? ownerOf(people, [])
  const due = dueOf(cells(head.due), clock) ?? (head.due.length === 0 ? dueOf([cell], clock) : null)
  const fields: FieldSpan[] = [{field: 'action', ...span}]
  if (owner)
    fields.push({field: 'owner', ...owner.lead}, ...owner.others.map((other) => ({field: 'coOwner', ...other})))
  if (leads.length > 0) for (const one of people) if (one.span) fields.push({field: 'leader', ...one.span})
  if (due) fields.push({field: 'to', ...due.span})
  const said = {
    kind: 'task' as const,
    action: actionOf(cell.text),
    owner: owner?.name ?? null,
    to: due?.to ?? null,
    rules: ['task/table-row', ...(owner ? ['owner/table-cell'] : []), ...(due ? ['task/to-cell'] : [])],
  }
  return {
    ...said,
    ...span,
    strength: lastModal(cell.text.slice(0, READ)) ?? 'ensure',
    checkability: checkabilityScore(questionsOf({...said, quote: cell.text.slice(0, READ)})),
    confidence: confidenceOf(said),
    section: 'plan',
    fields,
  }
}

/** A row of a table of tasks is one; without anybody or any day it may be but a heading. */
function confidenceOf({owner, to}: {owner: string | null; to: string | null}): number {
  if (owner !== null && to !== null) return 0.95
  return owner !== null || to !== null ? 0.9 : 0.6
}

/** So much of a cell says what is to be done. */
const READ = 400

const LEADING = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳]|[•●▪·\-—])\s{0,3}/u

/** The first sentence of the cell, short enough for a ledger. */
function actionOf(text: string): string {
  const words = text.slice(0, READ).replace(LEADING, '')
  const first = words.split(/[。；;！\n]/u, 1)[0]!.trim()
  return shorten((first.length >= 4 ? first : words).replace(/[（(][^（）()]{0,60}[）)]/gu, '').replace(/\s/gu, ''))
}
