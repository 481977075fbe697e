import type {Edge, Festival, MonthDay} from '../../../model/time.js'
import {matchAt} from './found.js'
import {COUNT, DAY, FIRST, MONTH, small, TO} from './number.js'

/** A part of a year that the words name, whatever the year. */
export type Part =
  | {readonly kind: 'interval'; readonly first: MonthDay; readonly last: MonthDay; readonly edge: Edge}
  | {readonly kind: 'festival'; readonly name: Festival; readonly days: number; readonly next: boolean}
  | {readonly kind: 'same-period'}
  | {readonly kind: 'week'; readonly month: number | null; readonly first: number; readonly last: number}
  /** 1-x月份: the end is redacted. */
  | {readonly kind: 'from-start'}

export interface FoundPart {
  readonly end: number
  readonly part: Part
  readonly rule: string
}

const EDGE = '(?<edge>月?[初底末](?![中步级心始衷部线色数层端])|月?中(?=[，。；、！\\s完召]))'
const MONTHS = new RegExp(
  `(?<from>${MONTH}|${FIRST})\\s?(?:月份?)?${TO}(?<to>${MONTH})\\s?月份?(?!\\s?${DAY}\\s?[日号])`,
  'uy',
)
const MONTH_PAIR = /(?<=[^\n\s，。])(?<from>\d{1,2})、(?<to>\d{1,2})月份?(?!\d)/uy
const MONTHS_OPEN = /1\s?(?:月份?)?[-—–~－至到]{1,2}[xX×*_某]{1,2}月份?/uy
const FULL_DATE = new RegExp(`(?<month>${MONTH})\\s?月份?\\s?(?<day>${DAY})\\s?[日号](?!楼|线|机|院|矿)`, 'uy')
const DAY_BARE = new RegExp(`(?<month>${MONTH})\\s?月(?<day>${DAY})(?=(?:日?之?前|以前|[至到]|[，。；）]|$))`, 'uy')
const DAYS = new RegExp(`(?<month>${MONTH})\\s?月(?<from>${DAY})\\s?[日号]?${TO}(?<to>${DAY})\\s?[日号]`, 'uy')
const MONTH_ONLY = new RegExp(
  `(?<month>${MONTH})\\s?月(?![龄饼季亮球嫂光花谷星革娃]|色)份?(?:(?<ten>[上中下]|上中|中下)旬|${EDGE})?`,
  'uy',
)
const QUARTERS =
  /(?:第?(?<from>[一二三1-3])季?度?(?:至|到|[-—–~－、])第?(?<to>[二三四2-4])个?季度|(?:第(?<nth>[一二三四1-4])个?|(?<one>[一二三四1-4]))季度|首季度?|前(?<first>[二两三23])个?季度)(?<edge>[初末底])?/uy
const HALF = /(?<half>[上下前后]个?半年)(?<edge>[末底初](?!中))?/uy
const FIRST_MONTHS = new RegExp(`(?:的)?(?<side>[前头]|最[后後])\\s?(?<count>${COUNT})\\s?个?月(?!前)`, 'uy')
const FIRST_DAYS = new RegExp(`(?:的)?前(?<count>${COUNT})[天日]`, 'uy')
const WHOLE = /全年(?!龄)|年内(?!外|部|涵)/uy
const YEAR_EDGE = /年(?<edge>(?:初(?![见显具露])|[底末终])(?!中|级|始|端)|中(?=[，。；、！\s完召]))/uy
const SHORT_EDGE =
  /(?<edge>(?:初(?![见显具露])|[底末终])(?!中|步|级|心|期|始|衷|次|线|部|数|层|端)|中(?=[，。；、！\s完召])|内(?![蒙部外陆涝资地需生容涵河黄江环循]))/uy
const SEASON = /(?<season>[春夏秋冬])(?:[季天](?!奥)|(?![节运晚奥训装粮耕种播收管灌游蚕城茶秋]))/uy
const WEEK = new RegExp(
  `(?:(?<month>${MONTH})\\s?月份?)?的?(?:第(?<one>[一二三四五1-5])(?:个)?[周]|前(?<count>[2-5二两三四])周)(?!年|岁)`,
  'uy',
)
const SAME = /同期/uy
const FESTIVAL =
  /(?<name>元旦|春节|元宵节?|清明节?|端午节?|中秋节?|国庆节?|重阳节|腊八节|除夕|大年三十|教师节|五一劳动节)(?!联|文化|街|路|村|晚会|献礼|档)(?<holiday>小?长假|黄金周|假期|放假)?|(?<short>五一|七一|八一|“五一”|“七一”|“八一”|“十一”|十一|国庆)(?:(?<stretch>小?长假|黄金周|假期)|(?=前|后|期间|之前|节))/uy

