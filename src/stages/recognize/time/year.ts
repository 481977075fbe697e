import type {Year} from '../../../model/time.js'
import {matchAt} from './found.js'
import {COUNT, small, yearNumber} from './number.js'

export interface FoundYear {
  readonly end: number
  readonly year: Year
  /** 18年, 零八年: a year only where a month or quarter follows. */
  readonly short: boolean
}

const NUMBERED =
  /(?<full>1[3-9]\d\d|20\d\d|[一二][〇零○Oo九一二三四五六七八]{3}|[二两]千(?:零[一二三四五六七八九])?|[x×X*_某]{1,4}|20[x×X*_]{2}|20\d[x×X*_]|(?<republic>1[01]\d(?=年度|年\d{1,2}月|年[上下]半年)))\s?年度?(?![来轻龄])|(?<short>\d\d|[〇零九八一二][〇零一二三四五六七八九])\s?年/uy
const WORD =
  /(?<word>大前年|今年|去年|前年|明年|后年|上一?年|下一年|本年|当年|次年|翌年|来年|新的一年|这一年(?!来))(?:度(?!假)|里)?/uy
const SEASONAL = /(?<word>[今去明])(?=[春夏秋冬](?![奥训装]))/uy
const HIDDEN = /[x×X*_某]/u

const OFFSETS: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  今年: 0,
  本年: 0,
  新的一年: 0,
  明年: 1,
  来年: 1,
  下一年: 1,
  后年: 2,
}
/** These count from the year that is told of: 2011年，…比上年增加. */
const NAMED: Readonly<Record<string, number>> = {当年: 0, 这一年: 0, 次年: 1, 翌年: 1, 上年: -1, 上一年: -1}

/** Words that look like a year in the middle of others: 以上年限, 三年来年均, 五年后年均, 过去年均, 一上年纪. */
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  上年: /[以史]$/u,
  前年: /[年之以日]$/u,
  后年: /[年之以日月]$/u,
  来年: /[年以历]$/u,
  去年: /过$/u,
  本年: /[基成]$/u,
  次年: /每$/u,
}
/** 当年签约、当年开工 is a pace, not a year. */
const IDIOM = /当年.{2,6}当年/u
const NOT_AFTER = /[限纪均龄级轻产会检薪]/u

/** 2018年, 二〇一八年度, 今年, 上年, xx年, 105年度 (of the Republic) */
export function readYear(text: string, at: number): FoundYear | null {
  const numbered = matchAt(NUMBERED, text, at)
  if (numbered !== null) return readNumbered(text, at, numbered)
  const seasonal = matchAt(SEASONAL, text, at)?.[0]
  if (seasonal !== undefined)
    return {end: at + 1, year: {kind: 'relative', offset: OFFSETS[`${seasonal}年`]!}, short: false}
  const era = readEra(text, at)
  if (era !== null) return era
  const match = matchAt(WORD, text, at)
  const word = match?.groups?.word
  if (match === null || word === undefined) return null
  const end = at + match[0].length
  const before = NOT_BEFORE[word]
  if (before !== undefined && (before.test(text.slice(Math.max(0, at - 1), at)) || NOT_AFTER.test(text[end] ?? '')))
    return null
  if (word === '当年' && IDIOM.test(text.slice(Math.max(0, at - 8), at + 12))) return null
  const named = NAMED[word]
  if (named !== undefined) return {end, year: {kind: 'named', offset: named}, short: false}
  return {end, year: {kind: 'relative', offset: OFFSETS[word]!}, short: false}
}

/** The year before the first year of an era, 清 and 民国. */
const ERAS: Readonly<Record<string, number>> = {
  顺治: 1643,
  康熙: 1661,
  雍正: 1722,
  乾隆: 1735,
  嘉庆: 1795,
  道光: 1820,
  咸丰: 1850,
  同治: 1861,
  光绪: 1874,
  宣统: 1908,
  民国: 1911,
}
const ERA = new RegExp(`(?<era>${Object.keys(ERAS).join('|')})(?:(?<count>${COUNT})|元)年`, 'uy')

/** 光绪二十年, 民国三年 */
function readEra(text: string, at: number): FoundYear | null {
  const match = matchAt(ERA, text, at)
  if (match === null) return null
  const {era, count} = match.groups!
  return {
    end: at + match[0].length,
    year: {kind: 'given', value: ERAS[era!]! + (count === undefined ? 1 : small(count))},
    short: false,
  }
}

function readNumbered(text: string, at: number, match: RegExpExecArray): FoundYear | null {
  const {full, short, republic} = match.groups!
  const number = (full ?? short)!
  const end = at + match[0].length
  if (isInsideNumber(text, at)) return null
  if (republic !== undefined) return {end, year: {kind: 'given', value: ERAS.民国! + Number(republic)}, short: false}
  if (HIDDEN.test(number)) return {end, year: {kind: 'hidden'}, short: false}
  return {end, year: {kind: 'given', value: yearNumber(number)}, short: short !== undefined}
}

const NUMERAL = /[\d〇零一二三四五六七八九十百千万亿两几数xX×*_第]/u
const DIGIT = /\d/u

/** True where a number that begins at `at` would be the tail of a longer one: 12018, 3.2018, 一二〇一八. */
export function isInsideNumber(text: string, at: number): boolean {
  const before = text[at - 1]
  if (before === undefined) return false
  if (before === '.' || before === ',' || before === '．') return DIGIT.test(text[at - 2] ?? '')
  return NUMERAL.test(before)
}

/** What an era's name may begin with. */
export const ERA_STARTS = Object.keys(ERAS)
  .map((era) => era[0])
  .join('')
