import type {RateCheck} from '../../model/check.js'
import type {Figure, Statement} from './figure.js'
import {digitsOf, isShare, planOf, roundest} from './rounding.js'
import {termOf} from './sum.js'
import {written} from './written.js'

/** 占年计划的, 完成全年目标的, 为年度任务的: the rate is of a plan. */
const plan =
  /(?:占|完成|达到?|为|是|实现)(?<words>[^，。；：、\d]{0,12}(?:计划|目标|任务|年初预算|序时进度)(?:总额|总数|数|任务|投资|目标)?)的?[^，。；：、\d支收]{0,2}$/u
/** 超年度计划28%: what was planned, and a part of it more. */
const over =
  /(?:超出?|超过|高于|多于)(?:了)?[^，。；：、\d]{0,6}(?:年度|全年|年初|投资)[^，。；：、\d]{0,4}(?:计划|目标|任务)(?:数|的)?[^，。；：、\d]{0,1}$/u
/** 投资完成率, 开工率: the rate of two numbers that stand before. */
const ratio =
  /(?:完成|开工|复工|开复工|竣工|投产|签约|落地|到位|办结|入库|达标|合格|通过|参保|占比|比重|比例|转化)率?(?:为|达|达到|是)?$/u
const share =
  /占(?:全[^，。；、\d]{0,12}|总[^，。；、\d]{0,12}|其[^，。；、\d]{0,6}|[^，。；、\d]{0,14}(?:总[^，。；、\d]{0,4}|的))$/u
const planned = /计划(?:完成)?(?:总)?投资|年度计划|目标|任务|计划$/u
const done = /完成|实际|实现|到位/u

/** 33个，占年计划的173.7%: the plan was 19; 完成投资8.2亿元 of 计划投资8.99亿元 is 91%. */
export function rates(statement: Statement): RateCheck[] {
  return statement.figures.flatMap((rate, index) => {
    if (rate.kind !== 'percent' || rate.points || rate.value <= 0) return []
    const check = rateOf(statement, rate, index)
    return check === null ? [] : [check]
  })
}

function rateOf(statement: Statement, rate: Figure, index: number): RateCheck | null {
  const before = statement.text.slice(Math.max(statement.start, rate.start - 28), rate.start)
  const words = plan.exec(before)?.groups?.words
  if (words !== undefined && !/分别[^，。；]{0,20}$/u.test(before)) {
    const near = candidates(statement, index)
    return ofPlan(words.includes('投资') ? near.filter(({kind}) => kind === 'money') : near, rate)
  }
  if (over.test(before)) return surplus(candidates(statement, index), rate)
  const isPart = share.test(before)
  return isPart || ratio.test(before) ? ofTwo(candidates(statement, index), rate, isPart) : null
}

/** The numbers a rate may belong to, nearest first: of its own bracket, or outside of it, not in one that is closed. */
function candidates({figures, text}: Statement, index: number): Figure[] {
  const rate = figures[index]!
  const found: Figure[] = []
  let depth = rate.depth
  for (let at = index - 1; at >= 0 && found.length < 5; at--) {
    const figure = figures[at]!
    if (rate.start - figure.end > 90 || text.slice(figure.end, rate.start).includes('；')) break
    if (figure.depth > depth) continue
    depth = figure.depth
    if (figure.kind !== 'percent') found.push(figure)
  }
  return found
}

/** The plan is stated where a number before is called one; else it is implied. */
function ofPlan(near: readonly Figure[], rate: Figure): RateCheck | null {
  const stated = near.find(({label}) => planned.test(label) && !done.test(label.replace(planned, '')))
  const result = near.find((figure) => figure !== stated && figure.family === stated?.family)
  if (stated !== undefined && result !== undefined && stated.start < result.start) return checkOf(result, rate, stated)
  return implied(near.slice(0, 3), rate)
}

/** Of the nearest numbers, the one whose plan comes out round; the nearest where none stands out. */
function implied(near: readonly Figure[], rate: Figure): RateCheck | null {
  const plans = near.flatMap((result, order) => {
    const value = roundest(planOf(shown(result), rate))
    if (value === null || (isCount(result) && !Number.isInteger(value))) return []
    return [{result, value, cost: digitsOf(value) + order * 1.5}]
  })
  const best = plans.sort((a, b) => a.cost - b.cost)[0]
  if (best === undefined || digitsOf(best.value) > 4) return null
  const {result, value} = best
  return {
    kind: 'rate',
    rule: 'check/implied-plan',
    holds: null,
    computation: `${result.quote} ÷ ${rate.quote} ≈ ${written(value, result)}`,
    result: termOf(result),
    rate: termOf(rate),
    target: {value, unit: result.unit},
    implied: true,
  }
}

/** 完成投资2929亿元、超年度计划28%: the plan was 2,288亿元. */
function surplus([result]: readonly Figure[], rate: Figure): RateCheck | null {
  if (result === undefined || !done.test(result.label)) return null
  const value = roundest(planOf(shown(result), {value: rate.value + 100, step: rate.step}))
  if (value === null) return null
  return {
    kind: 'rate',
    rule: 'check/implied-plan',
    holds: null,
    computation: `${result.quote} ÷ (1 + ${rate.quote}) ≈ ${written(value, result)}`,
    result: termOf(result),
    rate: termOf(rate),
    target: {value, unit: result.unit},
    implied: true,
  }
}

/** A count is exact, a sum was rounded. */
const shown = (figure: Figure): Figure => (isCount(figure) ? {...figure, step: 0} : figure)
const isCount = ({kind, step}: Figure): boolean => kind === 'quantity' && step === 1

/** Two numbers of one family whose ratio the rate is; says nothing where none fits, unless they are called plan and done. */
function ofTwo(near: readonly Figure[], rate: Figure, asShare: boolean): RateCheck | null {
  for (const [order, part] of near.entries()) {
    for (const whole of near.slice(order + 1)) {
      if (whole.family !== part.family || whole.value === part.value || !isClose(part, whole, rate)) continue
      return {...checkOf(part, rate, whole), rule: asShare ? 'check/share' : 'check/ratio'}
    }
  }
  const whole = near.find(({label}) => planned.test(label))
  const part = near.find(({label, family}) => done.test(label) && family === whole?.family && !planned.test(label))
  const named =
    whole !== undefined &&
    part !== undefined &&
    whole.start < part.start &&
    /(?:投资)?完成率(?:为|达到?)?$/u.test(rate.label)
  return named ? checkOf(part, rate, whole) : null
}

/** Numbers that were not called part and whole must meet the rate as written, not only within their rounding. */
export function isClose(part: Figure, whole: Figure, rate: Figure): boolean {
  const real = (part.value / whole.value) * 100
  return (
    Math.abs(real - rate.value) <= Math.max(rate.step * 0.75, rate.value * 0.004) &&
    isShare(shown(part), shown(whole), rate)
  )
}

/** The rate of `result` to `target`, written out. */
export function checkOf(result: Figure, rate: Figure, target: Figure): RateCheck {
  const holds = isShare(shown(result), shown(target), rate)
  const real = Number(((result.value / target.value) * 100).toFixed(2))
  return {
    kind: 'rate',
    rule: 'check/rate',
    holds,
    computation: `${result.quote} ÷ ${target.quote} = ${real}%${holds ? '' : ` ≠ ${rate.quote}`}`,
    result: termOf(result),
    rate: termOf(rate),
    target: termOf(target),
    implied: false,
  }
}
