import {type Asked, checkabilityScore, type Questions, questionsOf} from '../model/checkability.js'
import type {EntryRecord} from '../model/record.js'

/** How far the commitments of one document can be checked later. */
export interface Checkability {
  /** Targets and tasks. */
  readonly commitments: number
  /** Those that answer at least three of the five questions. */
  readonly checkable: number
  /** checkable / commitments, or null where nothing is promised. */
  readonly share: number | null
  /** How many answer each question. */
  readonly answered: Readonly<Record<keyof Questions, number>>
  /** How many have 0, 1, … 5 answers. */
  readonly byScore: readonly number[]
}

/** The score from which a commitment counts as checkable. */
export const CHECKABLE = 3

function isCommitment(entry: EntryRecord): entry is EntryRecord & Asked {
  return entry.kind === 'target' || entry.kind === 'task'
}

/** What a document promises, by what, how much, by when, who and how verified. */
export function checkabilityOf(entries: readonly EntryRecord[]): Checkability {
  const answered = {what: 0, howMuch: 0, byWhen: 0, who: 0, howVerified: 0}
  const byScore = [0, 0, 0, 0, 0, 0]
  let checkable = 0
  for (const entry of entries) {
    if (!isCommitment(entry)) continue
    const questions = questionsOf(entry)
    for (const name of Object.keys(answered) as (keyof Questions)[]) if (questions[name]) answered[name]++
    const score = checkabilityScore(questions)
    byScore[score]!++
    if (score >= CHECKABLE) checkable++
  }
  const commitments = byScore.reduce((sum, count) => sum + count, 0)
  return {commitments, checkable, share: commitments === 0 ? null : checkable / commitments, answered, byScore}
}
