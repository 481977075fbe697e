import type {RateCheck} from '../../model/check.js'
import type {Figure, Statement} from './figure.js'
import {planOf, roundest} from './rounding.js'
import {termOf} from './sum.js'
import {written} from './written.js'

const opening = /分别(?:完成|达到?|为|占)[^，。；：、\d]{0,12}(?:计划|目标|任务)的?[^，。；：、\d]{0,2}$/u

/** 工业项目40个、农业项目49个，分别完成年度目标的200%、196%: each rate belongs to the number of its place in the row. */
export function rowsOfRates(statement: Statement): RateCheck[] {
  const {text, figures} = statement
  return figures.flatMap((first, index) => {
    if (first.kind !== 'percent' || !opening.test(text.slice(Math.max(statement.start, first.start - 26), first.start)))
      return []
    const shares = rowFrom(figures, text, index)
    const results = figures.slice(Math.max(0, index - shares.length), index)
    const last = results.at(-1)
    // 两类项目投资分别完成… is about the investment, not about the counts before it.
    if (last === undefined || results.length !== shares.length || shares.length < 2) return []
    if (!/^[，,]?分别/u.test(text.slice(last.end, last.end + 3)) || results.some(({kind}) => kind === 'percent'))
      return []
    return results.flatMap((result, place) => impliedOf(result, shares[place]!) ?? [])
  })
}

/** Percentages with nothing but 、 or 和 between them. */
function rowFrom(figures: readonly Figure[], text: string, index: number): Figure[] {
  const row = [figures[index]!]
  for (const figure of figures.slice(index + 1)) {
    if (figure.kind !== 'percent' || !/^[、和，]$/u.test(text.slice(row.at(-1)!.end, figure.start))) break
    row.push(figure)
  }
  return row
}

function impliedOf(result: Figure, rate: Figure): RateCheck | null {
  const isCount = result.kind === 'quantity' && result.step === 1
  const value = roundest(planOf(isCount ? {...result, step: 0} : result, rate))
  if (value === null || (isCount && !Number.isInteger(value))) return null
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
