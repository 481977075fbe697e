import type {RateCheck} from '../../model/check.js'
import {type Column, MOSTLY, NO_LEVEL, type Row, type Told, termOf} from './column.js'
import {isShare} from './rounding.js'

const SHARE = /占比|比重|占[^（(]{0,8}[%％比]/u
const TOTAL = /^(?:合计|总计|总数|共计)$/u

const ROWS = 3

/** A share of each row in the total of a column: where most rows agree, one that does not is told. */
export function shareColumns(columns: readonly Column[], rows: readonly Row[]): RateCheck[] {
  const whole = rows.find(({label}) => TOTAL.test(label))
  if (whole === undefined) return []
  return columns.flatMap(({index, words}) => {
    if (!SHARE.test(words)) return []
    for (const {index: from} of columns.filter((one) => one.index !== index && !NO_LEVEL.test(one.words))) {
      const total = whole.numbers[from]
      if (total === undefined || total.value <= 0) continue
      const checks = rows.flatMap((row) =>
        row === whole ? [] : (checkOf(row.numbers[from], row.numbers[index], total) ?? []),
      )
      const holding = checks.filter(({holds}) => holds)
      if (holding.length >= ROWS && holding.length >= checks.length * MOSTLY) return checks
    }
    return []
  })
}

function checkOf(part: Told | undefined, rate: Told | undefined, total: Told): RateCheck | null {
  if (part === undefined || rate === undefined || part.unit === '%' || rate.value <= 0) return null
  const holds = isShare(part, total, rate)
  const real = Number(((part.value / total.value) * 100).toFixed(2))
  return {
    kind: 'rate',
    rule: 'check/table-share',
    holds,
    computation: `${part.quote} ÷ ${total.quote} = ${real}%${holds ? '' : ` ≠ ${rate.value}%`}`,
    result: termOf(part),
    rate: termOf(rate),
    target: termOf(total),
    implied: false,
  }
}
