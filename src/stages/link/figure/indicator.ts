import {AIM, baseOf, type Inherited} from './base.js'
import type {Input} from './input.js'
import {tidy} from './phrase.js'
import type {Predicate} from './predicate.js'
import {MEASURE_HEAD, QUOTA, suffixOf} from './words.js'

/** The name of an indicator, and how it was come by. */
export interface Phrase {
  readonly indicator: string
  readonly base: string
  readonly verb: string
  readonly rules: readonly string[]
  readonly inherited: Inherited
}

/** What the number before was about; of 分别占51%、46%、43%, what each of the like numbers before was about. */
function lastOf({memory, index, count, words, measure}: Input): string {
  if (
    count > 1 &&
    memory.shares.length === count &&
    measure.kind === 'percent' &&
    measure.points &&
    /分别/u.test(words)
  )
    return memory.shares[index] ?? ''
  if (memory.last.length === count) return memory.last[index] ?? ''
  const latest = memory.last.at(-1) ?? ''
  if (count > 1 && /分别/u.test(words)) {
    // 一级公路、二级公路: the fewer letters they share, the less they are alike.
    for (const shared of [4, 2]) {
      const like = memory.recent.filter((base) => base.endsWith(latest.slice(-shared))).slice(-count)
      if (like.length === count) return like[index] ?? ''
    }
  }
  return memory.last[0] ?? ''
}

/** 完成年度任务40亿元的「60%」 */
export function isRateOfQuota({measure, memory, subject}: Input): boolean {
  return measure.kind === 'percent' && memory.quota !== '' && tidy(subject) === ''
}

/** 年度任务589亿元「的37%」 */
const OF_WHICH = /^的(?:约|近)?[\d.]{1,6}(?:%|‰)/u

/** The noun phrase of one number. */
export function phrase(input: Input): Phrase {
  const {measure, predicate, memory} = input
  const last = lastOf(input)
  const {base, verb, inherited, rule} = baseOf(input, last)
  const rules = [`figure/${rule}`, `figure/${predicate.relation}`]
  const done = (suffix: string): Phrase => ({indicator: tidy(base) + suffix, base: tidy(base), verb, rules, inherited})
  if (isRateOfQuota(input)) return {...done(''), indicator: `${memory.quota}完成比例`, base: last, rules}
  if (predicate.relation === 'rank') return done(`${predicate.of}排名`)
  if (predicate.relation === 'times') return done(`为${predicate.of}的倍数`)
  if (predicate.relation === 'complete') {
    const quota = measure.kind !== 'percent' && OF_WHICH.test(input.beyond)
    const plan =
      /[\p{Script=Han}]*/u.exec(
        predicate.word.replace(/^(?:完成|占|达到?|为|相当于|是)了?/u, '').replace(/的?(?:比例为?)?$/u, ''),
      )?.[0] ?? ''
    if (quota)
      return {
        ...done(''),
        indicator: `${tidy(base)}${countSuffix(base, memory.lastUnit)}${plan}`,
        base: last || tidy(base),
        rules: [QUOTA],
      }
    const verbed = predicate.word.startsWith('占') ? '占' : '完成'
    return {...done(`${countSuffix(base, memory.lastUnit)}${verbed}${plan}比例`), base: last || tidy(base)}
  }
  if (measure.kind === 'percent') return {...done(percentSuffix(base, predicate, input)), rules}
  if (predicate.relation === 'up' || predicate.relation === 'down') {
    const changed = `${predicate.word}${measure.kind === 'money' ? '额' : suffixOf(measure.unit)}`
    return done(MEASURE_HEAD.test(tidy(base)) ? changed.replace(/(?:人数|户数|件数|面积|数)$/u, '数') : changed)
  }
  if (measure.kind === 'money') return done('')
  return done(countSuffix(base, measure.unit))
}

function countSuffix(base: string, unit: string): string {
  if (unit === 'money' || unit === 'percent' || unit === '' || unit === '位') return ''
  return MEASURE_HEAD.test(tidy(base)) && !/项目资金|信息$/u.test(base) ? '' : suffixOf(unit)
}

function percentSuffix(base: string, predicate: Predicate, input: Input): string {
  const {relation, basis} = predicate
  const year = /同比|年均|平均/u.exec(basis)?.[0] ?? ''
  if (relation === 'up' && input.measure.kind === 'percent' && input.measure.points)
    return /(?:比|比重)$/u.test(base) ? '提高幅度' : '增幅'
  if (relation === 'up') return `${year}${/(?:增速|增幅|涨幅|增长率)$/u.test(base) ? '' : '增速'}`
  if (relation === 'down') return `${year}${/降幅$/u.test(base) ? '' : '降幅'}`
  if (relation === 'share' && predicate.of === '' && predicate.word !== '') return '占比'
  if (relation === 'share' && predicate.of !== '') return `占${predicate.of}比重`
  if (AIM.test(input.beyond)) return ''
  if (input.noun !== '' && !base.includes(input.noun)) return `${input.noun}比例`
  return ''
}
