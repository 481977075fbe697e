import type {GrowthCheck} from '../../model/check.js'
import type {Figure, Statement} from './figure.js'
import {pairsOf} from './from-to.js'
import {before, type Interval} from './rounding.js'
import {termOf} from './sum.js'

const rise = /(?:增长|增加|提高|提升|上升|增幅(?:达|为)?|扩大)(?:了|达到?)?$/u
const fall = /(?:下降|降低|减少|降幅(?:达|为)?|压减|缩减)(?:了|达到?)?$/u

/** 由50亿元增加到60亿元，增长20%; 由30%提高到50%，提高20个百分点 */
export function growths(statement: Statement): GrowthCheck[] {
  const {text, figures} = statement
  return pairsOf(statement).flatMap(({old, now, index}) => {
    const rate = figures[index + 2]
    if (rate === undefined || rate.kind !== 'percent' || rate.start - now.end > 14) return []
    if (rate.points !== (old.family === '%')) return []
    const between = text.slice(now.end, rate.start)
    if (/年均|平均|比|较|同|分别|占|其中|[；。]/u.test(between)) return []
    const sign = signOf(between)
    if (sign === 0) return []
    const check = checkOf(old, now, rate, sign)
    return check.holds || !isReal(text, old) ? [check] : []
  })
}

/** Output grows at constant prices, so its levels do not give its growth. */
const isReal = (text: string, {start}: Figure): boolean =>
  /生产总值|增加值|GDP|产值|可比|实际/u.test(text.slice(Math.max(0, start - 30), start))

function signOf(words: string): -1 | 0 | 1 {
  if (rise.test(words)) return 1
  return fall.test(words) ? -1 : 0
}

function checkOf(old: Figure, now: Figure, rate: Figure, sign: 1 | -1): GrowthCheck {
  const {low, high} = rate.points ? difference(before(old), before(now)) : growth(before(old), before(now))
  const shown = before({value: rate.value * sign, step: rate.step * 2})
  const holds = low <= shown.high && shown.low <= high
  const real = rate.points ? now.value - old.value : (now.value / old.value - 1) * 100
  const unit = rate.points ? '个百分点' : '%'
  const operation = rate.points ? `${now.quote} − ${old.quote}` : `${now.quote} ÷ ${old.quote} − 1`
  return {
    kind: 'growth',
    rule: rate.points ? 'check/points' : 'check/growth',
    holds,
    computation: `${operation} = ${Number(real.toFixed(2))}${unit}${holds ? '' : ` ≠ ${rate.quote}`}`,
    now: termOf(now),
    before: termOf(old),
    rate: termOf(rate),
  }
}

const difference = (old: Interval, now: Interval): Interval => ({low: now.low - old.high, high: now.high - old.low})

const growth = (old: Interval, now: Interval): Interval => ({
  low: (now.low / old.high - 1) * 100,
  high: (now.high / Math.max(old.low, Number.MIN_VALUE) - 1) * 100,
})
