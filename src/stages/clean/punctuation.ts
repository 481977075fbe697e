import type {Text} from '../../text/text.js'
import {HAN, inPlace, rewrite} from './rewrite.js'

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '.': '。',
}
/** The corner quotes of Traditional texts. */
const CORNER: Readonly<Record<string, string>> = {'「': '“', '」': '”', '『': '‘', '』': '’'}
/** What a sign must touch to be Chinese: Han characters, their punctuation, figures, percent signs. */
const CHINESE = new RegExp(`[${HAN}，。、；：！？…—“”‘’《》〈〉（）【】〔〕％%0-9□()"]`, 'u')
const HAN_SIGN = new RegExp(`[${HAN}，。、；：！？…—“”‘’《》（）【】]`, 'u')

/** Half-width , ; : ! ? ( ) of Chinese sentences → full-width; 1,234.5, 3:2 and http:// stay. */
export function repairPunctuation(text: Text): Text {
  const dotted = rewrite(text, 'punctuation/ellipsis', /\.{3,12}|。{2,12}|…(?:…){0,8}/gu, ([dots]) =>
    dots === '。。' ? '。' : '……',
  )
  const value = dotted.value.replace(/[,;:!?().]/gu, (sign, at: number, whole: string) =>
    isChinese(whole, at, sign) ? FULL[sign]! : sign,
  )
  return inPlace(dotted, pairQuotes(value.replace(/[「」『』]/gu, (mark) => CORNER[mark]!)))
}

function isChinese(value: string, at: number, sign: string): boolean {
  const before = value[at - 1] ?? '\n'
  const after = value[at + 1] ?? '\n'
  if (sign === '.') return /[\u3400-\u9fff”》）]/u.test(before) && !/[\w.]/u.test(after)
  const digits = /\d/u.test(before) && /\d/u.test(after)
  if (sign === ',' && digits) return !isGrouping(value, at)
  if (sign === ':' && (digits || after === '/')) return false
  if ((sign === '?' || sign === ':') && /[\w/.=&-]/u.test(before) && /[\w/.=&-]/u.test(after)) return false
  if (sign === '(' || sign === ')') return !(/[A-Za-z]/u.test(before) && /[A-Za-z]/u.test(after))
  if (CHINESE.test(before) || before === '\n') return true
  return HAN_SIGN.test(after)
}

/** 1,234 and 12,345,678: one to three digits before, three after. */
function isGrouping(value: string, at: number): boolean {
  return (
    /(?<!\d)\d{1,3}$/u.test(value.slice(Math.max(0, at - 4), at)) && /^\d{3}(?!\d)/u.test(value.slice(at + 1, at + 5))
  )
}

/** Straight quotes in pairs, line by line, become “ and ”; a line with an odd one keeps them. */
function pairQuotes(value: string): string {
  if (!value.includes('"')) return value
  return value.split('\n').map(pairLine).join('\n')
}

function pairLine(line: string): string {
  const pieces = line.split('"')
  if (pieces.length === 1 || pieces.length % 2 === 0) return line
  return pieces.reduce((made, piece, index) => made + (index % 2 === 1 ? '“' : '”') + piece)
}
