import type {Op} from '../../../model/amount.js'
import type {Money} from '../../../model/mention.js'
import {sum} from '../../../text/decimal.js'
import type {Numeral} from '../../../text/numeral.js'
import {boundAfter} from '../bound.js'
import {type Measure, measures, type Unit} from '../measure.js'
import type {Input, Recognizer} from '../recognizer.js'
import {longestAt} from '../trie.js'
import {currencies, prefix} from './currency.js'
import {perBefore, perBehind} from './per.js'
import {smallChange} from './small-change.js'

/** 3.5亿元、5000万—1亿元、200多万元、180万元/亩、x亿元、1.2亿美元、超亿元、总投资5375万 */
export const money: Recognizer<'money'> = {
  name: 'money/sum',
  kind: 'money',
  find({text, numerals}: Input): Money[] {
    const found: Money[] = []
    for (const measure of measures(text, numerals, (numeral) => unitOf(text, numeral))) {
      if (measure.start < (found.at(-1)?.end ?? 0)) continue
      found.push(moneyOf(text, measure, numerals))
    }
    return found
  },
}

function moneyOf(text: string, measure: Measure, numerals: readonly Numeral[]): Money {
  const {start, value, min, max, redacted, numeral} = measure
  const change = value === null ? null : smallChange(text, measure.end, numerals)
  const total = change === null ? measure.end : change.end
  const behind = perBehind(text, total)
  return {
    kind: 'money',
    start,
    end: behind?.end ?? total,
    value: change === null || value === null ? value : sum([value, change.value]),
    min,
    max,
    op: opOf(text, measure, behind?.end),
    currency: measure.unit,
    per: behind?.per ?? perBefore(text, start),
    redacted,
    rule: ruleOf(numeral),
  }
}

function ruleOf({form}: Numeral): string {
  if (form === 'scale') return 'money/bare'
  return form === 'redacted' ? 'money/redacted' : 'money/sum'
}

/** 亿元 without a number means one of it: at least that much where 级, 以上 or 超 says so, as in 超亿元项目. */
function opOf(text: string, {op, numeral, end}: Measure, after?: number): Op {
  if (after !== undefined && (op === '=' || op === '~')) return boundAfter(text, after) ?? op
  if (numeral.form === 'scale' && op === '=' && /^[ ]?(?:及?以上|级)/u.test(text.slice(end, end + 4))) return '>='
  return op
}

function unitOf(text: string, numeral: Numeral): Unit | null {
  const at = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end
  const hit = longestAt(currencies, text, at)
  if (hit !== null)
    return isCurrency(text, numeral, hit.end) ? {name: codeOf(text, numeral, hit.value), end: hit.end} : null
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
function isCurrency(text: string, numeral: Numeral, end: number): boolean {
  const {form, script, start, value, scale} = numeral
  const next = text[end] ?? '。'
  if (text[end - 1] === '元') {
    if (/[旦月首宵老]/u.test(next) && !/^月[收租薪均]/u.test(text.slice(end, end + 2))) return false
    if (
      script === 'chinese' &&
      scale === 0 &&
      (value ?? 10) < 10 &&
      /[\p{Script=Han}]/u.test(next) &&
      !/[以左的每钱及和上下、]/u.test(next)
    )
      return false
  }
  if (text[start - 1] === '第' || (form === 'redacted' && numeral.end === start)) return false
  if (form !== 'scale') return true
  if (/(?:单位|按)[:：为]?[(（]?$/u.test(text.slice(Math.max(0, start - 4), start))) return false
  if ((value ?? 0) >= 100_000_000 || (value ?? 0) === 10_000_000 || (value ?? 0) === 1_000_000) return true
  return /[超过近上]$/u.test(text.slice(0, start).slice(-1)) || /^以上|^户/u.test(text.slice(end, end + 2))
}

const kuaiWord =
  /[ ]?块(?:钱|(?=[\d一二三四五六七八九两][毛角分]?(?:[一二三四五六七八九]分?)?(?:[，。；、 ]|$|钱|以))|(?=以上|以下|左右))/uy

/** 十几块钱、三块五; 三块牌子 is no money. */
function kuai(text: string, {end, start}: Numeral): Unit | null {
  kuaiWord.lastIndex = end
  const match = kuaiWord.exec(text)
  if (match !== null) return {name: 'CNY', end: end + match[0].length}
  const spends = /(?:花费?|价值?|卖|至少|最多|付|赚|收|补)(?:了|我|你|他)?$/u.test(
    text.slice(Math.max(0, start - 5), start),
  )
  if (text[end] !== '块' || !spends || /\p{Script=Han}/u.test(text[end + 1] ?? '。')) return null
  return {name: 'CNY', end: end + 1}
}

/** ￥3.14, 人民币5000 */
function prefixed(text: string, {start, end, form}: Numeral): Unit | null {
  if (form === 'redacted' || form === 'scale') return null
  const code = prefixOf(text, start)
  return code === null ? null : {name: code, end}
}

const cue =
  /(?:投资|总投资|资金|投入|完成|产值|收入|税收|利税|利润|贷款|融资|补助|奖励|经费|补贴|预算|支出|造价|赔偿|债券|注资|募资)(?:额|总额|约|达到?|近|超过?|为|了|共|共计|补助|奖励){0,2}$/u
const noun = /^(?:[，。；、,;：:)）\s]|的|以上|以下|左右|$|[建用打实改购修])/u

/** 总投资5375万的污水处理厂, 百万巨资: 元 was left out. */
function bare(text: string, {start, end, scale, form, value}: Numeral): Unit | null {
  if (scale < 4 || form === 'redacted') return null
  if (/^(?:巨资|资金|投资)/u.test(text.slice(end, end + 2)))
    return form === 'scale' && (value ?? 0) < 1_000_000 ? null : {name: 'CNY', end}
  if (form === 'scale' || !noun.test(text.slice(end, end + 2))) return null
  return cue.test(text.slice(Math.max(0, start - 10), start)) ? {name: 'CNY', end} : null
}
