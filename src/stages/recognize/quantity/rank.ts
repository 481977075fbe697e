import type {Quantity} from '../../../model/mention.js'
import type {Numeral} from '../../../text/numeral.js'
import type {Input, Recognizer} from '../recognizer.js'

/** Words near a rank: 居全国首位, 位列全省第二, 排名第3, 保持全国第一. */
const cue =
  /(?:[居列排占跃]|位于|位次|名次|稳居|升至|升到|前移|保持|全国|全省|全市|全县|全区|全州|全球|世界|亚洲|省内|市内|[省市州]中|中部|西部|东部|东北|华北|华东|长三角|同类|省会|地级市|城市|各市|市州|县市|第[\d一二三四五六七八九十]{1,3}位?、)[^，。；！]{0,10}$/u
const behind = /^(?<word>[位名])?(?=[，。；、：！”）)\s,;及和与]|的(?!时|书|产)|$|(?<=[位名])(?![书代同委成优]))/u

/** 全省第二、第2位、首位、前3名: a place in a ranking, unit 位. */
export const rank: Recognizer<'quantity'> = {
  name: 'quantity/rank',
  kind: 'quantity',
  find({text, numerals}: Input): Quantity[] {
    const found = numerals.flatMap((numeral, index) => rankOf(text, numeral, numerals[index - 1]) ?? [])
    return [...found, ...firsts(text)].sort((a, b) => a.start - b.start)
  },
}

function rankOf(text: string, {start, end, form, value, scale}: Numeral, previous?: Numeral): Quantity | null {
  // 第2、3位 gives its 第 to both.
  const goesOn = text[start - 1] === '、' && previous?.end === start - 1 && text[previous.start - 1] === '第'
  const mark = goesOn ? '第' : text[start - 1]
  if ((mark !== '第' && mark !== '前') || form !== 'number' || scale > 0 || value === null || value < 1 || value > 500)
    return null
  const match = behind.exec(text.slice(end, end + 3))
  if (match?.groups === undefined || !cue.test(text.slice(Math.max(0, start - 16), start - 1))) return null
  if (mark === '前') return match.groups.word === undefined ? null : place(start - 1, end + 1, value, '<=')
  return place(goesOn ? start : start - 1, end + (match.groups.word === undefined ? 0 : 1), value, '=')
}

function firsts(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const word of ['首位', '榜首']) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 2)) {
      if (text[at + 2] !== '度' && cue.test(text.slice(Math.max(0, at - 14), at))) found.push(place(at, at + 2, 1, '='))
    }
  }
  return found
}

function place(start: number, end: number, value: number, op: '=' | '<='): Quantity {
  return {
    kind: 'quantity',
    start,
    end,
    value,
    min: null,
    max: null,
    op,
    unit: '位',
    redacted: false,
    structural: false,
    rule: 'quantity/rank',
  }
}
