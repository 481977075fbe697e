import {type Analyzer, analyzeLayers} from './analyze.js'
import {type ChainRecord, chainSides} from './chain.js'
import {type ComparisonRecord, compareSides, type Sided, sideOf} from './compare.js'
import type {Compared} from './ports/analysts.js'

/** A plan's commitments as a later document answers them. */
export interface Answers {
  readonly plan: string
  readonly links: ComparisonRecord['links']
}

/** Comparisons of documents, each analysed once for as long as it is among the last that were asked for. */
export interface Sides {
  compare(plan: Compared, result: Compared): ComparisonRecord
  /** Documents go by their ids. */
  chain(documents: readonly Compared[]): ChainRecord
  answers(plans: readonly Compared[], result: Compared): Answers[]
}

/** So many documents are kept ready; a place has about twenty years. */
const KEPT = 24

export function openSides(analyzer: Analyzer): Sides {
  const kept = new Map<string, Sided>()
  const {dictionaries} = analyzer.context
  function side({id, given, reading}: Compared): Sided {
    const key = JSON.stringify([id, given])
    const made =
      kept.get(key) ?? sideOf({analysis: analyzeLayers(analyzer, {id, reading, given}), reading, id, name: given.name})
    kept.delete(key)
    kept.set(key, made)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    return made
  }
  return {
    compare: (plan, result) => compareSides(side(plan), side(result), dictionaries),
    chain: (documents) => chainSides(documents.map(side), dictionaries, ({id}) => id),
    answers: (plans, result) =>
      plans.map((plan) => ({plan: plan.id, links: compareSides(side(plan), side(result), dictionaries).links})),
  }
}
