import {type Found, matchAt} from './found.js'

const FIRST_DAY = /(?:假期|长假|放假)?(?:过?后|之后)?的?(?:上班)?(?:的)?(?:第一天|第一个工作日|首个工作日)(?:上班)?/uy

/** 春节后第一个工作日, 元旦假期过后上班第一天 */
export function readHoliday(text: string, found: Found): Found | null {
  if (found.expression.form !== 'festival') return null
  const match = matchAt(FIRST_DAY, text, found.end)
  if (match === null) return null
  const {year, name} = found.expression
  return {end: found.end + match[0].length, expression: {form: 'after-holiday', year, name}, rule: 'after-holiday'}
}
