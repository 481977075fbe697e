import type {Op} from '../../model/amount.js'

/** Words before a number that bound it, and what may not stand before them (签约20个 is not 约20个). */
const words: readonly (readonly [op: Op, words: string, notAfter?: string])[] = [
  [
    '>=',
    '不得低于|不能低于|不应低于|不得少于|不能少于|不得小于|不低于|不少于|不小于|不亚于|不止|不下|至少|最少|最低|起码',
  ],
  ['>=', '超过|超出|超越|突破|冲破|大于|高于|多于|达到或超过|逾|迈上|跃上|跨上|站上|迈过|跨过|越过'],
  ['>=', '超', '赶反'],
  ['>=', '过', '通经超开召搞见不路来'],
  [
    '<=',
    '不得超过|不能超过|不应超过|不得高于|不能高于|不得突破|不得多于|不超过|不超|不高于|不多于|不大于|不突破|不超出|最多|最高|至多|未超过|没有超过|未突破',
  ],
  ['<=', '不足|不到|不满|低于|少于|小于|未满|未达到'],
  ['~', '大约|约为|约占|约达|约合|将近|接近|大概|大致|约计|近乎|差不多'],
  ['~', '约', '签节公合集契履预违条邀制缔特'],
  ['~', '近', '最附邻临就靠贴远亲'],
]

interface Word {
  readonly text: string
  readonly op: Op
  readonly notAfter: string
}

const byLast = new Map<string, Word[]>()
for (const [op, list, notAfter = ''] of words) {
  for (const text of list.split('|')) {
    const last = text.at(-1)!
    byLast.set(last, [...(byLast.get(last) ?? []), {text, op, notAfter}])
  }
}
for (const list of byLast.values()) list.sort((a, b) => b.text.length - a.text.length)

/** The bound that stands right before a number: 近、约、超、不低于、不超过; null where there is none. */
export function boundBefore(text: string, start: number): Op | null {
  const at = text[start - 1] === ' ' ? start - 1 : start
  const list = byLast.get(text[at - 1] ?? '')
  if (list === undefined) return null
  for (const word of list) {
    const from = at - word.text.length
    if (from >= 0 && text.startsWith(word.text, from))
      return word.notAfter.includes(text[from - 1] ?? '。') ? null : word.op
  }
  return null
}

const after =
  /[ ]?(?:[(（]含[)）])?(?:(?<least>及?以上|之上)|(?<most>及?以下|以内|之内|以里)|(?<about>左右|上下(?![功联游楼水班级齐同一])|许(?![多可])))/uy

/** The bound that stands right behind a number's unit: 以上、以内、左右. */
export function boundAfter(text: string, end: number): Op | null {
  after.lastIndex = end
  const groups = after.exec(text)?.groups
  if (groups === undefined) return null
  if (groups.least !== undefined) return '>='
  return groups.most === undefined ? '~' : '<='
}
