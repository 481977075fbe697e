import type {FigureRecord} from '../../model/record.js'
import {amountWords} from '../../model/words.js'
import type {Direction} from './direction.js'

export type Verdict = 'met' | 'missed' | 'unclear' | 'none'

export interface Judgement {
  readonly verdict: Verdict
  /** One sentence with both numbers. */
  readonly reason: string
  readonly confidence: number
}

/** 左右 allows half a point of a rate, or five of a hundred of anything else (gold/PAIRS: the inspectors' rule). */
const POINTS = 0.5
const SHARE = 0.05

const isRate = (unit: string) => unit === '%' || unit === '百分点'

/** The least and the most that an amount may mean. */
function bounds({value, min, max, op}: FigureRecord): readonly [number, number] {
  if (value === null) return [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY]
  if (op === '>=') return [value, Number.POSITIVE_INFINITY]
  if (op === '<=') return [Number.NEGATIVE_INFINITY, value]
  return [value, value]
}

function slack({op, value, unit}: FigureRecord): number {
  if (op !== '~') return 0
  return isRate(unit) ? POINTS : Math.abs(value ?? 0) * SHARE
}

/** A target against a result of the same measure and unit. */
export function judge(target: FigureRecord, result: FigureRecord, direction: Direction): Judgement {
  const said = `目标 ${amountWords(target, target.unit)}, 实际 ${amountWords(result, result.unit)}`
  const [wantedLeast, wantedMost] = bounds(target)
  const [gotLeast, gotMost] = bounds(result)
  const allowed = slack(target)
  // About a result that is itself 近 or 约 the last half of a hundred is not known.
  const blur = result.op === '~' ? Math.abs(result.value ?? 0) * 0.005 : 0
  if (direction === 'down') {
    const limit = Number.isFinite(wantedMost) ? wantedMost : wantedLeast
    if (gotMost <= limit + allowed + blur) return {verdict: 'met', reason: `${said}, 未超过目标`, confidence: 0.9}
    if (gotLeast > limit + allowed + blur)
      return {verdict: 'missed', reason: `${said}, ${gap(gotLeast - limit, target.unit, '超出')}`, confidence: 0.85}
    return {verdict: 'unclear', reason: `${said}, 数字的界限不足以判断`, confidence: 0.6}
  }
  const goal = Number.isFinite(wantedLeast) ? wantedLeast : wantedMost
  // 增长10%左右 does not say that it was 10% or more.
  if (target.op === '>=' && result.op === '~' && Math.abs(gotLeast - goal) <= blur)
    return {verdict: 'unclear', reason: `${said}, 数字的界限不足以判断`, confidence: 0.6}
  if (gotLeast >= goal - allowed - blur) return {verdict: 'met', reason: `${said}, 达到目标`, confidence: 0.9}
  if (gotMost < goal - allowed - blur)
    return {verdict: 'missed', reason: `${said}, ${gap(goal - gotMost, target.unit, '差')}`, confidence: 0.85}
  return {verdict: 'unclear', reason: `${said}, 数字的界限不足以判断`, confidence: 0.6}
}

function gap(difference: number, unit: string, word: string): string {
  const shown = Number(difference.toPrecision(12))
  const inUnit = unit === '%' ? '百分点' : unit
  return `${word} ${amountWords({value: shown, min: null, max: null, op: '='}, inUnit)}`
}
