import {unitsOf} from '../../../text/units.js'
import {longestAt} from '../trie.js'
import {headOf, type View} from './view.js'

/** Where the name in an item begins, and what stood before it. */
export interface Left {
  readonly start: number
  /** A verb of building was cut off: 建设, 启动. */
  readonly built: boolean
  /** Another verb was cut off: 支持, 围绕. */
  readonly led: boolean
  /** 与某公司洽谈的 was cut off. */
  readonly dealt: boolean
  /** 总投资1.5亿元的 was cut off. */
  readonly priced: boolean
  /** 一批, 33个, 各类 was cut off: what follows is a kind, not a name. */
  readonly counted: boolean
}

const COUNT =
  /^(?:第?[\d.]{1,6}(?:余|多)?|第?[一二两三四五六七八九十百几]{1,3}|若干|数)(?:个|项|条|座|家|处|所|大|批|类|宗|名|种|件|轮|次)(?:以上)?(?!亿|万)/u
/** 9.建设…, ③…, 二是…, （三）…: the number of an item. */
const ITEM = /^(?:\d{1,2}[.．](?!\d)|[①-⑳]|[一二三四五六七八九十]是|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)])/u
/** 15个项目中有…, 即…, 除…外: one word before a list of names. */
const OPENS = /^(?:有(?![色机轨线限效源益毒])|即(?![时墨食])|除(?![尘险臭湿氟冰雪四草铁]))/u
const SIZE = /^[\d.]{1,8}(?:余|多)?(?:万|千|亿)?(?:平方米|平方公里|公里|亩|套|户|平米|千米|立方米)/u
const KIND =
  /^(?:新一[轮批]|首批|各类|各项|各个|所有|一系列|更多|众多|许多|相关|部分|有关|各地|各县|一些|这些|某些|全部|其他|其它|这个|一个|每个|剩余|多个)/u
const TIME =
  /^(?:(?:20)?\d{2,4}年(?:底前?|初|内)?|\d{1,2}月份?(?:底前?)?|年内|年底前?|今年|去年|明年|上半年|下半年|[一二三四]季度)/u
const OWN = /^(?:我|全|本|各)(?:市|县|区|省|州|旗|镇|乡)(?:的)?/u
/** What front matter begins with: most names begin otherwise and are spared the patterns. */
const FRONT = unitsOf(
  '新首（(四五六七八九十0123456789第一二两三四五六七八九十百几若数各所更众许相部有这某全其每剩多年今去明上下我本有即除①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
)
const BUILD =
  /建|推动|开工|启动|实施|竣工|投产|投用|完成|新上|引进|签约|推进|启用|投运|谋划|加快|提速|力促|做好|抓好|申报|申建|争取|改造|布局/u
/** 对接, 洽谈: speaks neither for nor against. */
const TALKED = /对接|洽谈/u
const PRICE = /\d(?:万|亿|千万)?(?:美|欧|港|日)?元(?:人民币)?(?:的)?|\d(?:万|亿)的/gu

/** The left edge of the name between `start` and `end`: after the last verb that leads it, its price, and any 的. */
export function leftEdge(start: number, end: number, view: View): Left {
  const {text} = view
  const price = afterPrice(text, start, end)
  const left = {cut: trimMarks(text, price ?? start, end), built: false, led: false, counted: false}
  for (let at = left.cut; at < end - 1; ) {
    const quote = skipQuote(text, at, end)
    if (quote !== null) {
      at = quote
      continue
    }
    const front = at === left.cut ? frontMatter(text, at, end) : null
    if (front !== null) {
      left.cut = front.end
      left.counted = front.counted
      at = left.cut
      continue
    }
    // What follows a finished name is said of it: 227线项目编制完成可研报告.
    if (at > left.cut + 2 && view.starts[at] === 1 && isDone(left.cut, at, end, view)) break
    const lead = leadAt(at, end, left.cut, price !== null, view)
    if (lead !== null) {
      if (BUILD.test(text.slice(at, lead))) left.built = true
      else if (lead - at > 1 && !TALKED.test(text.slice(at, lead))) left.led = true
      left.counted = false
      left.cut = lead
      at = lead
      continue
    }
    at++
  }
  const of = afterOf(left.cut, end, view)
  const cut = of ?? left.cut
  const front = of === null ? null : frontMatter(text, of, end)
  return {
    start: trimMarks(text, front?.end ?? cut, end),
    built: left.built,
    led: left.led,
    dealt: of !== null && DEALT.test(text.slice(Math.max(start, of - 40), of)),
    priced: price !== null,
    counted: left.counted || (front?.counted ?? false),
  }
}

/** Adverbs in a row before a verb: 积极稳妥有序推进. */
const ADVERBS = 4

