import type {Op} from '../../../model/amount.js'
import type {Money} from '../../../model/mention.js'
import {sum} from '../../../text/decimal.js'
import type {Numeral} from '../../../text/numeral.js'
import {boundAfter} from '../bound.js'
import {type Measure, measures} from '../measure.js'
import type {Input, Recognizer} from '../recognizer.js'
import {perBefore, perBehind} from './per.js'
import {smallChange} from './small-change.js'
import {currencyOf} from './sum-unit.js'

/** 3.5亿元、5000万—1亿元、200多万元、180万元/亩、x亿元、1.2亿美元、超亿元、总投资5375万 */
export const money: Recognizer<'money'> = {
  name: 'money/sum',
  kind: 'money',
  find({text, numerals}: Input): Money[] {
    const found: Money[] = []
    for (const measure of measures(text, numerals, (numeral) => currencyOf(text, numeral))) {
      if (measure.start < (found.at(-1)?.end ?? 0)) continue
      found.push(moneyOf(text, measure, numerals))
    }
    return found
  },
}

function moneyOf(text: string, measure: Measure, numerals: readonly Numeral[]): Money {
  const {start, min, max, numeral} = measure
  const redacted = measure.redacted || isStripped(text, measure)
  const value = redacted ? null : measure.value
  const change = value === null ? null : smallChange(text, measure.end, numerals)
  const total = change === null ? measure.end : change.end
  const behind = perBehind(text, total)
  return {
    kind: 'money',
    start,
    end: behind?.end ?? total,
    value: change === null || value === null ? value : sum([value, change.value]),
    min,
    max,
    op: opOf(text, measure, behind?.end),
    currency: measure.unit,
    per: behind?.per ?? perBefore(text, start),
    redacted,
    rule: redacted ? 'money/redacted' : ruleOf(numeral),
  }
}

const ruleOf = ({form}: Numeral): string => (form === 'scale' ? 'money/bare' : 'money/sum')

/** 完成投资亿元，增长… lost its digits; 亿元项目 and 超亿元 did not. */
function isStripped(text: string, {numeral, op, end}: Measure): boolean {
  if (numeral.form !== 'scale' || numeral.end - numeral.start > 1 || op !== '=') return false
  return /^[，。；、,;：:）)\s]?$/u.test(text.slice(end, end + 1))
}

/** 亿元 without a number means one of it: at least that much where 级, 以上 or 超 says so, as in 超亿元项目. */
function opOf(text: string, {op, numeral, end}: Measure, after?: number): Op {
  if (after !== undefined && (op === '=' || op === '~')) return boundAfter(text, after) ?? op
  // 百万巨资 names no number.
  if (numeral.form === 'scale' && op === '=' && numeral.end === end) return '~'
  if (numeral.form === 'scale' && op === '=' && /^[ ]?(?:及?以上|级)/u.test(text.slice(end, end + 4))) return '>='
  return op
}
