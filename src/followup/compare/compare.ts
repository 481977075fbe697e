import type {EntryRecord} from '../../model/record.js'
import {type Commitment, commitmentsOf, planYear} from './commitments.js'
import type {Directions} from './direction.js'
import {answerFigure} from './figures.js'
import type {Evidence, Side} from './side.js'
import {weights} from './similar.js'
import {answerDeed} from './tasks.js'
import type {Verdict} from './verdict.js'

export interface Link {
  readonly commitment: Commitment
  /** What reports on it, or null. */
  readonly result: Evidence | null
  readonly verdict: Verdict
  readonly reason: string
  readonly confidence: number
}

/**
 * Every commitment of a plan, once, with the statement of the later document that reports on it.
 * @param year the year planned for; null takes the one most targets are due in.
 */
export function compare(plan: Side, result: Side, directions: Directions, year: number | null = null): Link[] {
  const inYear = year ?? planYear(plan.entries)
  const weight = weights(result.statements.map(({words}) => words))
  return commitmentsOf(plan.entries, inYear).map((commitment) => {
    if (commitment.kind === 'task' || commitment.kind === 'project') {
      const answer = answerDeed(commitment, result.statements, weight)
      return {commitment, ...answer, result: answer.result && entryAt(result.entries, answer.result)}
    }
    return {commitment, ...answerFigure(commitment, result.entries, inYear ?? 0, directions)}
  })
}

/** A record that covers a clause says more than the clause. */
function entryAt(entries: readonly EntryRecord[], statement: Exclude<Evidence, EntryRecord>): Evidence {
  const covering = entries.find(
    (entry) => entry.kind !== 'project' && entry.start <= statement.start && statement.end <= entry.end,
  )
  return covering ?? statement
}
