import type {Mention, Money} from '../../../model/mention.js'
import {firstEndingAfter, type Span} from '../../../text/span.js'
import type {Saying} from './saying.js'

export type AmountField = 'totalYuan' | 'yearYuan' | 'doneYuan'

export interface ProjectAmount extends Span {
  readonly field: AmountField
  readonly value: number
}

const TOTAL = /总投资|投资总?额|总概算|概算|估算|投资|总价|造价/u
const DONE = /(?:已|累计|实际|现)?完成(?:总)?投资|累计投资|已投资|已投入|投入资金|完成产值/u
const YEAR =
  /年度(?:计划)?(?:完成)?投资|年内(?:计划)?(?:完成)?投资|今年(?:计划)?(?:完成)?投资|当年(?:计划)?投资|计划(?:完成)?投资/u
const WHOLE = /(?:^|[，,；;。、：:])(?:项目)?(?:计划|拟)投资(?:约|近|达)?$/u
const NOT_OWN = /到位|补助|债券|资金|产值|收入|利税|税收|销售|营业|以上|贷款|融资|补贴|注册资本|其中/u
const WORDS = 14

/** 8.4亿元的丽江路仓储项目: the sum is the name's attribute. */
const ATTRIBUTE = /^(?:人民币)?的(?:[\p{Script=Han}]{1,8}(?:县|市|区|镇)的)?$/u
const OF_NEXT = /^(?:人民币)?的[\p{Script=Han}“]{2}/u
/** 计划投资, 完成投资 as an attribute of a thing yet to be built. */
const PLANNED = /(?:计划|预计|拟)(?:完成)?投资(?:约|近|达)?$/u
const TO_DO = /(?<!已|已经|累计|实际)完成(?:年度)?投资(?:约|近|达)?$/u

/** What the words right before a sum make of it, or null where it is no sum of the project. */
function fieldOf(words: string, attribute: boolean, planned: boolean): AmountField | null {
  const near = words.slice(-WORDS)
  if (/计划总投资|总投资/u.test(near.slice(-8))) return 'totalYuan'
  if (attribute && (PLANNED.test(near) || (planned && TO_DO.test(near))) && !/年度|今年|年内|当年/u.test(near))
    return 'totalYuan'
  if (planned && TO_DO.test(near)) return 'yearYuan'
  if (NOT_OWN.test(near.slice(-6))) return null
  if (YEAR.test(near)) return 'yearYuan'
  if (DONE.test(near)) return 'doneYuan'
  return TOTAL.test(near.slice(-8)) ? 'totalYuan' : null
}

/** The sums of one saying: before the name, or behind it where it stands alone. */
export function amountsOf(text: string, saying: Saying, money: readonly Money[]): ProjectAmount[] {
  const spans = saying.shared ? [saying.before] : [saying.before, {start: saying.name.end, end: saying.tail.end}]
  const found: ProjectAmount[] = []
  for (const span of spans) {
    for (let index = firstEndingAfter(money, span.start); index < money.length; index++) {
      const {start, end, value, currency, per} = money[index]!
      if (start >= span.end) break
      if (value === null || currency !== 'CNY' || per !== null) continue
      const attribute = span === saying.before && ATTRIBUTE.test(text.slice(end, span.end))
      const words = text.slice(Math.max(span.start, start - WORDS), start)
      const field = fieldOf(words, attribute, saying.mode === 'plan')
      // 甲项目投产，引进总投资5亿元的乙: the sum is that of what follows.
      if (field === 'totalYuan' && span !== saying.before && OF_NEXT.test(text.slice(end, end + 8))) continue
      if (field !== null) found.push({field, value, start, end})
    }
  }
  return found.some(({field}) => field === 'totalYuan') ? found : found.map((amount) => wholeOf(text, amount))
}

/** 计划投资8亿元 without a year, and no other sum: what all of it is to cost. */
function wholeOf(text: string, amount: ProjectAmount): ProjectAmount {
  const words = text.slice(Math.max(0, amount.start - WORDS), amount.start)
  return amount.field === 'yearYuan' && WHOLE.test(words) ? {...amount, field: 'totalYuan'} : amount
}

export function moneyOf(mentions: readonly Mention[]): Money[] {
  return mentions.filter((mention): mention is Money => mention.kind === 'money')
}
