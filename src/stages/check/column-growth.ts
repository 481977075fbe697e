import type {GrowthCheck} from '../../model/check.js'
import {type Column, MOSTLY, NO_LEVEL, type Row, type Told, termOf} from './column.js'
import {before} from './rounding.js'

const RATE = /增长率|增速|增幅|增长|增减|同比|升降/u
/** Counted at constant prices, or otherwise. */
const REAL = /生产总值|增加值|总产值|GDP|可比|不变价|实际/u

/** How many columns on either side a rate is taken from, and in how many rows. */
const REACH = 3
const ROWS = 4

/** 2022年, 2023年, 增长(%): where most rows agree, one that does not is told. */
export function growthColumns(columns: readonly Column[], rows: readonly Row[]): GrowthCheck[] {
  return columns.flatMap(({index, words}) => {
    if (!RATE.test(words)) return []
    const near = columns.filter((one) => Math.abs(one.index - index) <= REACH && !NO_LEVEL.test(one.words))
    for (const now of near)
      for (const old of near) {
        if (now === old) continue
        const checks = rows.flatMap((row) => checkOf(row, {now, old, index}) ?? [])
        const holding = checks.filter(({holds}) => holds)
        if (holding.length >= ROWS - 1 && checks.length >= ROWS && holding.length >= checks.length * MOSTLY)
          return checks
      }
    return []
  })
}

function checkOf(
  {label, numbers}: Row,
  {now: {index: last}, old: {index: first}, index}: {now: Column; old: Column; index: number},
): GrowthCheck | null {
  const [now, old, rate] = [numbers[last], numbers[first], numbers[index]]
  if (!now || !old || !rate || old.value <= 0 || now.value < 0 || now.unit === '%' || old.unit === '%') return null
  const holds = fits(now, old, rate)
  if (!holds && REAL.test(label)) return null
  const value = Number(((now.value / old.value - 1) * 100).toFixed(2))
  return {
    kind: 'growth',
    rule: 'check/table-growth',
    holds,
    computation: `${now.quote} ÷ ${old.quote} − 1 = ${value}%${holds ? '' : ` ≠ ${rate.value}%`}`,
    now: termOf(now),
    before: termOf(old),
    rate: termOf(rate),
  }
}

function fits(now: Told, old: Told, rate: Told): boolean {
  const low = (before(now).low / before(old).high - 1) * 100
  const high = (before(now).high / Math.max(before(old).low, Number.MIN_VALUE) - 1) * 100
  return low <= rate.value + rate.step && rate.value - rate.step <= high
}
