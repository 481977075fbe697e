import type {Token} from '../../../model/token.js'
import type {Span} from '../../../text/span.js'
import {wordsIn} from '../word-starts.js'
import {type Head, type Lexicon, suffixOf} from './lexicon.js'
import {isStretch} from './right.js'
import {beforeWorks, headOf, type View} from './view.js'

/** What a candidate's own words say of it. */
export interface Evidence {
  readonly head: Head | null
  readonly phase: boolean
  /** It holds a word for a firm: 集团, 科技, 纸业. */
  readonly firm: boolean
  /** It holds a name: a place, a word no dictionary knows. */
  readonly proper: boolean
  /** Work on a thing it names: 城东污水处理厂扩容, 青沟河治理. */
  readonly worksOn: boolean
  /** A verb opens it: 织密城市路网. */
  readonly verbFirst: boolean
  /** The size of a plant: 年产5000吨, 30MW. */
  readonly capacity: boolean
  /** Letters, numbers or a quotation. */
  readonly marked: boolean
  /** Every word of it is common: 重点产业项目. */
  readonly generic: boolean
  /** It is a head word and nothing else: 污水处理厂. */
  readonly bare: boolean
  readonly campaign: boolean
  /** Marks that no name holds. */
  readonly broken: boolean
  /** It holds a count: 8件民生实事. */
  readonly counts: boolean
}

/** Marks, joints and thresholds that no name begins or ends with. */
const BROKEN =
  /^坚持|^[（(、”）)—以为对把按向从-]|[（(“、和与及或的]$|[:：;；]|向(?:市场|社会)$|元以上|以上$|以下$|为(?:主线|抓手|契机|重点|核心|导向|引领|目标)$|(?:入冬|取暖|供暖|汛期|主汛|年底|月底|春节|国庆)前/u
const CAPACITY =
  /(?:年产|日产|年处理|日处理|年加工|年出栏)[\d.]|\d(?:万|千|亿)?(?:吨|头|羽|套|台|辆|千瓦|兆瓦|千伏|MW|GW|KV|kV)/u
const COUNTS =
  /(?:\d{1,6}|[一二三四五六七八九十百两])(?:万|余|多)?(?:个|项|件|条|家|所|处|座|大)(?!道|街|桥|坝|学|厦|楼|湾|理|连|同|兴|别山|运河)(?!.{0,6}(?:桥|库|路))/u
const PROPER = new Set(['ns', 'nr', 'nrt', 'nrfg', 'nz'])

export function evidenceOf(span: Span, view: View): Evidence {
  const {text, tokens, lexicon} = view
  const {start, end} = span
  const name = text.slice(start, end)
  const words = wordsIn(tokens, span)
  const phase = suffixOf(lexicon.phases, text, start, end)
  const bare = phase === null ? end : end - phase.length
  const until = text.startsWith('工程', bare - 2) && bare - 2 > start ? bare - 2 : bare
  const head = headOf(view, start, until)
  const firm = words.some(({word}) => word.length > 1 && lexicon.firms.has(word)) && head?.length !== end - start
  const pieces = !firm && text[start - 1] !== '“' && inPieces(words)
  const proper = pieces || words.some((word) => isProper(word) && !lexicon.generic.has(word.word))
  return {
    head: head === null ? roadOf(name) : lexicon.heads.get(head)!,
    phase: phase !== null,
    firm,
    proper,
    worksOn:
      head !== null && lexicon.heads.get(head) === '工事' && isNamedThing(start, until - head.length, proper, view),
    verbFirst: isVerb(words[0]) && !lexicon.heads.has(words[0]!.word) && words.length > 2,
    capacity: CAPACITY.test(name),
    marked: /[A-Za-z“#＃+]|\d|[经纬][一二三四五六七八九十]{1,3}(?:路|街)?$/u.test(name),
    generic: isGeneric(words, lexicon),
    bare: head !== null && head.length >= until - start,
    campaign: isCampaign(text, start, until, head !== null, lexicon),
    broken: BROKEN.test(name) || !balanced(name),
    counts: COUNTS.test(name),
  }
}

/** 省道227, G312: a road by its number; 青平公路平安段: a part of one. */
function roadOf(name: string): Head | null {
  return /(?:[国省县乡]道|[GSX])\d{2,3}线?$/u.test(name) || isStretch(name) ? '场所' : null
}

function isProper({word, tag}: Token): boolean {
  if (tag === null) return /^\p{Script=Han}{2,}$/u.test(word)
  return PROPER.has(tag) && word.length > 1
}

/** 荣众汽配城, 天康疗养院: a name that falls into single characters, none of them a common one. */
function inPieces([first, second, third]: readonly Token[]): boolean {
  if (first?.word.length !== 1 || second?.word.length !== 1 || third === undefined || third.word.length < 2)
    return false
  return PIECE.test(first.word) && PIECE.test(second.word)
}

const PIECE =
  /[^\d\P{Script=Han}一二三四五六七八九十百千万两全各县市区省州镇乡村旗新老旧大小东南西北中上下前后内外本我等的和与及为是对将把在由以向从到其该此这那个项条座处所级类型多更好高低双]/u

/** 病险水库, 老旧小区: kinds of things. */
const KINDS_OF =
  /^(?:病险|老旧|农村|城镇|城市|城乡|村民|[三五一二四六七]是|重点|中小|小型|大型|基层|保障性|深水|国省|社区|垃圾)/u

function isNamedThing(start: number, end: number, proper: boolean, view: View): boolean {
  if (KINDS_OF.test(view.text.slice(start, start + 3)) || view.text.startsWith('提质增效', end)) return false
  const thing = beforeWorks(view, start, end)
  const head = headOf(view, start, thing)
  if (head === null) return false
  // 县污水处理厂提标改造: the only one there.
  if (thing - head.length - start === 1) return '县市区镇乡'.includes(view.text[start]!) && lexiconSays(head, view)
  if (thing - head.length - start < 2) return false
  return proper || head.length === 1 || view.lexicon.heads.get(head) === '设施'
}

function lexiconSays(head: string, {lexicon}: View): boolean {
  return lexicon.heads.get(head) === '设施'
}

function isVerb(token: Token | undefined): boolean {
  return token?.tag === 'v' && token.word.length > 1
}

function isGeneric(words: readonly Token[], {generic, heads}: Lexicon): boolean {
  return words.every(
    ({word}) => generic.has(word) || (word.length === 1 && !heads.has(word) && /[个类型性化级市县区省]/u.test(word)),
  )
}

/** 惠民工程, “四提”工程: the word before 工程 is an aim, not a thing. */
function isCampaign(text: string, start: number, until: number, headed: boolean, {campaigns}: Lexicon): boolean {
  if (!headed && suffixOf(campaigns, text, start, until) !== null) return true
  return text[until - 1] === '”' && text.startsWith('工程', until)
}

function balanced(name: string): boolean {
  let quotes = 0
  let brackets = 0
  for (const unit of name) {
    if (unit === '“') quotes++
    else if (unit === '”') quotes--
    else if (unit === '（' || unit === '(') brackets++
    else if (unit === '）' || unit === ')') brackets--
  }
  return quotes === 0 && brackets === 0
}
