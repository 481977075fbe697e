import {shift} from '../../../text/decimal.js'
import type {Numeral} from '../../../text/numeral.js'
import {firstEndingAfter} from '../../../text/span.js'

/** What follows 元: 6角三分, 三毛, 又三美分; null where nothing does. */
export function smallChange(
  text: string,
  end: number,
  numerals: readonly Numeral[],
): {end: number; value: number} | null {
  const from = /^ ?又 ?/u.exec(text.slice(end, end + 3))?.[0].length ?? (text[end] === ' ' ? 1 : 0)
  const first = numerals[firstEndingAfter(numerals, end + from)]
  if (
    first === undefined ||
    first.start !== end + from ||
    first.value === null ||
    first.scale > 0 ||
    first.value >= 100
  )
    return null
  const unit = /^(?:(?<tenth>[角毛])|(?<hundredth>美?分(?![之点钟]))|(?<none>(?=[，。；、钱]|$)))/u.exec(
    text.slice(first.end, first.end + 3),
  )
  if (unit?.groups === undefined) return null
  const {tenth, none} = unit.groups
  // 三块五 means 3.5, 三元五 and 3元5 mean nothing.
  if (none !== undefined && text[end - 1] !== '块') return null
  const power = tenth !== undefined || none !== undefined ? -1 : -2
  const value = shift(first.digits, power)
  const after = withMoney(text, first.end + unit[0].length)
  if (power === -2) return {end: after, value}
  const second = smallest(text, first.end + unit[0].length, numerals)
  return second === null ? {end: after, value} : {end: second.end, value: value + second.value}
}

function smallest(text: string, at: number, numerals: readonly Numeral[]): {end: number; value: number} | null {
  const numeral = numerals[firstEndingAfter(numerals, at)]
  if (numeral === undefined || numeral.start !== at || numeral.value === null || numeral.value >= 10) return null
  if (text[numeral.end] !== '分') return null
  return {end: withMoney(text, numeral.end + 1), value: shift(numeral.digits, -2)}
}

const withMoney = (text: string, end: number): number => (text[end] === '钱' ? end + 1 : end)
