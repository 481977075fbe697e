import type {SumCheck} from '../../model/check.js'
import {sum} from '../../text/decimal.js'
import {type Column, type Row, type Told, termOf} from './column.js'

const TOTAL = /^(?:合计|总计|总数|共计|小计|全[省市县区]合计)$/u
const PART = /^(?:其中|#|＃)/u
/** Numbers that are not added: rates, ranks, years, serial numbers, means. */
const NOT_ADDED =
  /率|比|%|％|排名|位次|名次|序号|编号|平均|人均|增幅|增速|增长|年份|时间|日期|单价|得分|评分|代码|面积比/u

/** How many rows a total has at most, and how many totals a table. */
const ROWS = 500
const TOTALS = 50

/** Every total of a table against its rows. One that does not agree is told where another column of the same rows does. */
export function sumOf(columns: readonly Column[], rows: readonly Row[]): SumCheck[] {
  const added = columns.filter(({words}) => !NOT_ADDED.test(words))
  const totals = rows.flatMap(({label}, at) => (TOTAL.test(label) ? [at] : [])).slice(0, TOTALS)
  return totals.flatMap((at, order) => {
    for (const items of itemsOf(rows, totals, order)) {
      const checks = added.flatMap(({index}) => checkOf(rows[at]!, items, index) ?? [])
      const holding = checks.filter(({holds}) => holds)
      if (holding.length > 0 && holding.length * 2 >= checks.length) return checks
    }
    return []
  })
}

/** The rows that a total may be of: those above it, those below it, or the subtotals. */
function itemsOf(rows: readonly Row[], totals: readonly number[], order: number): Row[][] {
  const at = totals[order]!
  const plain = (from: number, to: number) =>
    rows.slice(from, to).filter(({label}) => !TOTAL.test(label) && !PART.test(label))
  const subtotals = totals.filter((other) => other !== at && rows[other]!.label === '小计').map((other) => rows[other]!)
  const [last, next] = [(totals[order - 1] ?? -1) + 1, totals[order + 1] ?? rows.length]
  const sets = [
    plain(Math.max(last, at - ROWS), at),
    plain(at + 1, Math.min(next, at + 1 + ROWS)),
    subtotals,
    plain(Math.max(0, at - ROWS), at),
    plain(at + 1, at + 1 + ROWS),
  ]
  return sets.filter((set) => set.length > 1)
}

function checkOf(row: Row, items: readonly Row[], index: number): SumCheck | null {
  const total = row.numbers[index]
  if (total === undefined || total.unit === '%' || items.some(({blanks}) => blanks[index])) return null
  const parts = items.flatMap(({numbers}) => numbers[index] ?? [])
  if (parts.length < 2 || parts.some(({unit}) => unit === '%')) return null
  const difference = sum([total.value, ...parts.map(({value}) => -value)])
  const holds = Math.abs(difference) <= slackOf(total, parts)
  return {
    kind: 'sum',
    rule: 'check/table-sum',
    holds,
    computation: `${total.quote} ${holds ? '=' : '≠'} ${written(parts)}`,
    total: termOf(total),
    parts: parts.map(termOf),
    difference,
  }
}

/** Rounded numbers may miss by half of their last digit each; counts may not. */
function slackOf(total: Told, parts: readonly Told[]): number {
  const rounded = total.step < 1 || parts.some(({step}) => step < 1)
  return rounded ? ((total.step + parts.reduce((all, {step}) => all + step, 0)) / 2) * 1.01 : 0
}

const SHOWN = 8

function written(parts: readonly Told[]): string {
  const shown = parts.slice(0, SHOWN).map(({quote}) => quote)
  return `${shown.join(' + ')}${parts.length > SHOWN ? ` + … (${parts.length} 项)` : ''}`
}
