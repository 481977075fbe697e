import {cellText} from '../cell-text.js'
import type {DraftCell} from '../draft.js'
import {linesOf, type Placed} from './lines.js'
import type {Rule} from './rules.js'

/** A table found by its ruled lines. */
export interface PdfTable {
  readonly top: number
  readonly bottom: number
  /** The places of the lines between columns: a table on the next page with the same ones goes on. */
  readonly columns: readonly number[]
  readonly rows: readonly (readonly DraftCell[])[]
}

type WordsOf<R extends Placed> = (runs: readonly R[]) => Pick<DraftCell, 'text' | 'boxes'>

/** Lines nearer than this are one. */
const NEAR = 3

/** Takes the ruled tables out of a page: their cells, and the runs of text that are left. */
export function takeTables<R extends Placed>(
  runs: readonly R[],
  rules: readonly Rule[],
  wordsOf: WordsOf<R>,
): {tables: PdfTable[]; rest: R[]} {
  const tables: PdfTable[] = []
  let rest: readonly R[] = runs
  for (const grid of grids(rules)) {
    const inside = rest.filter((run) => within(run, grid))
    if (inside.length === 0) continue
    rest = rest.filter((run) => !within(run, grid))
    tables.push({
      top: grid.ys[0]!,
      bottom: grid.ys[grid.ys.length - 1]!,
      columns: grid.xs,
      rows: cellRows(grid, inside, wordsOf),
    })
  }
  return {tables: tables.sort((a, b) => a.top - b.top), rest: [...rest]}
}

/** The rules that make up tables; others underline words or part columns. */
export function tableRules(rules: readonly Rule[]): Rule[] {
  return grids(rules).flatMap((grid) => grid.rules)
}

interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly rules: readonly Rule[]
}

/** Rules that touch each other, at least three across and three down, make a grid of two rows and two columns. */
function grids(rules: readonly Rule[]): Grid[] {
  const groups: Rule[][] = []
  for (const rule of [...rules].sort((a, b) => Number(b.across) - Number(a.across) || a.at - b.at)) {
    const touching = groups.filter((group) => group.some((other) => touch(rule, other)))
    const merged = [rule, ...touching.flat()]
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.flatMap((group) => {
    const ys = distinct(group.filter(({across}) => across).map(({at}) => at))
    const xs = distinct(group.filter(({across}) => !across).map(({at}) => at))
    return ys.length >= 3 && xs.length >= 3 ? [{xs, ys, rules: group}] : []
  })
}

function touch(a: Rule, b: Rule): boolean {
  if (a.across === b.across) return Math.abs(a.at - b.at) <= 1 && a.from <= b.to + NEAR && b.from <= a.to + NEAR
  return a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR
}

function distinct(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    if (found.length === 0 || value - found[found.length - 1]! > NEAR) found.push(value)
  }
  return found
}

function within(run: Placed, {xs, ys}: Grid): boolean {
  const x = (run.left + run.right) / 2
  const y = run.base - run.size * 0.35
  return x > xs[0]! && x < xs[xs.length - 1]! && y > ys[0]! && y < ys[ys.length - 1]!
}

function cellRows<R extends Placed>({xs, ys, rules}: Grid, runs: readonly R[], wordsOf: WordsOf<R>): DraftCell[][] {
  const wall = (across: boolean, at: number, middle: number) =>
    rules.some(
      (rule) => rule.across === across && Math.abs(rule.at - at) <= NEAR && rule.from <= middle && rule.to >= middle,
    )
  const middle = (edges: readonly number[], index: number) => (edges[index]! + edges[index + 1]!) / 2
  const taken = new Set<string>()
  const rows: DraftCell[][] = []
  for (let row = 0; row < ys.length - 1; row++) {
    const cells: DraftCell[] = []
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row},${column}`)) continue
      let columns = 1
      while (column + columns < xs.length - 1 && !wall(false, xs[column + columns]!, middle(ys, row))) columns++
      let down = 1
      while (row + down < ys.length - 1 && !wall(true, ys[row + down]!, middle(xs, column))) down++
      for (let below = 0; below < down; below++)
        for (let right = 0; right < columns; right++) taken.add(`${row + below},${column + right}`)
      const box: Grid = {xs: [xs[column]!, xs[column + columns]!], ys: [ys[row]!, ys[row + down]!], rules: []}
      cells.push({...wordsOf(runs.filter((run) => within(run, box))), columns, rows: down})
    }
    rows.push(cells)
  }
  return rows.filter((cells) => cells.length > 0)
}

/** The words of a cell of a text page. */
export function cellWords(runs: readonly Placed[]): {readonly text: string} {
  return {text: cellText(linesOf(runs, 0).map(({text}) => text))}
}
