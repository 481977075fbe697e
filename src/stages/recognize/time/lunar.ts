import type {TimeExpression} from '../../../model/time.js'
import {type Found, matchAt} from './found.js'
import {small} from './number.js'
import {readYear} from './year.js'

const LUNAR =
  /(?<mark>农历|阴历|旧历)?(?<leap>闰)?(?<month>正|腊|冬|大年(?=初|三十)|1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(?:(?<=大年)|月份?)(?:(?<first>初[一二三四五六七八九十\d]{1,2})|廿(?<twenty>[一二三四五六七八九])?|(?<day>三十|[一二]?十[一二三四五六七八九]?|\d{1,2})(?!\d|[日号]))?/uy
const NAMES: Readonly<Record<string, number>> = {正: 1, 大年: 1, 冬: 11, 腊: 12}

function day({first, twenty, day: plain}: Record<string, string | undefined>, text: string): number | null {
  if (first !== undefined) return small(first.slice(1))
  if (twenty !== undefined) return 20 + small(twenty)
  if (plain !== undefined) return small(plain)
  return text.endsWith('廿') ? 20 : null
}

/** 农历二〇二一年六月, 正月初八, 五月廿二, 闰4月; a plain month and day is solar. */
export function readLunar(text: string, at: number): Found | null {
  const prefix = text.startsWith('农历', at) || text.startsWith('阴历', at) ? 2 : 0
  const year = readYear(text, at + prefix)
  const match = matchAt(LUNAR, text, year?.end ?? at)
  if (match === null || match[0] === '大年三十') return null
  const groups = match.groups!
  const {mark, leap, month, first} = groups
  const sure =
    prefix > 0 ||
    mark !== undefined ||
    leap !== undefined ||
    NAMES[month!] !== undefined ||
    first !== undefined ||
    match[0].includes('廿') ||
    match[0].endsWith('八月十五')
  if (!sure) return null
  const expression: TimeExpression = {
    form: 'lunar',
    year: year?.year ?? {kind: 'silent'},
    month: NAMES[month!] ?? small(month!),
    day: day(groups, match[0]),
    leap: leap !== undefined,
  }
  return {end: (year?.end ?? at) + match[0].length, expression, rule: 'lunar'}
}
