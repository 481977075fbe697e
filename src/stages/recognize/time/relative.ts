import type {TimeExpression, TimeUnit} from '../../../model/time.js'
import {type Found, matchAt} from './found.js'
import {COUNT, small} from './number.js'
import {isInsideNumber} from './year.js'

const UNITS: Readonly<Record<string, TimeUnit>> = {
  年: 'year',
  周年: 'year',
  个月: 'month',
  月: 'month',
  周: 'week',
  个星期: 'week',
  星期: 'week',
  天: 'day',
  日: 'day',
  季度: 'quarter',
  个季度: 'quarter',
  个工作日: 'workday',
  工作日: 'workday',
}
const UNIT = '(?<unit>年|个?月(?!份)|周(?!年)|个?星期|天|日(?![常报均产元])|个季度|个?工作日)'
const AMOUNT = `(?<count>${COUNT}|[几数多]|[几数]?十)(?<more>[多余几来])?\\s?(?:个(?<inner>[半多])?(?=工|季|星|[半多]?月))?${UNIT}(?<half>[半多余])?`
const HALF = '(?<semi>半)(?<semiUnit>个?[月年])'

/** 两, 三年半, 十多; null for 几, 多. */
function counted({count, half, inner, semi}: Record<string, string | undefined>): number | null {
  if (semi !== undefined) return 0.5
  if (count === undefined || /[几数多]/u.test(count)) return null
  return small(count) + (half === '半' || inner === '半' ? 0.5 : 0)
}

function unitOf({unit, semiUnit}: Record<string, string | undefined>): TimeUnit {
  if (semiUnit !== undefined) return semiUnit.endsWith('月') ? 'month' : 'year'
  return UNITS[unit!.replace(/^个/u, '')]!
}

const RECENT = new RegExp(`(?:近|最近|这(?!一年))的?\\s?${AMOUNT}(?:以来|来|间|里)?`, 'uy')
const PAST = new RegExp(
  `(?:刚刚)?(?:过去的?|刚刚过去的)\\s?(?<count>${COUNT}|几)\\s?(?<unit>年|个月|周|天)(?!前)(?:以来|来|里)?`,
  'uy',
)
const AHEAD = new RegExp(
  `(?:未来|今后|接下来)的?(?:(?<from>[\\d一二三两])(?:至|到|-|—))?(?<count>${COUNT})\\s?(?:个(?=季|星))?(?<unit>年|个月|周|天|个?季度)(?:内|里|时间)?`,
  'uy',
)
const ADJACENT = /(?<side>[上下])(?<count>[\d一二两三四五六七八九十]{1,2})(?<unit>年|个月|周|个?季度)(?![级度])/uy
const PREVIOUS = /前(?<count>[两二三四五3-5])年(?![级度前])/uy
const SINCE = new RegExp(`(?:${AMOUNT}|${HALF})(?:以来|来)(?!自|到|源|电|信|访|水|说|临)`, 'uy')
const WITHIN = new RegExp(
  `(?:(?:会|节|汛|假|灾)后)?(?:(?:\\d{1,2}|[一二两三四五])(?:至|到|[-—–~]))?(?:${AMOUNT}|${HALF})(?:之内|以内|内)(?![蒙部外容涵资径])`,
  'uy',
)
const SHIFT = new RegExp(
  `(?:${AMOUNT}|${HALF})(?:之?(?<before>前|以前)|(?<open>之后|以后)|(?<after>后))(?![列瞻沿期端往景方续备勤])`,
  'uy',
)

type Groups = Record<string, string | undefined>

const SPANS: readonly {
  readonly rule: string
  readonly pattern: RegExp
  readonly build: (groups: Groups) => TimeExpression | null
}[] = [
  {
    rule: 'past',
    pattern: PAST,
    build: (groups) => {
      const count = counted(groups)
      if (unitOf(groups) === 'year' && count !== null) return {form: 'past-years', count}
      return {form: 'recent', count, unit: unitOf(groups)}
    },
  },
  {
    rule: 'recent',
    pattern: RECENT,
    build: (groups) => ({form: 'recent', count: counted(groups), unit: unitOf(groups)}),
  },
  {rule: 'ahead', pattern: AHEAD, build: (groups) => ({form: 'ahead', count: counted(groups)!, unit: unitOf(groups)})},
  {
    rule: 'adjacent',
    pattern: ADJACENT,
    build: ({side, count, unit}) =>
      count === '一' && unit === '年'
        ? null
        : {form: 'adjacent', count: small(count!), unit: unitOf({unit}), direction: side === '上' ? -1 : 1},
  },
  {
    rule: 'adjacent',
    pattern: PREVIOUS,
    build: ({count}) => ({form: 'adjacent', count: small(count!), unit: 'year', direction: -1}),
  },
  {rule: 'recent', pattern: SINCE, build: (groups) => ({form: 'recent', count: counted(groups), unit: unitOf(groups)})},
  {
    rule: 'within',
    pattern: WITHIN,
    build: (groups) => {
      const count = counted(groups)
      return count === null ? {form: 'now', side: 'from'} : {form: 'within', count, unit: unitOf(groups)}
    },
  },
  {
    rule: 'shift',
    pattern: SHIFT,
    build: (groups) => {
      const count = counted(groups)
      if (count === null) return null
      const direction = groups.before === undefined ? 1 : -1
      const shift: TimeExpression = {form: 'shift', count, unit: unitOf(groups), direction}
      return groups.open === undefined ? shift : {form: 'bound', side: 'from', of: shift}
    },
  },
]

const STANDARD = /(?:压缩|缩短|缩减|压减|控制|减少|提速|平均|时限|时间)[^，。；]{0,6}$|(?:成立|年龄|注册|存续|后)$/u
const SETTLED = /^(?:办结|办理|审批)/u
const ANCHORED = /(?:^|[，。；：、（\s比较是于在从与和同约到])$/u

/** A length of time that stands for itself: 压缩到2个工作日以内, 断流30年后复涌, 到期3个月前. */
function isMeasure(rule: string, before: string, after: string): boolean {
  if (rule === 'within') return STANDARD.test(before) || SETTLED.test(after)
  return rule === 'shift' && !ANCHORED.test(before)
}

/** 近三年, 过去五年, 未来3年, 十多年来, 会后一周内, 三天后 */
export function readSpan(text: string, at: number): Found | null {
  const before = text.slice(Math.max(0, at - 12), at)
  const numeral = /[\d一二三四五六七八九十两几数多半]/u.test(text[at]!)
  if (numeral && (isInsideNumber(text, at) || /[每近用满连]$/u.test(before))) return null
  for (const {pattern, build, rule} of SPANS) {
    const match = matchAt(pattern, text, at)
    const expression = match === null ? null : build(match.groups!)
    if (match === null || expression === null) continue
    const end = at + match[0].length
    if (pattern === PREVIOUS && !ANCHORED.test(before)) continue
    return numeral && isMeasure(rule, before, text.slice(end, end + 3)) ? null : {end, expression, rule}
  }
  return null
}
