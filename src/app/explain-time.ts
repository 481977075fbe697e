/** How a date was written, for each form that the recognizer of dates knows. */
const FORMS: Readonly<Record<string, string>> = {
  adjacent: '上两年、下个月一类说法，从讲话日期算起',
  'after-holiday': '节后第一个工作日',
  ahead: '未来几年、今后几个月，从讲话日期算起',
  'bare-year': '没有“年”字的年份',
  day: '写明的某月某日',
  'day-word': '今天、昨天、当日',
  days: '某日至某日',
  decade: '年代',
  'event-day': '引号里的日子，是某个事件的名字',
  expression: '日期',
  festival: '节日',
  half: '上半年、下半年',
  lunar: '农历日期',
  month: '某月',
  'month-away': '本月、下月、月底，从讲话日期算起',
  'month-range': '某年某月至某年某月',
  months: '某月至某月',
  near: '近期、眼下',
  'no-year': '没有写年份，按讲话日期推定',
  'numeric-date': '数字写的日期（2018-02-23）',
  past: '过去几年',
  'plan-period': '某个五年规划时期',
  quarter: '某季度',
  'quarter-away': '本季度、下季度，从讲话日期算起',
  range: '从某时至某时',
  recent: '近几年、几年来，从讲话日期往前算',
  recur: '每月、每季度，反复的时间',
  redacted: '日期被隐去，只记是日期',
  'same-period': '去年同期、同期',
  season: '春、夏、秋、冬、汛期',
  shift: '几天后、几年前，从讲话日期算起',
  'stripped-year': '年份在原文中缺失',
  week: '某周',
  within: '几日内、几个月内，从讲话日期算起',
  word: '期限词典里的词',
  year: '某年',
  'year-edge': '年初、年底、年内',
  'year-pair': '并列的两个年份',
  'year-range': '某年至某年',
}

const SIDES: Readonly<Record<string, string>> = {
  before: '，在此之前',
  until: '，截至此时',
  since: '，自此以来',
  from: '，自此时起',
  after: '，在此之后',
}

/** `month+before` → 某月，在此之前; null where no words are known. */
export function timeForm(name: string): string | null {
  const [form = '', side] = name.split('+')
  const words = FORMS[form]
  if (words === undefined) return null
  return `${words}${side === undefined ? '' : (SIDES[side] ?? '')}`
}
