const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  O: 0,
  o: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  元: 1,
}

/** 元月, 元至6月: the first month, and no sum of money. */
export const FIRST = '(?<![\\d〇零一二三四五六七八九十百千万亿美欧港日])元'
/** Patterns to build readers from; 正 and 腊 months are the lunar reader's. */
export const MONTH = `(?:1[0-2]|0?[1-9](?!\\d)|十[一二]|[一二三四五六七八九十]|${FIRST}(?=\\s?月))`
export const DAY =
  '(?:3[01]|[12]\\d|0?[1-9]|三十一?|[一二]?十[一二三四五六七八九]|[一二]?十|[一二三四五六七八九])(?!\\d)'
export const COUNT = '(?:(?!0)\\d{1,3}(?:\\.5)?|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两])'
/** 至, 到, a dash of any kind. */
export const TO = '\\s?(?:至|到|-{1,2}|[－‐–—―─~～〜∼]{1,2})\\s?'

/** 12, 十二, 二十八, 两; not more than two places in Han numerals. */
export function small(text: string): number {
  const digits = Number(text)
  if (!Number.isNaN(digits)) return digits
  const ten = text.indexOf('十')
  if (ten < 0) return DIGITS[text]!
  const tens = ten === 0 ? 1 : DIGITS[text[0]!]!
  const ones = text.length > ten + 1 ? DIGITS[text[ten + 1]!]! : 0
  return tens * 10 + ones
}

/** 2018, 二〇一八, 两千零四, 18 and 〇八 (20xx), 98 and 九零 (19xx). */
export function yearNumber(text: string): number {
  if (text.startsWith('两千') || text.startsWith('二千'))
    return 2000 + (text.length > 2 ? (DIGITS[text.at(-1)!] ?? 0) : 0)
  const value = Number(/^\d+$/u.test(text) ? text : [...text].map((character) => DIGITS[character]).join(''))
  if (text.length > 2) return value
  return value < 50 ? 2000 + value : 1900 + value
}
