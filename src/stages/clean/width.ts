import type {Text} from '../../text/text.js'
import {inPlace} from './rewrite.js'

/** １２３ Ａｂ ％ ＋ － ／ ＝ and other forms of one sign: half-width; punctuation stays with repairPunctuation. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ％＋－／＝＜＞＆＠＃＊＄．﹪∶﹢﹣]/u
const EVERY = new RegExp(WIDE, 'gu')
const FORMS: Readonly<Record<string, string>> = {'﹪': '%', '∶': ':', '﹢': '+', '﹣': '-'}

export function repairWidth(text: Text): Text {
  if (!WIDE.test(text.value)) return text
  const half = text.value.replace(EVERY, (sign) => FORMS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  // 15.6：49.9：34.5 is a ratio and １，２００ a number; both were full-width throughout.
  const narrow = half.replace(/(?<=\d)[：，](?=\d)/gu, (sign, at: number) => {
    const wide = /[０-９．]/u.test(text.value[at - 1]!) && /[０-９]/u.test(text.value[at + 1]!)
    if (sign === '：') return wide || /\d\.\d{1,3}$/u.test(half.slice(Math.max(0, at - 5), at)) ? ':' : sign
    return wide && /^\d{3}(?!\d)/u.test(half.slice(at + 1, at + 5)) ? ',' : sign
  })
  return inPlace(text, narrow)
}
