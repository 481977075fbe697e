import type {Statement} from './side.js'
import {gramsOf, pairsIn, pairsOf} from './terms.js'
import type {Weights} from './weights.js'

/** A statement that speaks of what was asked for. */
export interface Match {
  readonly statement: Statement
  /** 0 to 1: how much of what was asked for it says, by weight. */
  readonly coverage: number
  /** The weight of the longest run of words that both share: a name. */
  readonly run: number
  /** The shared words' own weight. */
  readonly shared: number
  /** It says the rarest of the words asked for, the name among them. */
  readonly named: boolean
}

/** Finds the statements that share words with what is asked for, without reading them all each time. */
export interface Aligner {
  /** @param words all that was said of it: among equals the clause that says more of this comes first. */
  find(terms: readonly string[], words?: string): Match[]
  /** The statement that holds a position of the source. */
  at(start: number): Statement | undefined
}

/** How many of the best are looked at closely. */
const CLOSE = 12

export function aligner(statements: readonly Statement[], weights: Weights): Aligner {
  const totals = statements.map(({terms}) => sum([...new Set(gramsOf(terms))], weights) || 1)
  const places = new Map<string, number[]>()
  statements.forEach((statement, index) => {
    for (const pair of pairsIn(statement)) places.get(pair)?.push(index) ?? places.set(pair, [index])
  })
  return {
    at: (start) => statements.find((statement) => statement.start <= start && start < statement.end),
    find(terms, words = '') {
      const wanted = new Set(gramsOf(terms))
      const all = sum([...wanted], weights)
      const said = pairsOf(words, [])
      const rare = rarest(terms, weights)
      const shared = new Map<number, number>()
      for (const gram of wanted)
        for (const index of places.get(gram) ?? []) shared.set(index, (shared.get(index) ?? 0) + weights.of(gram))
      return [...shared]
        .map(([index, weight]) => ({index, weight, rank: weight / all + (0.15 * weight) / totals[index]!}))
        .sort((a, b) => b.rank - a.rank || a.index - b.index)
        .slice(0, CLOSE)
        .map((one) => ({...one, rank: one.rank + 0.05 * alike(said, statements[one.index]!.words)}))
        .sort((a, b) => b.rank - a.rank || a.index - b.index)
        .map(({index, weight}) => {
          const statement = statements[index]!
          const run = heaviestRun(terms, statement.words, weights)
          return {statement, shared: weight, coverage: weight / all, run, named: rare === '' || says(rare, statement)}
        })
    },
  }
}

/** The word that hardly anything else bears: 考亭 of 考亭论坛. */
function rarest(terms: readonly string[], weights: Weights): string {
  const mean = (term: string) => sum(gramsOf([term]), weights) / gramsOf([term]).length
  return terms.reduce((best, term) => (best === '' || mean(term) > mean(best) ? term : best), '')
}

/** A word, its group, or all but one of its characters: 燕赵系列实验室 says 燕赵实验室. */
function says(term: string, {words, terms}: Statement): boolean {
  if (term.startsWith('@')) return terms.includes(term)
  return (
    words.includes(term) ||
    (term.length > 4 && gramsOf([term]).filter((gram) => words.includes(gram)).length >= term.length - 2)
  )
}

/** How many of the neighbours of one stretch of words stand in another. */
function alike(pairs: readonly string[], words: string): number {
  return pairs.filter((pair) => words.includes(pair)).length / Math.max(1, pairs.length)
}

const sum = (grams: readonly string[], weights: Weights) => grams.reduce((total, gram) => total + weights.of(gram), 0)

/** The weight of the longest stretch of what is asked for that stands in a clause as it is: a name. */
function heaviestRun(terms: readonly string[], words: string, weights: Weights): number {
  let [heaviest, weight, run] = [0, 0, '']
  for (const term of terms) {
    const joined = run !== '' && words.includes(run + term)
    run = joined ? run + term : term
    weight = joined ? weight : 0
    weight = words.includes(term) ? weight + sum(gramsOf([term]), weights) : partOf(term, words, weights)
    if (!words.includes(term)) run = ''
    heaviest = Math.max(heaviest, weight)
  }
  return heaviest
}

/** 好梦林水田园综合体 and 好梦林水小镇 share 好梦林水. */
function partOf(term: string, words: string, weights: Weights): number {
  let heaviest = 0
  for (let from = 0; from < term.length - 2; from++) {
    let to = from + 2
    while (to < term.length && words.includes(term.slice(from, to + 1))) to++
    const part = term.slice(from, to)
    if (words.includes(part)) heaviest = Math.max(heaviest, sum(gramsOf([part]), weights))
  }
  return heaviest
}
