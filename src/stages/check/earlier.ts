import type {RateCheck} from '../../model/check.js'
import type {Figure, Statement} from './figure.js'
import {checkOf, isClose} from './rate.js'

/** 占年度计划的, 完成年度投资计划的: a rate of the year's plan. */
const OF_PLAN =
  /(?:占|完成|达到?|为)[^，。；：、\d]{0,6}(?:年度|全年)[^，。；：、\d]{0,4}(?:计划|任务|目标)(?:投资)?的?[^，。；：、\d]{0,2}$/u
const PLAN = /(?:年度|全年|当年|今年)(?:计划)?(?:完成)?投资$|年度计划$/u
const RESULT = /^(?:已|累计|共|实际|目前)*完成(?:年度)?投资$/u
/** 开工57个，开工率: the deed that both the count and its rate are of. */
const RATE_OF = /(?<deed>开工|复工|竣工|完工|投产|签约|落地|到位|办结)率(?:为|达|达到|是)?$/u

/**
 * Rates whose whole an earlier sentence of the paragraph names: 年度计划投资86亿元。…完成投资52.3亿元，占年度计划的60.8%.
 * What does not agree is told only of the plan, which is called so; of a mere number it may be another's.
 */
export function earlierRates(statement: Statement, earlier: readonly Statement[]): RateCheck[] {
  const before = earlier.filter(({start}) => !statement.text.slice(start, statement.start).includes('\n'))
  if (before.length === 0) return []
  return statement.figures.flatMap((rate, index) => {
    const result = statement.figures[index - 1]
    if (rate.kind !== 'percent' || rate.points || result === undefined || rate.value <= 0) return []
    const words = statement.text.slice(Math.max(result.end, rate.start - 28), rate.start)
    return (OF_PLAN.test(words) ? ofPlan(result, rate, before) : ofCount(result, rate, words, before)) ?? []
  })
}

function ofPlan(result: Figure, rate: Figure, before: readonly Statement[]): RateCheck | null {
  if (result.kind !== 'money' || !RESULT.test(result.label)) return null
  const plans = before.flatMap(({figures}) => figures.filter(({kind, label}) => kind === 'money' && PLAN.test(label)))
  const [plan] = plans
  return plans.length === 1 && plan ? checkOf(result, rate, plan) : null
}

function ofCount(result: Figure, rate: Figure, words: string, before: readonly Statement[]): RateCheck | null {
  const deed = RATE_OF.exec(words)?.groups?.deed
  if (deed === undefined || result.kind !== 'quantity' || !result.label.endsWith(deed)) return null
  const whole = before
    .flatMap(({figures}) => figures)
    .find((figure) => figure.family === result.family && figure.value > result.value && isClose(result, figure, rate))
  return whole ? checkOf(result, rate, whole) : null
}
