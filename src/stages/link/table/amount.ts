import type {Context} from '../../../model/analysis.js'
import {shift} from '../../../text/decimal.js'
import type {Span} from '../../../text/span.js'
import {money} from '../../recognize/money/money.js'
import {percent} from '../../recognize/percent/percent.js'
import {quantity} from '../../recognize/quantity/quantity.js'
import {inputOf} from '../../recognize/recognizer.js'
import type {Measure} from '../figure/measure.js'

/** Signs that tables have where prose has words. */
const SIGNS: Readonly<Record<string, string>> = {
  '≥': '不低于',
  '≧': '不低于',
  '⩾': '不低于',
  '>': '超过',
  '＞': '超过',
  '≤': '不超过',
  '≦': '不超过',
  '⩽': '不超过',
  '<': '低于',
  '＜': '低于',
  '≈': '约',
}
const NUMBER = String.raw`\d{1,3}(?:[,，]\d{3}){1,4}(?:\.\d{1,6})?|\d{1,13}(?:\.\d{1,6})?`
/** ≥95、6.5左右、-3.2、[70]、6-6.5、增长5以上、38.5（预计）: a number and nothing that would name another thing. */
const BARE = new RegExp(
  `^(?<open>[[〔【])?(?<change>增长|增加|提高|上升|下降|降低|减少|[↑↓])?(?:[到至]|达到?)?(?<bound>[≥≧⩾>＞≤≦⩽<＜≈]|不低于|不少于|大于|高于|超过|突破|不超过|不高于|低于|小于|控制在|约|达到)?(?<minus>[-−－–])?(?<low>${NUMBER})(?:[-−－–—~～至](?<high>${NUMBER}))?(?<behind>及?以上|及?以下|以内|之内|左右|上下)?(?:[\\]〕】])?(?:[（(][^（）()\\d]{1,12}[）)])?$`,
  'u',
)

const LONGEST = 60

/** A value of a cell as if prose had said it: the mention's own span is that of the cell. */
export interface CellAmount {
  readonly measure: Measure
  /** 下降3.5: which way it changed, where the cell says. */
  readonly change: 'up' | 'down' | null
}

/** A bare number of a cell in the unit of its row or column; null where the cell holds anything else. */
export function amountIn(text: string, span: Span, unit: string, {dictionaries}: Context): CellAmount | null {
  if (text.length > LONGEST) return null
  const found = BARE.exec(text.replace(/\s/gu, ''))?.groups
  if (found === undefined || unit === '') return null
  const {low = '', high, bound = '', behind = '', minus, change} = found
  const digits = (number: string) => number.replace(/[,，]/gu, '')
  const numbers = high === undefined ? digits(low) : `${digits(low)}-${digits(high)}`
  const said = `${SIGNS[bound] ?? (bound === '控制在' || bound === '达到' ? '' : bound)}${numbers}${unit}${behind}`
  const measure = recognized(said, dictionaries) ?? counted(said, digits(low), high && digits(high), unit, dictionaries)
  if (measure === null) return null
  const sign = minus === undefined ? 1 : -1
  const op = bound === '控制在' && measure.op === '=' ? '<=' : measure.op
  const value = measure.value === null ? null : sign * measure.value
  return {
    measure: {...measure, ...span, op, value},
    change: change === undefined ? null : changeIn(change),
  }
}

function changeIn(word: string): 'up' | 'down' {
  return /增|提高|上升|↑/u.test(word) ? 'up' : 'down'
}

/** What the recognizers of prose make of it, where they read all of its unit. */
function recognized(said: string, dictionaries: Context['dictionaries']): Measure | null {
  const input = inputOf(said, [], {dictionaries})
  const all = [...money.find(input), ...percent.find(input), ...quantity.find(input)]
  return all.find(({end}) => /^(?:及?以上|及?以下|以内|之内|左右|上下)?$/u.test(said.slice(end))) ?? null
}

const SCALES: Readonly<Record<string, number>> = {万: 4, 亿: 8, 万亿: 12}
const SCALE = /^(?<scale>万亿|亿|万)(?=[^元])/u

/** A unit that no dictionary holds stands as the table writes it: 微克/立方米. */
function counted(
  said: string,
  low: string,
  high: string | undefined,
  unit: string,
  dictionaries: Context['dictionaries'],
): Measure | null {
  const scale = SCALE.exec(unit)?.groups?.scale
  const value = (digits: string) => shift(digits, scale === undefined ? 0 : SCALES[scale]!)
  // Only the bound is asked for: 个 stands for the unit.
  const bounded = recognized(said.replace(unit, '个'), dictionaries)
  return {
    kind: 'quantity',
    start: 0,
    end: 0,
    ...(high === undefined
      ? {value: value(low), min: null, max: null}
      : {value: null, min: value(low), max: value(high)}),
    op: bounded?.op ?? '=',
    unit: unit.slice(scale?.length ?? 0),
    redacted: false,
    structural: false,
    rule: 'quantity/unit',
  }
}
