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

/** 正明铝业：总投资1.8亿元…: a line that begins with a name and what it costs. */
const COSTS = /^[：:]\s?(?:项目)?(?:计划|概算|预计|估算)?总?投资(?:额|约|近|达|为)?\d/u
const NAME = /^[\p{Script=Han}A-Za-z\d（）()“”·]{3,24}$/u
const NO_NAME =
  /(?:情况|方面|行业|产业|领域|全市|全县|全区|全省|全年|投资|合计|总计|小计|共计|其中|如下|以上|阶段|重点|目标|任务|指标|[个项家])$|^(?:目前|今年|去年|截至|全|我)/u

/** Whether a stretch at the head of its line is followed by what it costs. */
export function isCosted(text: string, {start, end}: Span): boolean {
  if (end - start > LONGEST || !COSTS.test(text.slice(end, end + 14))) return false
  const number = numberAt(text, start, end)
  const words = text.slice(start + number, end).trim()
  const ahead = text.slice(Math.max(0, start - 4), start)
  if (number === 0 && !/(?:^|\n)\s*(?:\d{1,2}[、.．])?$/u.test(ahead) && !NUMBER_AHEAD.test(ahead)) return false
  return NAME.test(words) && !NO_NAME.test(words) && !LARGE.test(words)
}

/** Whether a stretch is the name of what the sentences behind it tell: 1、城北公园工程。总投资3亿元. */
export function isTitle(text: string, {start, end}: Span): boolean {
  if (isCosted(text, {start, end})) return true
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
