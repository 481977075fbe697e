import type {ComparisonRecord, LinkRecord} from '../../app/compare.js'
import {today} from '../../app/decide.js'
import type {Compared} from '../../app/ports/analysts.js'
import type {DecisionView} from '../../app/ports/store.js'
import type {DocumentView, EntryView} from '../../app/ports/views.js'
import type {Known} from '../context.js'
import {HttpError} from '../problem.js'
import {findDocument} from './documents.js'

type Verdict = LinkRecord['verdict']
interface Answered {
  readonly resultEntry: string | null
  readonly verdict: Verdict
  readonly reason: string
}

export async function comparedOf(
  {ports}: Known,
  {id, name, date, place, title, genre}: DocumentView,
): Promise<Compared> {
  const reading = await ports.store.documents.reading(id)
  if (!reading) throw new HttpError(409, 'document/waiting', `「${title ?? name}」还没有分析完`, '请等它完成后再对照')
  return {id, reading, given: {name, date, place, title, genre}}
}

/** The last standing verdict on each commitment by this result document. */
export async function verdicts({ports}: Known, plan: string, result: string): Promise<Map<string, Answered>> {
  const found = new Map<string, Answered>()
  for (let offset = 0; ; offset += 1000) {
    const {items} = await ports.store.decisions.list(
      {document: plan, kind: 'verdict', after: 0},
      {offset, limit: 1000},
      null,
    )
    for (const {entryId, payload, undone} of items) {
      if (!undone && payload.resultDocument === result) found.set(entryId, answered(payload))
    }
    if (items.length < 1000) return found
  }
}

function answered({resultEntry, verdict, reason}: DecisionView['payload']): Answered {
  return {
    resultEntry: resultEntry as string | null,
    verdict: verdict as Verdict,
    reason: (reason as string | undefined) ?? '',
  }
}

/** What the machine proposes, and what people decided. */
export async function comparisonOf(context: Known, query: {plan: string; result: string}) {
  const {ports} = context
  if (query.plan === query.result) throw new HttpError(422, 'compare/same', '两份是同一份文件', '请另选一份')
  const [plan, result] = [await findDocument(context, query.plan), await findDocument(context, query.result)]
  const record = JSON.parse(
    await ports.analysts.compare(await comparedOf(context, plan), await comparedOf(context, result)),
  ) as ComparisonRecord
  return {plan, result, record, decided: await verdicts(context, plan.id, result.id)}
}

/** A plan against a result: what the machine proposes, with what people decided laid over it. */
export async function compareDocuments(context: Known, query: {plan: string; result: string}): Promise<unknown> {
  const {ports} = context
  const {plan, result, record, decided} = await comparisonOf(context, query)
  const day = today(ports.clock)
  const entries = new Map((await ports.store.entries.ofDocument(plan.id, day)).map((entry) => [entry.id, entry]))
  const results = new Map((await ports.store.entries.ofDocument(result.id, day)).map((entry) => [entry.id, entry]))
  const links = record.links.flatMap((link) => {
    const commitment = entries.get(link.commitment.id)
    return commitment && commitment.review !== 'rejected'
      ? [linkView(link, commitment, results, decided.get(commitment.id))]
      : []
  })
  const count = (verdict: Verdict) => links.filter((link) => link.verdict === verdict).length
  const summary = {
    commitments: links.length,
    ...{met: count('met'), missed: count('missed'), unclear: count('unclear'), none: count('none')},
    decided: links.filter(({from}) => from === 'decided').length,
  }
  return {plan, result, summary, links}
}

function linkView(
  link: LinkRecord,
  commitment: EntryView,
  results: ReadonlyMap<string, EntryView>,
  decision: Answered | undefined,
) {
  const found = link.result
  const entryId = found !== null && found.kind !== 'statement' ? found.id : null
  const proposed = {resultEntry: entryId, verdict: link.verdict, reason: link.reason}
  const statement = found?.kind === 'statement' ? {start: found.start, end: found.end, quote: found.quote} : null
  const entry = (id: string | null) => (id === null ? null : (results.get(id) ?? null))
  if (decision === undefined) {
    return {
      commitment,
      result: entry(entryId),
      statement,
      verdict: link.verdict,
      reason: link.reason,
      confidence: link.confidence,
      from: 'proposed' as const,
      proposed: null,
    }
  }
  return {
    commitment,
    result: entry(decision.resultEntry),
    statement: decision.resultEntry === null ? statement : null,
    verdict: decision.verdict,
    reason: decision.reason || link.reason,
    confidence: 1,
    from: 'decided' as const,
    proposed,
  }
}
