import type {FigureRecord} from '../../model/record.js'

/** Whether more is better (up), less is better (down), or neither is known. */
export type Direction = 'up' | 'down'

/** Canonical names whose direction 指标.csv states. */
export type Directions = ReadonlyMap<string, Direction>

const DOWN =
  /失业率|涨幅|降低率|能耗|排放|浓度|死亡|事故|赤字|负债|不良|贫困发生率|空置率|返贫|案件|投诉|超采|成本|漏损|时限|时间|价格指数/u
/** 下降 and 压减 are deeds: more of them is better. */
const DEED = /下降|降幅|降低|减少|压减|压缩|削减|治理|整治|化解|淘汰|取缔/u

/** The direction of an indicator: what a person wrote in 指标.csv, else what its words say. */
export function directionOf(
  {indicator, canonical, op}: Pick<FigureRecord, 'indicator' | 'canonical' | 'op'>,
  known: Directions,
): Direction {
  if (DEED.test(indicator)) return 'up'
  const stated = canonical === null ? undefined : known.get(canonical)
  if (stated !== undefined) return stated
  if (op === '<=') return 'down'
  return DOWN.test(indicator) ? 'down' : 'up'
}
