import type {TimeExpression} from '../../../model/time.js'
import {type Found, matchAt, type Reader} from './found.js'
import {TO} from './number.js'

const LINK = new RegExp(`(?:起|开始)?${TO}`, 'uy')
const BETWEEN = /\s?[与和]/uy
const BETWEEN_END = /之?间(?![接隔距断歇])/uy
const NO_RANGE: ReadonlySet<TimeExpression['form']> = new Set([
  'now',
  'recur',
  'recent',
  'range',
  'unknown',
  'within',
  'ahead',
  'bound',
  'shift',
])

/** 去年11月至今年3月, 5月1日起至6月30日止, 2007年与2009年之间, 今冬明春 */
export function withRange(text: string, first: Found, read: Reader): Found {
  if (NO_RANGE.has(first.expression.form)) return first
  if (first.rule === 'season' && /[明今]/u.test(text[first.end] ?? '') && text[first.end + 1] === '春')
    return joined(first, read(text, first.end))
  const link = matchAt(LINK, text, first.end)
  if (link !== null) return joined(first, read(text, first.end + link[0].length))
  const between = matchAt(BETWEEN, text, first.end)
  if (between === null) return first
  const last = read(text, first.end + between[0].length)
  if (last === null || matchAt(BETWEEN_END, text, last.end) === null) return first
  return joined(first, last)
}

function joined(first: Found, last: Found | null): Found {
  if (last === null || NO_RANGE.has(last.expression.form)) return first
  return {end: last.end, expression: {form: 'range', first: first.expression, last: last.expression}, rule: 'range'}
}