/** 汛期前, 入冬取暖前: before a season that opens on a customary day. */
const OPENING =
  /(?:(?<flood>主?汛期|入汛)|(?<heating>入冬(?:取暖|供暖)?|(?:供暖|采暖|取暖)[期季]?))(?:到来|来临)?(?=(?:之|以)?前(?![列景往沿途]))/uy

const SEASONS: Readonly<Record<string, readonly [number, number]>> = {春: [3, 5], 夏: [6, 8], 秋: [9, 11], 冬: [12, 2]}
const FESTIVALS: Readonly<Record<string, Festival>> = {
  元宵节: '元宵',
  清明节: '清明',
  端午节: '端午',
  中秋节: '中秋',
  国庆节: '国庆',
  重阳节: '重阳',
  腊八节: '腊八',
  大年三十: '除夕',
  五一劳动节: '五一',
  '“五一”': '五一',
  '“七一”': '七一',
  '“八一”': '八一',
  '“十一”': '国庆',
  十一: '国庆',
}

function months(first: number, last: number, edge: Edge = null): Part {
  return {kind: 'interval', first: {month: first, day: null}, last: {month: last, day: null}, edge}
}

function days(first: MonthDay, last: MonthDay = first): Part {
  return {kind: 'interval', first, last, edge: null}
}

export function edgeOf(word: string | undefined): Edge {
  if (word === undefined) return null
  if (word.endsWith('初')) return 'first'
  return /[底末终]$/u.test(word) ? 'last' : null
}

/** A month or a month and a day; 月中 is the middle ten days. */
function monthPart({month, ten, edge}: Record<string, string | undefined>): Part {
  const number = small(month!)
  const middle = edge?.endsWith('中') ? '中' : ten
  if (middle === '上') return days({month: number, day: 1}, {month: number, day: 10})
  if (middle === '上中') return days({month: number, day: 1}, {month: number, day: 20})
  if (middle === '中下') return days({month: number, day: 11}, {month: number, day: null})
  if (middle === '中') return days({month: number, day: 11}, {month: number, day: 20})
  if (middle === '下') return days({month: number, day: 21}, {month: number, day: null})
  return months(number, number, edgeOf(edge))
}

type Build = (groups: Record<string, string | undefined>) => Part | null

function quarterPart({from, to, one, nth, first, edge}: Record<string, string | undefined>): Part | null {
  if (from !== undefined) {
    return small(from) < small(to!) ? months(small(from) * 3 - 2, small(to!) * 3, edgeOf(edge)) : null
  }
  if (first !== undefined) return months(1, small(first) * 3, edgeOf(edge))
  const quarter = small(one ?? nth ?? '1')
  return months(quarter * 3 - 2, quarter * 3, edgeOf(edge))
}

function festivalPart({name, holiday, short, stretch}: Record<string, string | undefined>): Part {
  const word = (name ?? short)!
  const festival = FESTIVALS[word] ?? (word as Festival)
  const long = festival === '春节' || festival === '国庆' ? 7 : 3
  return {kind: 'festival', name: festival, days: (holiday ?? stretch) === undefined ? 1 : long, next: false}
}

