import type {Span} from '../../../text/span.js'

/** 1、, (二), 二是, ③: the number of an item, at the beginning of its sentence. */
const NUMBER =
  /^\s*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]是|[①-⑳])/u
/** The same where the name was cut off behind it. */
const NUMBER_AHEAD = /(?:^|[。；;：:\n])\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})、$/u
/** A line's end, or the number of the next item. */
const NEXT =
  /\n|[。；;]\s*(?:\d{1,2}[、.．](?!\d)|[一二三四五六七八九十]是|[（(][\d一二三四五六七八九十]{1,3}[）)]|[①-⑳])/u
/** What is said of a thing that is built, in the sentences behind its name. */
const TOLD =
  /^[^\n]{0,90}?(?:(?:工程|建设|项目|施工)(?:主要)?内容|建设规模|投资[^，。；\n\d]{0,4}\d{1,9}(?:\.\d{1,4})?(?:万|亿)?元)/u
/** Names and headings stand apart: what is told of one begins so near. */
const GAP = /^[。：:]?\s{0,4}/u
const LONGEST = 40
const REACH = 140
const LONGEST_ITEM = 240
/** 甲工程征地拆迁, 乙工程涉及8个村: ground is cleared for what is built. */
const GROUND = /^[^，。、的]{2,24}(?:工程|客专|高铁|公路|铁路)(?:建设)?(?:政策处理|征地|征迁|征拆|拆迁|涉及\d)/u
/** 工作, 重点项目: headings of what is spoken of at large. */
const LARGE = /(?:重点|重大|主要|民生|各类|新|老|续建|在建|储备|前期|招商|本年度?|今年)(?:建设)?(?:项目|工程)$/u

/** Whether a stretch is the name of what the sentences behind it tell: 1、城北公园工程。总投资3亿元. */
export function isTitle(text: string, {start, end}: Span): boolean {
  if (end - start > LONGEST || !'。：:\n'.includes(text[end] ?? '\n')) return false
  const number = numberAt(text, start, end)
  const words = text.slice(start + number, end).trim()
  if (!/(?:项目|工程|建设)$/u.test(words) || /[，,、；]/u.test(words) || LARGE.test(words)) return false
  if (number === 0 && !NUMBER_AHEAD.test(text.slice(Math.max(0, start - 6), start))) return false
  const behind = text.slice(end, end + REACH)
  return TOLD.test(behind.slice(GAP.exec(behind)![0].length))
}

/** Where the item ends that the title before `at` opens: at its line's end, or before the next number. */
export function itemEnd(text: string, at: number): number {
  const behind = text.slice(at, at + LONGEST_ITEM)
  const gap = GAP.exec(behind)![0].length
  const stop = behind.slice(gap).search(NEXT)
  return at + (stop < 0 ? behind.length : gap + stop)
}

/** Whether a sentence begins with a name that ground is cleared for. */
export function isClearing(text: string, {start, end}: Span): boolean {
  const words = text.slice(start, Math.min(end, start + LONGEST))
  return GROUND.test(words.slice(numberAt(text, start, end)))
}

/** How long the number is that a stretch begins with, 0 for none. */
function numberAt(text: string, start: number, end: number): number {
  return NUMBER.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0
}
