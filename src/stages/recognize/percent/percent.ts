import type {Percent} from '../../../model/mention.js'
import type {Numeral} from '../../../text/numeral.js'
import {digitOf} from '../../../text/numeral-characters.js'
import {measures, type Unit} from '../measure.js'
import type {Input, Recognizer} from '../recognizer.js'

const spaces = '[ ]{0,3}'
const sign = new RegExp(
  `${spaces}(?:(?<percent>[%％﹪]|巴仙)|(?<permille>[‰])|(?<points>[个個]?${spaces}百${spaces}分${spaces}[点點](?!位))|(?<tenths>成(?![不功立为员果本就绩长熟套品人交分型效都片千百倍群对行县市乡])))`,
  'uy',
)
const off = /[ ]?折(?![扣返射叠旧腾磨算合中回纸页子])/uy
const fraction = /(?<of>[百佰千仟万]|千万|万万)[ ]{0,2}分[ ]{0,2}之[ ]{0,3}$/u
const powers: Readonly<Record<string, number>> = {百: 0, 佰: 0, 千: -1, 仟: -1, 万: -2, 千万: -5, 万万: -6}

/** 44.7%、3‰、百分之三十、3个百分点、八成、6%-6.5%; a price cut (八折) is one too. */
export const percent: Recognizer<'percent'> = {
  name: 'percent/sign',
  kind: 'percent',
  find({text, numerals}: Input): Percent[] {
    return measures(text, numerals, (numeral) => unitOf(text, numeral)).map((measure) => ({
      kind: 'percent',
      start: measure.start,
      end: measure.end,
      value: measure.value,
      min: measure.min,
      max: measure.max,
      op: measure.op,
      points: measure.unit === '百分点',
      rule: measure.unit === '百分点' ? 'percent/points' : 'percent/sign',
    }))
  },
}

function unitOf(text: string, numeral: Numeral): Unit | null {
  return signOf(text, numeral) ?? fractionOf(text, numeral)
}

function signOf(text: string, numeral: Numeral): Unit | null {
  sign.lastIndex = numeral.end
  const match = sign.exec(text)
  if (match?.groups === undefined) return offOf(text, numeral)
  const end = numeral.end + match[0].length
  const {percent, permille, points} = match.groups
  if (percent !== undefined) return isEscape(text, numeral.start, end) ? null : {name: '%', end}
  if (permille !== undefined) return {name: '%', end, power: -1}
  if (points !== undefined) return {name: '百分点', end}
  return isTenths(text, numeral) ? tenths(text, numeral, end) : null
}

/** %20 in the address of a page is a blank. */
function isEscape(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '。'
  return before === '%' || (/[=&?A-Za-z]/u.test(before) && /[\dA-F]/u.test(text[end] ?? '。'))
}

/** 七成六 is 76. */
function tenths(text: string, {value}: Numeral, end: number): Unit {
  const ones = /^ ?(?<digit>[一二三四五六七八九])(?=[，。；、)） \n以左的多]|$)/u.exec(text.slice(end, end + 3))
  const digit = digitOf(ones?.groups?.digit?.charCodeAt(0) ?? 0)
  if (ones === null || value === null || digit < 0) return {name: '%', end, power: 1}
  return {name: '%', end: end + ones[0].length, power: 1, plus: digit}
}

/** 三成, 8.5成, 七八成: at most ten tenths, and no name before them. */
function isTenths(text: string, {start, end, value, max, form, scale}: Numeral): boolean {
  if (scale > 0 || form === 'redacted' || form === 'scale' || (value ?? max ?? 11) > 10 || text[start - 1] === '第')
    return false
  return text[end] !== ' ' || /\d/u.test(text[end - 1]!)
}

/** 八折, 七五折, 8.5折 */
function offOf(text: string, {start, end, form, digits}: Numeral): Unit | null {
  off.lastIndex = end
  const match = off.exec(text)
  if (match === null || form !== 'number' || text[start - 1] === '第') return null
  const written = Number(digits)
  if (!(written > 0) || written >= 100) return null
  return {name: '%', end: end + match[0].length, power: written < 10 ? 1 : 0}
}

/** 百分之三十, 千分之二 */
function fractionOf(text: string, numeral: Numeral): Unit | null {
  if (text[numeral.start - 1] !== '之' && text[numeral.start - 1] !== ' ') return null
  const from = Math.max(0, numeral.start - 12)
  const match = fraction.exec(text.slice(from, numeral.start))
  if (match?.groups === undefined || numeral.form === 'redacted') return null
  const start = from + match.index
  if (/[\d一二三四五六七八九十几]/u.test(text[start - 1] ?? '。')) return null
  return {name: '%', start, end: numeral.end, power: powers[match.groups.of!] ?? 0}
}
