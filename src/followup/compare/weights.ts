import type {Statement} from './side.js'
import {pairsIn} from './terms.js'

/** How much a pair of characters tells, by how rare it is in both documents. */
export interface Weights {
  of(gram: string): number
}

/** Clauses of a report: in a short note a word is no rarer for that. */
const REPORT = 600

export function weightsOf(statements: readonly Statement[]): Weights {
  const counts = new Map<string, number>()
  for (const statement of statements)
    for (const pair of pairsIn(statement)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const all = Math.max(statements.length, REPORT)
  return {of: (gram) => Math.log((all + 1) / ((counts.get(gram) ?? 0) + 0.5))}
}
