import type {Amount, Op} from './amount.js'
import type {Strength} from './entry.js'

/** The words an office uses for the fields of a record. */
export const kindWords = {target: '目标', result: '成效', size: '规模', project: '项目', task: '任务'} as const

export const strengthWords: Readonly<Record<Strength, string>> = {ensure: '确保', strive: '力争', plan: '计划'}

const before: Readonly<Record<Op, string>> = {'=': '', '~': '约', '>=': '≥', '<=': '≤'}

/** A number as people read it: 595890000000 元 → 5,958.9亿元; 7 % stays 7%. */
export function amountWords({value, min, max, op}: Amount, unit: string): string {
  if (value !== null) return `${before[op]}${scaled(value, unit)}`
  if (min !== null && max !== null) return `${scaled(min, unit)}—${scaled(max, unit)}`
  if (min !== null) return `≥${scaled(min, unit)}`
  if (max !== null) return `≤${scaled(max, unit)}`
  return ''
}

const format = new Intl.NumberFormat('zh-CN', {maximumFractionDigits: 4})

/** From the largest: how a number is written, and how many places behind the point are still read at a glance. */
const SCALES = [
  {size: 1e12, word: '万亿', places: 4},
  {size: 1e8, word: '亿', places: 4},
  {size: 1e4, word: '万', places: 2},
] as const
/** Below this a number that 万 would cut into 1.682 is written out: 16,820元. */
const WHOLE = 1e6

function scaled(value: number, unit: string): string {
  if (unit === '%' || unit === '百分点') return `${format.format(value)}${unit === '%' ? '%' : '个百分点'}`
  const size = Math.abs(value)
  const fit = SCALES.filter((scale) => size >= scale.size)
  const short = fit.find((scale) => placesOf(value / scale.size) <= scale.places)
  const exact = short ?? (size < WHOLE ? undefined : fit.find((scale) => placesOf(value / scale.size) <= 4))
  if (exact === undefined && (size < WHOLE || placesOf(value) <= 2)) return `${format.format(value)}${unit}`
  const {size: one, word} = exact ?? fit[0]!
  return `${format.format(value / one)}${word}${unit}`
}

/** Digits behind the point, without the noise of a division. */
function placesOf(value: number): number {
  return String(Number(value.toPrecision(14))).split('.')[1]?.length ?? 0
}

/** 2018-01-01..2018-12-31 → 2018年; ..2018-12-31 → 2018-12-31前 */
export function periodWords(from: string | null, to: string | null): string {
  if (from === null && to === null) return ''
  if (from === null) return `截至${to}`
  if (to === null) return `${from}起`
  const year = from.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `${year}年`
  return from === to ? from : `${from}—${to}`
}

/** What became of a commitment. */
export const verdictWords = {met: '达成', missed: '未达成', unclear: '难判', none: '无据'} as const

/** How far a file has come. */
export const documentStatusWords = {waiting: '排队', working: '处理中', done: '完成', failed: '失败'} as const

/** How far a commitment has come, as people say it. */
export const statusWords = {
  'not-started': '未开始',
  'under-way': '推进中',
  done: '已完成',
  overdue: '逾期',
  ended: '终止',
  'to-verify': '待核实',
} as const
