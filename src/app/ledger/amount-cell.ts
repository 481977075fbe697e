import type {Amount, Op} from '../../model/amount.js'
import {plain, type Read, readNumber} from './cell-value.js'
import type {Cell} from './sheet.js'

const BEFORE: readonly (readonly [RegExp, Op])[] = [
  [/^(?:≥|>=|不低于|不少于|不小于|至少|超过|突破|高于)/u, '>='],
  [/^(?:≤|<=|不超过|不高于|不多于|至多|低于|控制在)/u, '<='],
  [/^(?:约|大约|~)/u, '~'],
]
const AFTER: readonly (readonly [RegExp, Op])[] = [
  [/(?:以上|及以上)$/u, '>='],
  [/(?:以内|以下)$/u, '<='],
  [/左右$/u, '~'],
]
const SCALE = /^(?<number>-?[\d,.]+)(?<tail>.*)$/u

/** ≥7%, 约 5,958.9亿元, 3.3亿元以上, 10—20万吨: the number with its bound, in the record's own unit. */
export function readAmount(cell: Cell, unit: string): Read<Amount> {
  if (typeof cell === 'number') return {value: exactly(cell, '=')}
  const words = plain(cell).replace(/\s/gu, '')
  if (words === '') return {value: null}
  const ends = words.split(/[—–~至]|(?<=[^-])-(?=\d)/u).filter((part) => part !== '')
  if (ends.length === 2 && /\d/u.test(ends[0]!)) return range(ends as [string, string], unit, words)
  const [op, rest] = bounded(words)
  const read = readNumber(rest, unitWords(unit))
  if ('fault' in read) return {fault: `「${words}」不是数值: 可写成 7%、3.3亿${unit}、≥7%、7%左右、5—7%`}
  return read.value === null ? {fault: `「${words}」里没有数字`} : {value: exactly(read.value, op)}
}

const exactly = (value: number, op: Op): Amount => ({value, min: null, max: null, op})
/** A figure in 百分点 is shown as 个百分点. */
const unitWords = (unit: string) => (unit === '百分点' ? '个百分点' : unit)

function bounded(words: string): [Op, string] {
  for (const [pattern, op] of BEFORE) if (pattern.test(words)) return [op, words.replace(pattern, '')]
  for (const [pattern, op] of AFTER) if (pattern.test(words)) return [op, words.replace(pattern, '')]
  return ['=', words.replace(/^=/u, '')]
}

/** In 10—20万吨 the first number shares the scale and unit of the second. */
function range([first, last]: [string, string], unit: string, words: string): Read<Amount> {
  const {tail: own} = SCALE.exec(first)?.groups ?? {}
  const {tail = ''} = SCALE.exec(last)?.groups ?? {}
  const ends = [own === '' ? first + tail : first, last].map((end) => readNumber(end, unitWords(unit)))
  const [min, max] = ends.map((end) => ('fault' in end ? null : end.value))
  if (min == null || max == null || min > max) return {fault: `「${words}」不是范围, 应写成 5—7%`}
  return {value: {value: null, min, max, op: '='}}
}
