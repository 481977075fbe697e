import type {RateCheck} from '../../model/check.js'
import type {Statement} from './figure.js'
import {planOf, roundest} from './rounding.js'
import {termOf} from './sum.js'

const good = /(?:优良|达标|良好)[^，。；\d]{0,8}$/u
const share = /(?:优良|达标|良好)?[^，。；\d]{0,4}(?:率|比例|比重|占比)(?:为|达|达到|是|完成)?$/u

/** A year has 365 days, or 366; on a few of them nothing is measured. */
const LEAST = 355
const MOST = 366
/** Outside of these the share is of something else than a year. */
const BELIEVED = [240, 480] as const

/** 优良天数214天，优良率58.6%: 214 of 365. */
export function days({text, figures}: Statement): RateCheck[] {
  return figures.flatMap((part, index) => {
    const rate = figures.slice(index + 1, index + 4).find(({kind, points}) => kind === 'percent' && !points)
    if (part.unit !== '天' || rate === undefined || rate.start - part.end > 40) return []
    const between = text.slice(part.end, rate.start)
    const said = between.slice(Math.max(between.lastIndexOf('，'), between.lastIndexOf('、')) + 1)
    if (!good.test(text.slice(Math.max(0, part.start - 16), part.start)) || /[。；;]/u.test(between)) return []
    if (!share.test(said) || /提高|上升|增长|下降|增加/u.test(said)) return []
    const whole = planOf({...part, step: 0}, rate)
    if (whole.high < BELIEVED[0] || whole.low > BELIEVED[1]) return []
    const holds = whole.low <= MOST && whole.high >= LEAST
    const value = holds ? (roundest({low: Math.max(LEAST, whole.low), high: Math.min(MOST, whole.high)}) ?? 365) : 365
    const real = Number(((part.value / 365) * 100).toFixed(2))
    return [
      {
        kind: 'rate',
        rule: 'check/days',
        holds,
        computation: `${part.quote} ÷ 365天 = ${real}%${holds ? '' : ` ≠ ${rate.quote}`}`,
        result: termOf(part),
        rate: termOf(rate),
        target: {value, unit: '天'},
        implied: true,
      },
    ]
  })
}
