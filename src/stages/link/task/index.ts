import type {Analysis, Context} from '../../../model/analysis.js'
import type {Clause} from '../../../model/clause.js'
import type {Entry, FieldSpan, Task} from '../../../model/entry.js'
import type {Time} from '../../../model/mention.js'
import type {Sentence} from '../../../model/outline.js'
import {firstEndingAfter, overlaps, type Span} from '../../../text/span.js'
import {findOwner} from '../owner/index.js'
import {actionOf} from './action.js'
import {confidenceOf} from './confidence.js'
import {binds, deadlineOf, timesWithin} from './deadline.js'
import {type Frame, readFrame} from './frame.js'
import {type Lexicon, lexicon} from './lexicon.js'
import {type Around, type Reason, reasons, total} from './score.js'

/** From how many points a clause is a task. */
export const THRESHOLD = 3

interface Candidate {
  readonly frames: readonly Frame[]
  readonly clause: Clause
  readonly sentence: Sentence
  readonly why: readonly Reason[]
}

interface Sources {
  readonly analysis: Analysis
  readonly lexicon: Lexicon
  readonly times: readonly Time[]
  readonly starts: ReadonlySet<number>
  readonly figures: readonly Span[]
  readonly projects: readonly Span[]
}

const SOON = /尽快|近期|抓紧|及早|立即|马上|会后|尽早/u
const DONE = /了(?!解)|已(?:经|全部|全面|完成|建成)|先后|取得|荣获|被评为|曾|顺利|成功(?!率)/u
const DEMAND = /要求|必须|务必|请/u

function touches(spans: readonly Span[], span: Span): boolean {
  const found = spans[firstEndingAfter(spans, span.start)]
  return found !== undefined && overlaps(found, span)
}

/** A review tells what was done; only a plain demand in it is a task. */
function mayDemand(text: string, sentence: Sentence): boolean {
  if (sentence.mode === 'review') return DEMAND.test(text) && !DONE.test(text)
  if (sentence.mode === null && !/要|请|将|务必|必须|近期|会后|尽快/u.test(text)) return false
  return !DONE.test(text)
}

/** 深化乡村建设行动。 at the head of a paragraph names its theme. */
function isTopic(sources: Sources, clause: Clause, sentence: Sentence): boolean {
  const {value} = sources.analysis.text
  if (clause.end < sentence.end - 1 || clause.start > sentence.start + 6 || clause.end - clause.start > 24) return false
  const next = sources.analysis.outline.sentences[clause.sentence + 1]
  const first = sources.analysis.outline.sentences[clause.sentence - 1]
  return (
    first?.paragraph !== sentence.paragraph &&
    next?.paragraph === sentence.paragraph &&
    value[sentence.end - 1] === '。'
  )
}

function gather(analysis: Analysis, context: Context): Sources {
  const figures = analysis.entries.filter(({kind}: Entry) => kind === 'target' || kind === 'result')
  return {
    analysis,
    lexicon: lexicon(context.dictionaries),
    times: analysis.mentions.filter((mention) => mention.kind === 'time'),
    starts: new Set(analysis.tokens.map(({start}) => start)),
    figures: figures.sort((a, b) => a.start - b.start),
    projects: analysis.mentions.filter(({kind}) => kind === 'project'),
  }
}

function candidate(sources: Sources, clause: Clause, before: Frame | null): Candidate | null {
  const {analysis, times} = sources
  const sentence = analysis.outline.sentences[clause.sentence]!
  const text = analysis.text.value.slice(clause.start, clause.end)
  if (sentence.heading || clause.depth > 0 || !mayDemand(text, sentence)) return null
  const within = timesWithin(times, clause)
  const frame = readFrame(analysis, sources.lexicon, clause, within, sources.starts)
  if (frame === null || touches(sources.figures, frame)) return null
  const date = analysis.outline.parts[sentence.part]?.date ?? analysis.facts.date
  const inherits = before !== null && before.subject !== null
  const around: Around = {
    deadline: within.some((time) => binds(time, date)),
    recurring: within.some(({recur}) => recur) || /定期|按月|按季/u.test(text),
    soon: SOON.test(text),
    owner: frame.subject ? 'own' : inherits ? 'inherited' : 'none',
    project: touches(sources.projects, frame),
    topic: isTopic(sources, clause, sentence),
  }
  return {frames: [frame], clause, sentence, why: reasons(frame, around)}
}

function toTask({analysis, times}: Sources, {frames, sentence, why}: Candidate): Task {
  const first = frames[0]!
  const span = {start: first.from, end: frames.at(-1)!.end}
  const owner = findOwner(analysis, span)
  const deadline = deadlineOf(analysis, frames, sentence, times)
  const fields: FieldSpan[] = [{field: 'action', start: first.verbStart, end: span.end}]
  if (owner) fields.push({field: 'owner', ...owner.span})
  if (deadline?.span) fields.push({field: 'to', start: deadline.span.start, end: deadline.span.end})
  const strength = frames.find((frame) => frame.strength)?.strength ?? 'ensure'
  const rules = [...why.map(({rule}) => rule), owner?.rule, deadline?.rule].filter((rule) => rule !== undefined)
  return {
    kind: 'task',
    ...span,
    action: actionOf(analysis.text.value, frames),
    owner: owner?.name ?? null,
    to: deadline?.to ?? null,
    strength,
    checkability: 0,
    confidence: confidenceOf(total(why)),
    rules,
    section: sentence.mode,
    fields,
  }
}

/** Every clause with a verb of the lexicon, with the reasons for and against its being a task. */
export function candidates(analysis: Analysis, context: Context): Candidate[] {
  const sources = gather(analysis, context)
  const found: Candidate[] = []
  for (const clause of analysis.clauses) {
    const read = candidate(sources, clause, null)
    if (read) found.push(read)
  }
  return found
}

/** Commitments without a number of their own that somebody can later check. */
export function linkTasks(analysis: Analysis, context: Context): Task[] {
  const sources = gather(analysis, context)
  return candidates(analysis, context)
    .filter(({why}) => total(why) >= THRESHOLD)
    .map((found) => toTask(sources, found))
}
