import type {Numeral} from '../../../text/numeral.js'
import type {Span} from '../../../text/span.js'
import type {Unit} from '../measure.js'
import {longestAt} from '../trie.js'
import {currencies, prefix} from './currency.js'

/** The currency of the sum that a number begins, and where its word ends; null where the number is no sum. */
export function currencyOf(text: string, numeral: Numeral): Unit | null {
  const at = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end
  const hit = longestAt(currencies, text, at)
  if (hit !== null)
    return isCurrency(text, numeral, {start: at, end: hit.end})
      ? {name: codeOf(text, numeral, hit.value), end: hit.end}
      : null
  return kuai(text, numeral) ?? prefixed(text, numeral) ?? bare(text, numeral)
}

/** 人民币8千元 is CNY by its 元, 港币3000元 is not. */
function codeOf(text: string, {start}: Numeral, code: string): string {
  return code === 'CNY' ? (prefixOf(text, start) ?? code) : code
}

function prefixOf(text: string, start: number): string | null {
  const groups = prefix.exec(text.slice(Math.max(0, start - 5), start))?.groups
  return Object.entries(groups ?? {}).find(([, word]) => word !== undefined)?.[0] ?? null
}

/** 元 begins other words (元旦, 元月, 三元区), and 万元 alone is a unit of accounts, not a sum. */
function isCurrency(text: string, numeral: Numeral, word: Span): boolean {
  const {form, start, value} = numeral
  if (isOrdinal(text, start) || (word.end - word.start === 1 && isOtherWord(text, numeral, word.end))) return false
  if (form !== 'scale') return true
  if (/(?:单位|按)[:：为]?[(（]?$/u.test(text.slice(Math.max(0, start - 4), start))) return false
  if ((value ?? 0) >= 1e8 || value === 1e7 || value === 1e6) return true
  return /[超过近上]/u.test(text[start - 1] ?? '。') || /^(?:以上|户)/u.test(text.slice(word.end, word.end + 2))
}

const isOrdinal = (text: string, start: number): boolean => text[start - 1] === '第'

/** 元旦, 元月, 元年 after a year; 三元 and 二元 before a noun are names. */
function isOtherWord(text: string, {script, scale, value}: Numeral, end: number): boolean {
  const next = text[end] ?? '。'
  if (/[旦月首宵老]/u.test(next) && !/^月[收租薪均]/u.test(text.slice(end, end + 2))) return true
  if (script === 'arabic' || scale > 0 || (value ?? 10) >= 10) return false
  return /\p{Script=Han}/u.test(next) && !/[以左的每钱]/u.test(next)
}

const kuaiWord =
  /[ ]?块(?:钱|(?=[\d一二三四五六七八九两][毛角分]?(?:[一二三四五六七八九]分?)?(?:[，。；、 ]|$|钱|以))|(?=以上|以下|左右|上下))/uy

/** 十几块钱、三块五; 三块牌子 is no money. */
function kuai(text: string, {end, start}: Numeral): Unit | null {
  kuaiWord.lastIndex = end
  const match = kuaiWord.exec(text)
  if (match !== null) return {name: 'CNY', end: end + match[0].length}
  const spends = /(?:花费?|价值?|卖|至少|最多|付|赚|收|补)(?:了|我|你|他)?$/u.test(
    text.slice(Math.max(0, start - 5), start),
  )
  const many = /[百千万]/u.test(text[end - 1]!)
  if (text[end] !== '块' || !(spends || many) || /\p{Script=Han}/u.test(text[end + 1] ?? '。')) return null
  return {name: 'CNY', end: end + 1}
}

/** ￥3.14, 人民币5000 */
function prefixed(text: string, {start, end, form}: Numeral): Unit | null {
  if (form === 'redacted' || form === 'scale') return null
  const code = prefixOf(text, start)
  return code === null ? null : {name: code, end}
}

const cue =
  /(?:投资|总投资|资金|投入|产值|收入|税收|利税|利润|贷款|融资|补助|奖励|经费|补贴|预算|支出|造价|赔偿|债券|注资|募资)(?:额|总额|约|达到?|近|超过?|为|了|共|共计|补助|奖励|任务|完成|实现){0,2}$/u
/** 收入任务174万，「完成」198万: the sum before it left 元 out as well. */
const goesOn =
  /(?:收入|支出|预算|投资|资金|税收)[\p{Script=Han}]{0,6}[\d.]{1,9}[万亿]，(?:已|实际|累计|共|预计){0,2}(?:完成|实现|执行|支出|到位)$/u
const noun = /^(?:[，。；、,;：:)）\s]|的|以上|以下|左右|$|[建用打实改购修])/u

/** 总投资5375万的污水处理厂, 百万巨资: 元 was left out. */
function bare(text: string, {start, end, scale, form, value}: Numeral): Unit | null {
  if (scale < 4 || form === 'redacted') return null
  if (/^(?:巨资|资金|投资)/u.test(text.slice(end, end + 2)))
    return form === 'scale' && (value ?? 0) < 1_000_000 ? null : {name: 'CNY', end}
  if (scale >= 8 && /[超过]/u.test(text[start - 1] ?? '。') && /^(?:项目|企业|产业)/u.test(text.slice(end, end + 2)))
    return {name: 'CNY', end}
  if (form === 'scale' || !noun.test(text.slice(end, end + 2))) return null
  const before = text.slice(Math.max(0, start - 28), start)
  return cue.test(before.slice(-12)) || goesOn.test(before) ? {name: 'CNY', end} : null
}
