import type {Span} from '../../../text/span.js'

/** The words that end a list of names: 等5个重点项目, 等重大水利工程, 等超10亿元项目8个. */
export interface Closer extends Span {
  /** What the list is a list of. */
  readonly noun: '项目' | '工程' | '建设' | '其他'
}

const CLOSER =
  /^等(?:\d{1,4}|[一二三四五六七八九十百两]{1,3})?(?:余|多)?(?:个|项|条|座|家|处|所|大|批|宗|件|名)?(?<kind>[^，。；、：等]{0,18}?)(?<noun>项目|工程|建设|开工|竣工|投产|前期|改造)/u
const ELSE =
  /^等(?:\d{1,4}|[一二三四五六七八九十百两]{1,3})?(?:余|多)?(?:个|项|条|座|家|处|所|大|批)?[^，。；、：等]{0,8}?(?:园区|高速|铁路|公路|道路|桥梁|水库|机场|医院|学校|场馆|景区|基地|平台|产业园|综合体|载体|企业)/u
const NOT_BEFORE = new Set([
  '中',
  '高',
  '初',
  '平',
  '同',
  '对',
  '优',
  '劣',
  '特',
  '均',
  '何',
  '此',
  '上',
  '下',
  '一',
  '二',
  '三',
])
const NOT_AFTER = new Set(['级', '待', '候', '于', '同', '次', '等', '额', '值', '价'])

/** The closer of the list in `[start, end)`, which ends its strip. */
export function closerIn(text: string, start: number, end: number): Closer | null {
  for (let at = start + 1; at < end; at++) {
    if (text[at] !== '等') continue
    if (NOT_BEFORE.has(text[at - 1]!) || NOT_AFTER.has(text[at + 1] ?? '')) continue
    const rest = text.slice(at, Math.min(end, at + 32))
    const named = CLOSER.exec(rest)
    if (named !== null) {
      const noun = named.groups?.noun
      return {start: at, end: at + named[0].length, noun: noun === '项目' || noun === '工程' ? noun : '建设'}
    }
    const other = ELSE.exec(rest)
    if (other !== null) return {start: at, end: at + other[0].length, noun: '其他'}
  }
  return null
}
