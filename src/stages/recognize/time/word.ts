import type {Row} from '../../../model/dictionary.js'
import type {TimeExpression} from '../../../model/time.js'
import {type Found, matchAt} from './found.js'
import {DAY, MONTH} from './number.js'

/** What 含义 of 期限词.csv may say. */
const MEANINGS: Readonly<Record<string, TimeExpression>> = {
  截至今日: {form: 'now', side: 'until'},
  自今日起: {form: 'now', side: 'from'},
  去年以前: {
    form: 'bound',
    side: 'until',
    of: {
      form: 'interval',
      year: {kind: 'relative', offset: -1},
      first: {month: 1, day: null},
      last: {month: 12, day: null},
      edge: null,
    },
  },
  循环: {form: 'recur'},
}

/** Words by their first character, the longest first; null in place of a meaning for words that are not time. */
export type Words = ReadonlyMap<string, readonly {readonly word: string; readonly expression: TimeExpression | null}[]>

const cache = new WeakMap<readonly Row[], Words>()

/** Made once for the dictionary at hand. */
export function wordsOf(rows: readonly Row[]): Words {
  const known = cache.get(rows)
  if (known !== undefined) return known
  const words = new Map<string, {word: string; expression: TimeExpression | null}[]>()
  for (const row of rows) {
    const word = row.词!
    const list = words.get(word[0]!) ?? []
    list.push({word, expression: MEANINGS[row.含义!] ?? null})
    words.set(word[0]!, list)
  }
  for (const list of words.values()) list.sort((a, b) => b.word.length - a.word.length)
  cache.set(rows, words)
  return words
}

/** 目前, 尽快, 近年来 and whatever else the dictionary holds; a word that is no time yields its end, so that nothing is read inside. */
export function readWord(words: Words, text: string, at: number): {end: number; found: Found | null} | null {
  const entry = words.get(text[at]!)?.find(({word}) => text.startsWith(word, at))
  if (entry === undefined) return null
  const end = at + entry.word.length
  // 至今年底 is 今年, not 至今.
  if (entry.word.endsWith('今') && /[年天日春夏秋冬晚后]/u.test(text[end] ?? '')) return null
  return {end, found: entry.expression === null ? null : {end, expression: entry.expression, rule: 'word'}}
}

const RECUR = new RegExp(
  '每(?:隔)?(?:两|二|三|四|五|六|半|\\d{1,2})?(?:个)?(?:年度?|月份?|周|季度|季(?!节)|旬|天|日|星期|工作日|学期)' +
    `(?:逢[一二三四五六七八九十]|底|末|初|[一二三四五六日](?=[，、。调召开])|(?:${DAY})[日号]|(?:${MONTH})月(?:${DAY}日|[底末初]|份)?)?(?:之?前)?(?!人|份额)|` +
    '按(?:年度?|月|季度?|周|旬|日)(?![期照程])|' +
    '(?:一(?:[月周旬年日]|季度?)一|半月一)[\\u4e00-\\u9fff]{0,2}?(?:通报|调度|督查|督导|汇报|报告|总结|排名|检查|考核|点评|例会|会商|评比|通|报|督|晒|结|查|评|议)',
  'uy',
)

/** 每月逢五, 按季度, 一月一通报 */
export function readRecur(text: string, at: number): Found | null {
  const match = matchAt(RECUR, text, at)
  if (match === null) return null
  return {end: at + match[0].length, expression: {form: 'recur'}, rule: 'recur'}
}

const DAYS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  昨: -1,
  今: 0,
  本日: 0,
  明: 1,
  后天: 2,
  大后天: 3,
}
const DAY_WORD =
  /(?<word>大前天|大后天|前天|前日|后天|本日|[今昨明][天日](?!头条|说法|之后|之星)|今[晚晨早]|昨[晚夜]|明[晚晨早])(?:上午|下午|晚上|早上|中午|凌晨)?/uy

/** 今天, 昨日上午, 后天 */
export function readDayWord(text: string, at: number): Found | null {
  const match = matchAt(DAY_WORD, text, at)
  const word = match?.groups?.word
  if (match === null || word === undefined) return null
  const before = text[at - 1] ?? ''
  if (
    /[《先]/u.test(before) ||
    (word === '前日' && /[目日以]/u.test(before)) ||
    (/^[前后]天/u.test(word) && /[一二三四五六七八九十两几\d]/u.test(before))
  )
    return null
  if (/^明[天日]/u.test(word) && (/[的好福丽造向煌更]/u.test(before) || /[的更再]/u.test(text[at + 2] ?? '')))
    return null
  const offset = DAYS[word] ?? DAYS[word[0]!]!
  return {end: at + match[0].length, expression: {form: 'day', offset}, rule: 'day-word'}
}

const NEAR = /近期/uy
const AHEAD =
  /^[^。！？\n]{0,24}?(?:将|要|拟|计划|准备|力争|争取|确保|抓紧)|^[的内]?(?:重点|工作|任务|目标|开工|启动|实施|可)/u
const BEHIND = /^(?:以来)/u

/** 近期 looks ahead before a wish or a task, and back elsewhere. */
export function readNear(text: string, at: number): Found | null {
  const match = matchAt(NEAR, text, at)
  if (match === null) return null
  const end = at + match[0].length
  const rest = text.slice(end, end + 30)
  const side = !BEHIND.test(rest) && AHEAD.test(rest) ? 'from' : 'until'
  return {end, expression: {form: 'now', side}, rule: 'near'}
}

const YEARS: Readonly<Record<string, readonly [number, number]>> = {
  今明两年: [0, 1],
  去今两年: [-1, 0],
  明后两年: [1, 2],
  今明后三年: [0, 2],
}
const YEARS_WORD = /今明两年|去今两年|明后两年|今明后三年/uy

/** 今明两年 */
export function readYearPair(text: string, at: number): Found | null {
  const match = matchAt(YEARS_WORD, text, at)
  if (match === null) return null
  const [first, last] = YEARS[match[0]]!
  return {
    end: at + match[0].length,
    expression: {form: 'range', first: yearAway(first), last: yearAway(last)},
    rule: 'year-pair',
  }
}

function yearAway(offset: number): TimeExpression {
  return {
    form: 'interval',
    year: {kind: 'relative', offset},
    first: {month: 1, day: null},
    last: {month: 12, day: null},
    edge: null,
  }
}