/** In the order to try; the first that reads wins. */
const READINGS: readonly {
  readonly rule: string
  readonly starts: string
  readonly pattern: RegExp
  readonly build: Build
}[] = [
  {
    rule: 'months',
    starts: '1',
    pattern: MONTH_PAIR,
    build: ({from, to}) =>
      small(to!) === small(from!) + 1 && small(to!) <= 12 ? months(small(from!), small(to!)) : null,
  },
  {rule: 'months', starts: '1', pattern: MONTHS_OPEN, build: () => ({kind: 'from-start'})},
  {
    rule: 'week',
    starts: '1第前的',
    pattern: WEEK,
    build: ({month, one, count}) => ({
      kind: 'week',
      month: month === undefined ? null : small(month),
      first: one === undefined ? 1 : small(one),
      last: small((one ?? count)!),
    }),
  },
  {
    rule: 'days',
    starts: '1元',
    pattern: DAYS,
    build: ({month, from, to}) =>
      days({month: small(month!), day: small(from!)}, {month: small(month!), day: small(to!)}),
  },
  {
    rule: 'day',
    starts: '1元',
    pattern: FULL_DATE,
    build: ({month, day}) => days({month: small(month!), day: small(day!)}),
  },
  {rule: 'quarter', starts: '1第首前', pattern: QUARTERS, build: quarterPart},
  {
    rule: 'months',
    starts: '1元',
    pattern: MONTHS,
    build: ({from, to}) => (small(from!) < small(to!) ? months(small(from!), small(to!)) : null),
  },
  {
    rule: 'day',
    starts: '1元',
    pattern: DAY_BARE,
    build: ({month, day}) => days({month: small(month!), day: small(day!)}),
  },
  {rule: 'month', starts: '1元', pattern: MONTH_ONLY, build: monthPart},
  {
    rule: 'half',
    starts: '上下前后',
    pattern: HALF,
    build: ({half, edge}) => (/^[上前]/u.test(half!) ? months(1, 6, edgeOf(edge)) : months(7, 12, edgeOf(edge))),
  },
  {
    rule: 'months',
    starts: '前头最的',
    pattern: FIRST_MONTHS,
    build: ({side, count}) => {
      const number = small(count!)
      if (number > 12 || !Number.isInteger(number)) return null
      return side === '前' || side === '头' ? months(1, number) : months(13 - number, 12)
    },
  },
  {rule: 'year', starts: '全年', pattern: WHOLE, build: () => months(1, 12)},
  {
    rule: 'year-edge',
    starts: '年',
    pattern: YEAR_EDGE,
    build: ({edge}) => (edge === '中' ? months(6, 6) : months(1, 12, edgeOf(edge))),
  },
  {rule: 'festival', starts: '元春清端中国重腊除大教五七八十“', pattern: FESTIVAL, build: festivalPart},
  {
    rule: 'season',
    starts: '主汛入供采取',
    pattern: OPENING,
    build: ({flood}) => ({kind: 'festival', name: flood ? '汛期' : '供暖', days: 1, next: false}),
  },
  {rule: 'same-period', starts: '同', pattern: SAME, build: () => ({kind: 'same-period'})},
]

/** Only after a year: 初, 内, 的前10天, 春季. */
const AFTER_YEAR: typeof READINGS = [
  {
    rule: 'year-edge',
    starts: '',
    pattern: SHORT_EDGE,
    build: ({edge}) => (edge === '中' ? months(6, 6) : months(1, 12, edgeOf(edge))),
  },
  {rule: 'season', starts: '', pattern: SEASON, build: ({season}) => months(...SEASONS[season!]!)},
  {
    rule: 'days',
    starts: '',
    pattern: FIRST_DAYS,
    build: ({count}) => days({month: 1, day: 1}, {month: 1, day: small(count!)}),
  },
]

const HAN_NUMBER = /[\d一二三四五六七八九十]/u
const byStart = new Map<string, (typeof READINGS)[number][]>()
for (const reading of READINGS) {
  for (const start of reading.starts === '1' || reading.starts.startsWith('1')
    ? `0123456789一二三四五六七八九十${reading.starts}`
    : reading.starts) {
    const list = byStart.get(start) ?? []
    if (!list.includes(reading)) list.push(reading)
    byStart.set(start, list)
  }
}

/** 三月底, 前三季度, 全年, 国庆节; `afterYear` allows what needs a year before it. */
export function readPart(text: string, at: number, afterYear: boolean): FoundPart | null {
  for (const {pattern, build, rule} of byStart.get(text[at] ?? '') ?? []) {
    const match = matchAt(pattern, text, at)
    const part = match === null ? null : build(match.groups ?? {})
    if (match !== null && part !== null && match[0].length > 0) return {end: at + match[0].length, part, rule}
  }
  if (!afterYear) return null
  for (const {pattern, build, rule} of AFTER_YEAR) {
    const match = matchAt(pattern, text, at)
    const part = match === null ? null : build(match.groups ?? {})
    if (match !== null && part !== null) return {end: at + match[0].length, part, rule}
  }
  return null
}

export const isNumeral = (character: string | undefined): boolean =>
  character !== undefined && HAN_NUMBER.test(character)
