import {longestAt} from '../trie.js'
import {type Lexicon, suffixOf} from './lexicon.js'

/** Where the name in an item begins, and what stood before it. */
export interface Left {
  readonly start: number
  /** A verb was cut off: 推进, 建设. */
  readonly led: boolean
  /** 总投资1.5亿元的 was cut off. */
  readonly priced: boolean
  /** 一批, 33个, 各类 was cut off: what follows is a kind, not a name. */
  readonly counted: boolean
}

const COUNT =
  /^(?:第?[\d.]{1,6}(?:余|多)?|[一二两三四五六七八九十百几]{1,3}|若干)(?:个|项|条|座|家|处|所|大|批|类|宗|名|种)(?!亿|万)/u
const KIND = /^(?:各类|各项|所有|一系列|更多|众多|许多|相关|部分|有关|各地|各县|国家级?重大|重点|重大)/u
const TIME =
  /^(?:(?:20)?\d{2,4}年(?:底前?|初|内)?|\d{1,2}月份?(?:底前?)?|年内|年底前?|今年|去年|明年|上半年|下半年|[一二三四]季度)/u
const OWN = /^(?:我|全|本|各)(?:市|县|区|省|州|旗|镇|乡)(?:的)?/u

/** The left edge of the name between `start` and `end`: after the last verb that leads it, its price, and any 的. */
export function leftEdge(text: string, start: number, end: number, starts: Uint8Array, lexicon: Lexicon): Left {
  let cut = start
  let led = false
  let counted = false
  const price = lastPrice(text, start, end)
  if (price !== null) cut = price
  for (let at = cut; at < end - 1; ) {
    if (at === cut) {
      const skip = frontMatter(text, at, end)
      if (skip !== null) {
        cut = skip.end
        counted = skip.counted
        at = cut
        continue
      }
    }
    const lead = starts[at] === 1 ? longestAt(lexicon.leads, text, at) : null
    const strong =
      lead?.value === '引语' && price === null && !suffixOf(lexicon.heads, text, cut, at) && !endsName(text, cut, at)
    const whole = lead !== null && starts[lead.end] === 1 && lead.end <= end - 2
    if (lead !== null && whole && (at === cut || strong)) {
      led ||= lead.end - at > 1
      counted = false
      cut = lead.end
      at = cut
      continue
    }
    at++
  }
  const of = lastOf(text, cut, end)
  if (of !== null) {
    cut = of
    const skip = frontMatter(text, cut, end)
    if (skip !== null) {
      cut = skip.end
      counted ||= skip.counted
    }
  }
  return {start: cut, led, priced: price !== null, counted}
}

function endsName(text: string, cut: number, at: number): boolean {
  return at - cut >= 2 && (text.startsWith('项目', at - 2) || text.startsWith('工程', at - 2))
}

function lastPrice(text: string, start: number, end: number): number | null {
  let last: number | null = null
  const part = text.slice(start, end)
  if (!part.includes('元') && !part.includes('亿') && !part.includes('万')) return null
  for (const match of part.matchAll(/\d(?:万|亿|千万)?(?:美|欧|港|日)?元(?:的)?|\d(?:万|亿)的/gu)) {
    const after = start + match.index + match[0].length
    if (after < end - 1 && !/^(?:以上|以下|级|左右)/u.test(text.slice(after, after + 2))) last = after
  }
  return last
}

function frontMatter(text: string, at: number, end: number): {end: number; counted: boolean} | null {
  const part = text.slice(at, Math.min(end, at + 16))
  const count = COUNT.exec(part) ?? KIND.exec(part)
  if (count !== null) return {end: at + count[0].length, counted: true}
  const time = TIME.exec(part) ?? OWN.exec(part)
  return time === null ? null : {end: at + time[0].length, counted: false}
}

/** After the last 的 that does not stand in quotes; a name hardly ever holds one. */
function lastOf(text: string, start: number, end: number): number | null {
  let depth = 0
  let last: number | null = null
  for (let at = start; at < end; at++) {
    if (text[at] === '“' || text[at] === '《') depth++
    else if (text[at] === '”' || text[at] === '》') depth--
    else if (text[at] === '的' && depth <= 0 && at < end - 1) last = at + 1
  }
  return last
}

/** Where the name that begins at `start` ends: before a predicate, or after 项目. */
export function rightEdge(text: string, start: number, end: number, starts: Uint8Array, lexicon: Lexicon): number {
  for (let at = start + 2; at < end; at++) {
    if (text.startsWith('项目', at) && !/^(?:区|部|库|群|法)/u.test(text.slice(at + 2, at + 3))) return at + 2
    if (starts[at] === 0) continue
    if (AFTER.has(text[at]!) && starts[at + 1] === 1) return at
    const stage = longestAt(lexicon.stages, text, at)
    if (stage !== null && starts[stage.end] === 1 && !isHead(lexicon, text, start, stage.end)) return at
    const lead = longestAt(lexicon.leads, text, at)
    if (lead?.value === '引语' && starts[lead.end] === 1 && suffixOf(lexicon.heads, text, start, at)) return at
    const word = adverbAt(text, at)
    if (word > 0) return at
  }
  return end
}

const AFTER = new Set(['于', '已', '正', '将', '被', '在', '等', '均', '也', '为', '是', '并', '能', '可', '由'])
const ADVERBS = [
  '全部',
  '全面',
  '全线',
  '顺利',
  '正在',
  '稳步',
  '有序',
  '即将',
  '如期',
  '按期',
  '正式',
  '相继',
  '陆续',
  '抓紧',
  '尽快',
  '早日',
  '年内',
  '年底',
  '今年',
  '基本',
  '成功',
  '进展',
  '竞相',
  '前期',
  '总投资',
  '计划',
  '预计',
  '规划设计',
  '规划建设',
]

function adverbAt(text: string, at: number): number {
  for (const word of ADVERBS) if (text.startsWith(word, at)) return word.length
  return 0
}

function isHead(lexicon: Lexicon, text: string, start: number, end: number): boolean {
  return suffixOf(lexicon.heads, text, start, end) !== null
}