/** The end of the verb that begins at `at` and leads a name; `cut` is where the name begins so far. */
function leadAt(at: number, limit: number, cut: number, priced: boolean, view: View, adverbs = 0): number | null {
  const {text, starts, lexicon} = view
  if (starts[at] !== 1) return null
  const lead = longestAt(lexicon.leads, text, at)
  // 全力支持, 全面完成: one word for an adverb and its verb.
  if (lead?.value === '状语' && starts[lead.end] === 0 && at === cut) {
    const verb = longestAt(lexicon.leads, text, lead.end)
    if (verb !== null && verb.value !== '状语' && starts[verb.end] === 1 && verb.end <= limit - 2) return verb.end
  }
  // 整县推进项目: the verb ends the name.
  if (lead !== null && at > cut && text.startsWith('项目', lead.end)) return null
  if (lead !== null && lexicon.heads.has(text.slice(at, lead.end + 1))) return null
  if (lead !== null && starts[lead.end] === 1 && lead.end <= limit - 2) {
    // 扩建 and 改造 end names as often as they lead them.
    const strong = lead.value === '引语' && !lexicon.heads.has(text.slice(at, lead.end))
    if (strong && !priced && !endsInHead(cut, at, view) && !isSaid(cut, at, view)) return lead.end
    if (at === cut && lead.value !== '状语') return lead.end
    if (at === cut && lead.value === '状语' && adverbs < ADVERBS) {
      const next = leadAt(lead.end, limit, lead.end, priced, view, adverbs + 1)
      if (next !== null) return next
    }
  }
  if (at !== cut) return null
  const stage = longestAt(lexicon.stages, text, at)
  return stage !== null && starts[stage.end] === 1 && stage.end <= limit - 2 && stage.end - at > 1 ? stage.end : null
}

/** 可研报告获得批复: what was reached. */
const REACHED = /^(?:获得|取得)[^，。]{0,2}(?:批复|核准|批准|路条|备案)/u

/** 云龙铁路9月底前建成: a stage behind a name is said of it, also where a day stands between. */
function isSaid(cut: number, at: number, {text, headSizes, lexicon}: View): boolean {
  if (longestAt(lexicon.stages, text, at) === null && !REACHED.test(text.slice(at, at + 6))) return false
  if (at > cut + 3 && (text[at - 1] === '）' || text[at - 1] === ')')) return true
  for (let end = cut + 3; end < at; end++) if (headSizes[end]! > 1) return true
  return false
}

/** A verb behind a finished name is said of it and does not lead another: 幸福大桥开工. */
function endsInHead(cut: number, at: number, view: View): boolean {
  return at - cut >= 2 && endsName(cut, at, view)
}

/** 项目 with a predicate behind it. */
function isDone(cut: number, at: number, end: number, view: View): boolean {
  const {text, lexicon} = view
  if (!text.startsWith('项目', at - 2) || at - cut < 4) return false
  if (longestAt(lexicon.leads, text, at)?.value === '引语') return true
  return at - cut >= LONG_NAME && SAID_OF.test(text.slice(at, Math.min(end, at + 6)))
}

/** So long a name with 项目 behind it is one. */
const LONG_NAME = 8
/** 安装完成, 顺利通过: a deed and that it was done. */
const SAID_OF = /^[\p{Script=Han}]{2,3}(?:完成|完毕|到位|通过|结束)/u

function endsName(start: number, at: number, view: View): boolean {
  return (
    headOf(view, start, at) !== null || view.text.startsWith('项目', at - 2) || view.text.startsWith('工程', at - 2)
  )
}

const [QUOTE, TITLE] = ['“', '《'].map((mark) => mark.charCodeAt(0))

/** The end of the quotation that opens at `at`, or null. */
export function skipQuote(text: string, at: number, end: number): number | null {
  const open = text.charCodeAt(at)
  if (open !== QUOTE && open !== TITLE) return null
  const close = text.slice(at, Math.min(end, at + 40)).indexOf(open === QUOTE ? '”' : '》')
  return close < 0 ? null : at + close + 1
}

function afterPrice(text: string, start: number, end: number): number | null {
  const part = text.slice(start, end)
  if (!part.includes('元') && !part.includes('亿的') && !part.includes('万的')) return null
  let last: number | null = null
  for (const match of part.matchAll(PRICE)) {
    const after = start + match.index + match[0].length
    if (after < end - 1 && !/^(?:以上|以下|级|左右)/u.test(text.slice(after, after + 2))) last = after
  }
  return last
}

function frontMatter(text: string, at: number, end: number): {end: number; counted: boolean} | null {
  if (FRONT[text.charCodeAt(at)] !== 1) return null
  const part = text.slice(at, Math.min(end, at + 16))
  const item = ITEM.exec(part) ?? OPENS.exec(part)
  if (item !== null) return {end: at + item[0].length, counted: false}
  const count = COUNT.exec(part) ?? SIZE.exec(part) ?? KIND.exec(part)
  if (count !== null) return {end: at + count[0].length, counted: true}
  const time = TIME.exec(part) ?? OWN.exec(part)
  return time === null ? null : {end: at + time[0].length, counted: false}
}

/** 与甲公司洽谈的, 由乙集团投资建设的: whose thing it is. */
const DEALT =
  /[与和同由][^，。；、]{2,30}(?:洽谈|签约|对接|合作|签订|签署|承建|开发|实施|建设|兴建|投资)(?:建设|兴建|开发|新建)?的$/u

/** After the last 的 outside quotations; a name hardly ever holds one. */
function afterOf(start: number, end: number, view: View): number | null {
  const {text} = view
  let last: number | null = null
  for (let at = start; at < end - 1; at++) {
    // 安康医院完成工程量的80%: what is said of a finished name is behind it.
    if (last === null && at > start + 1 && text[at] === '完' && endsName(start, at, view)) return null
    const quote = skipQuote(text, at, end)
    if (quote !== null) at = quote - 1
    else if (text[at] === '的') last = at + 1
    else if (text.startsWith('——', at)) last = at + 2
  }
  return last
}

function trimMarks(text: string, start: number, end: number): number {
  let at = start
  while (at < end && /[\s）)】”—:：·]/u.test(text[at]!)) at++
  return at
}
