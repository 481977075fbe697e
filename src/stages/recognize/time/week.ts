import {type Found, matchAt} from './found.js'

const WEEKDAYS = '一二三四五六日天'
const WEEK = /(?<word>上上|下下|上|下|本|这)(?:个)?(?:周|星期|礼拜)(?:(?<day>[一二三四五六日天])|末)?(?!期|年|边|围)/uy
const WEEKDAY = /(?:星期|礼拜)(?<day>[一二三四五六日天])/uy
const WEEKS_AWAY: Readonly<Record<string, number>> = {上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2}

/** 下周五, 本周, 星期三 */
export function readWeek(text: string, at: number): Found | null {
  const match = matchAt(WEEK, text, at) ?? matchAt(WEEKDAY, text, at)
  if (match === null || (match.groups!.word !== undefined && /[以之每]/u.test(text[at - 1] ?? ''))) return null
  const {word, day} = match.groups!
  const index = WEEKDAYS.indexOf(day ?? '-')
  const weekday = index < 0 ? null : Math.min(index + 1, 7)
  return {
    end: at + match[0].length,
    expression: {form: 'week', offset: WEEKS_AWAY[word ?? '本']!, weekday},
    rule: 'week',
  }
}
