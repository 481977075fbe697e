import type {Analysis, Context} from '../../../model/analysis.js'
import {checkabilityScore, questionsOf} from '../../../model/checkability.js'
import type {FieldSpan, Task} from '../../../model/entry.js'
import {findOwner, findOwnerAround} from '../owner/index.js'
import {actionOf} from './action.js'
import {type Candidate, gather, type Sources} from './candidate.js'
import {confidenceOf} from './confidence.js'
import {deadlineOf} from './deadline.js'
import {candidates, THRESHOLD} from './run.js'

function toTask({analysis, times}: Sources, found: Candidate): Task {
  const {frames, sentence, why, start, end} = found
  const owner = found.around.owner === 'none' ? findOwnerAround(analysis, found) : findOwner(analysis, found)
  const deadline = deadlineOf(analysis, found, times)
  const fields: FieldSpan[] = [{field: 'action', start: frames[0]!.verbStart, end}]
  if (owner) fields.push({field: 'owner', ...owner.span})
  if (deadline?.span) fields.push({field: 'to', start: deadline.span.start, end: deadline.span.end})
  const rules = [...why.map(({rule}) => rule), owner?.rule, deadline?.rule].filter((rule) => rule !== undefined)
  const action = actionOf(analysis.text.value, found)
  const who = owner?.name ?? null
  const to = deadline?.to ?? null
  const quote = analysis.text.value.slice(start, end)
  return {
    kind: 'task',
    start,
    end,
    action,
    owner: who,
    to,
    rules,
    strength: frames[0]!.strength ?? 'ensure',
    checkability: checkabilityScore(questionsOf({kind: 'task', quote, action, owner: who, to, rules})),
    confidence: confidenceOf(found.points, analysis.facts.genre),
    section: sentence.mode,
    fields,
  }
}

/** Commitments without a number of their own that somebody can later check. */
export function linkTasks(analysis: Analysis, context: Context): Task[] {
  const sources = gather(analysis, context)
  return candidates(sources)
    .filter(({points}) => points >= THRESHOLD)
    .map((found) => toTask(sources, found))
}
