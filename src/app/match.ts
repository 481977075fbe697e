import {again} from './again.js'
import type {LinkRecord} from './compare.js'
import type {Analysts, Compared} from './ports/analysts.js'
import type {Clock, Log} from './ports/clock.js'
import type {Documents} from './ports/documents.js'
import type {EvidenceBook, Proposed} from './ports/evidence.js'
import type {Answers} from './sides.js'

export interface MatchPorts {
  readonly evidence: EvidenceBook
  readonly documents: Documents
  readonly analysts: Analysts
  readonly clock: Clock
  readonly log: Log
}

/**
 * Hold the next document that is not matched against the others of its place: what it says of earlier plans, and what
 * later documents say of its own. Doing it twice does no harm. False: there was none.
 */
export async function matchNext({evidence, documents, analysts, clock}: MatchPorts): Promise<boolean> {
  const next = await evidence.take(clock.now())
  if (next === null) return false
  const own = await comparedOf(documents, next.documentId)
  if (own) {
    const plans = await many(documents, next.earlier)
    if (plans.length > 0) await propose(own, JSON.parse(await analysts.answers(plans, own)) as Answers[])
    for (const result of await many(documents, next.later))
      await propose(result, JSON.parse(await analysts.answers([own], result)) as Answers[])
  }
  await evidence.matched(next)
  return true

  async function propose(result: Compared, answers: readonly Answers[]): Promise<void> {
    for (const {plan, links} of answers) await evidence.propose(plan, result.id, links.flatMap(proposedOf), clock.now())
  }
}

/** Only what answers a record; a commitment that nobody speaks of is told by having no evidence. */
function proposedOf({commitment, result, verdict, reason, confidence}: LinkRecord): Proposed[] {
  if (result === null || commitment.id === '') return []
  const {start, end, quote} = result
  const resultEntry = result.kind === 'statement' ? null : result.id
  return [{entryId: commitment.id, resultEntry, ...{start, end, quote, verdict, reason, confidence}}]
}

async function comparedOf(documents: Documents, id: string): Promise<Compared | null> {
  const [view, reading] = [await documents.one(id, null), await documents.reading(id)]
  if (!view || !reading) return null
  const {name, date, place, title, genre} = view
  return {id, reading, given: {name, date, place, title, genre}}
}

async function many(documents: Documents, ids: readonly string[]): Promise<Compared[]> {
  const found = []
  for (const id of ids) found.push(await comparedOf(documents, id))
  return found.filter((one) => one !== null)
}

/** Match again and again, one document at a time, until stopped. */
export function keepMatching(ports: MatchPorts, every: number): () => Promise<void> {
  let stopped = false
  const stop = again(
    async () => {
      while (!stopped && (await matchNext(ports)));
    },
    every,
    // The document is still not matched: it is taken again later.
    (error) => ports.log.warn('match', {error: error.message}),
  )
  return () => {
    stopped = true
    return stop()
  }
}
