import type {Heading} from './heading.js'
import {unitAbove} from './unit.js'
import {bareHead, ofYears, type ValueColumn, valueColumn} from './value-column.js'
import type {Clock} from './when.js'

/** The columns of a table of indicators. */
export interface IndicatorHead {
  readonly kind: 'indicator'
  /** Those of its names, the most particular last: 一级指标, 二级指标. */
  readonly names: readonly number[]
  /** Headed 指标, not 项目 or nothing. */
  readonly certain: boolean
  readonly unit: number | null
  /** 预期性, 约束性. */
  readonly nature: number | null
  readonly owners: readonly number[]
  readonly values: readonly ValueColumn[]
  /** The unit over the table, for columns and rows that name none. */
  readonly above: string | null
}

const NAME =
  /^(?:主要|经济|社会|发展|考核|核心|预期|重点|分项|具体|统计|目标|规划|评价|监测|一级|二级|三级|[一二三]、)*指标(?:名称|项目|内容)?$/u
/** Other tables are headed so too: only beside a column of units, or under a unit over the table. */
const LOOSE_NAME = /^(?:统计|主要|经济)?(?:项目|名称)(?:名称)?$|^$/u
const UNIT = /^(?:计量|计算)?单位$/u
const NATURE = /^(?:指标)?(?:属性|性质)$/u
const OWNER = /^(?:牵头|责任|主管|负责|考核|落实|数据)?(?:责任)?(?:单位|部门)$|^责任(?:领导|人)$/u
const SKIPPED =
  /^(?:序号|编号|序|No\.?|备注|说明|类别|分类|类型|指标类[别型]|领域|维度|权重|分值|得分|评分|口径|依据|来源|数据来源|频率|趋势|是否.{0,8}|进展.{0,6}|.{0,6}(?:单位|部门|领导|责任人))$/u

/** A table of indicators has a column of their names and one of values at least; null for any other. */
export function indicatorHead({columns}: Heading, caption: string, clock: Clock): IndicatorHead | null {
  const words = columns.map((column) => bareHead(column.words))
  const where = (pattern: RegExp) => words.findIndex((one) => pattern.test(one))
  const unit = where(UNIT)
  const strict = words.flatMap((one, index) => (NAME.test(one) ? [index] : []))
  const above = unitAbove(caption)
  const loose = words.slice(0, Math.max(unit, above === null ? 0 : 2)).findLastIndex((one) => LOOSE_NAME.test(one))
  const name = strict.at(-1) ?? loose
  if (name < 0) return null
  const nature = where(NATURE)
  const planned = nature >= 0 || /规划|纲要|计划|目标|任务|预期/u.test(caption)
  const values: ValueColumn[] = []
  for (const column of columns) {
    const own = words[column.index]!
    const free = column.index > name && column.index !== unit && column.index !== nature
    if (!free || own === '' || SKIPPED.test(own)) continue
    const value = valueColumn(column, {planned, clock, before: values})
    if (value !== null) values.push(value)
  }
  if (values.length === 0) return null
  return {
    kind: 'indicator',
    names: strict.length > 0 ? strict : [name],
    certain: strict.length > 0,
    unit: unit < 0 ? null : unit,
    nature: nature < 0 ? null : nature,
    owners: words.flatMap((one, index) => (OWNER.test(one) && !UNIT.test(one) ? [index] : [])),
    values: ofYears(values),
    above,
  }
}
