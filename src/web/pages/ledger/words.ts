import {kindWords, statusWords, strengthWords} from '../../../model/words.js'

export {statusWords}
export type LedgerStatus = keyof typeof statusWords

export const lightWords = {red: '■ 逾期', yellow: '▲ 临期', green: '● 正常', grey: '○ 无期限'} as const
export const reviewWords = {
  none: '未核',
  accepted: '已采纳',
  corrected: '已改',
  created: '人工新建',
  rejected: '不要',
} as const
export const sectionWords = {plan: '部署', review: '回顾'} as const

export const dueWords = {
  past: '已过期限',
  7: '7 天内',
  30: '30 天内',
  90: '90 天内',
  none: '没有期限',
  some: '有期限',
} as const

export const groupWords = {
  owner: '责任单位',
  place: '地区',
  'due-month': '期限月份',
  document: '来源文件',
  indicator: '指标',
  status: '状态',
  light: '灯',
  kind: '类别',
  year: '年份',
  strength: '力度',
  review: '核对',
} as const
export type GroupBy = keyof typeof groupWords

/** What the values of a field are called; fields whose values are words already are not here. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: kindWords,
  strength: strengthWords,
  status: statusWords,
  light: lightWords,
  review: reviewWords,
  section: sectionWords,
}

/** The filters that the address may hold, and what they are called. */
export const filterWords = {
  q: '含',
  kind: '类别',
  light: '灯',
  status: '状态',
  review: '核对',
  owner: '责任单位',
  place: '地区',
  indicator: '指标',
  industry: '行业',
  strength: '力度',
  section: '部分',
  document: '文件',
  batch: '批次',
  due: '期限',
  dueFrom: '期限自',
  dueTo: '期限至',
  year: '文件年份',
  from: '时期自',
  to: '时期至',
  unit: '单位',
  rule: '规则',
  doubtful: '存疑未核',
  missing: '缺',
} as const
export type FilterName = keyof typeof filterWords
