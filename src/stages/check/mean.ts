import type {SumCheck} from '../../model/check.js'
import {sum} from '../../text/decimal.js'
import type {Statement} from './figure.js'
import {termOf} from './sum.js'
import {written} from './written.js'

const whole = /(?:累计|总共|共|总计)[^，。；\d]{0,14}$/u
const yearly = /^[^。；\d]{0,14}(?:年均|平均每年|每年平均)[^，。；\d]{0,10}$/u
const spans = [
  [5, /五年|5年|“?十[一二三四五]五”?(?:时期|期间|以来)/u],
  [4, /四年|4年/u],
  [3, /三年|3年/u],
] as const

/** 五年累计投入107亿元，年均21.4亿元 */
export function means({text, start, end, figures}: Statement): SumCheck[] {
  return figures.flatMap((total, index) => {
    const part = figures[index + 1]
    if (part === undefined || part.family !== total.family || part.kind === 'percent') return []
    if (!whole.test(text.slice(Math.max(start, total.start - 18), total.start))) return []
    if (!yearly.test(text.slice(total.end, part.start))) return []
    const words = text.slice(Math.max(start, total.start - 60), Math.min(end, part.end + 40))
    const years = spans.find(([, pattern]) => pattern.test(words))?.[0]
    if (years === undefined) return []
    const off = sum([total.value, -part.value * years])
    const holds = Math.abs(off) <= total.step / 2 + (part.step * years) / 2
    return [
      {
        kind: 'sum',
        rule: 'check/mean',
        holds,
        computation: `${part.quote} × ${years} = ${written(part.value * years, part)}${holds ? '' : ` ≠ ${total.quote}`}`,
        total: termOf(total),
        parts: [termOf(part)],
        difference: off,
      },
    ]
  })
}
