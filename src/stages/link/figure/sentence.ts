import type {Analysis, Context} from '../../../model/analysis.js'
import type {Clause} from '../../../model/clause.js'
import type {Figure} from '../../../model/entry.js'
import type {ProjectName, Time} from '../../../model/mention.js'
import type {Sentence} from '../../../model/outline.js'
import type {Carry} from './carry.js'
import {figureOf} from './figure.js'
import type {Measure} from './measure.js'
import {fork, type Memory} from './memory.js'
import {NO_PERIOD, stays, usable} from './period.js'
import {type Page, readStrand} from './read.js'
import {lastScope} from './scope.js'
import type {Statement} from './statement.js'
import {type Strand, strandsOf} from './strand.js'

/** What recognizers found in one sentence. */
export interface Said {
  readonly measures: readonly Measure[]
  readonly times: readonly Time[]
  readonly projects: readonly ProjectName[]
  readonly classes: readonly Measure[]
}

/** The clauses of one sentence, and the index of the first. */
export interface Clauses {
  readonly list: readonly Clause[]
  readonly offset: number
}

/** Every figure of one sentence; what it says of period and subject is carried on. */
export function readSentence(
  analysis: Analysis,
  context: Context,
  sentence: Sentence,
  clauses: Clauses,
  said: Said,
  carry: Carry,
  scope: string | null,
): Figure[] {
  const text = analysis.text.value
  const part = analysis.outline.parts[sentence.part]
  const place = part?.place ?? analysis.facts.place
  const {memory} = carry
  const figures: Figure[] = []
  const strands = strandsOf(clauses.list, clauses.offset)
  const times = said.times.filter((time) => usable(text, time))
  let read = sentence.start
  if (memory.age++ > 1) memory.topic = ''
  noteProject(said, memory)
  strands.forEach((strand, index) => {
    const within = measuresOf(strand, said.measures)
    if (within.length === 0) {
      if (strand.depth === 0) noteLead(text.slice(strand.start, strand.end), strand.start, said.projects, memory)
      return
    }
    const recurs = said.times.some((time) => time.recur && time.start >= strand.start && time.end <= strand.end)
    const page = pageOf(analysis, sentence, said, strands[index + 1])
    const statements = readStrand(page, strand, within, strand.depth > 0 ? fork(memory) : memory)
    noteNamed(strand, statements, said.projects, memory)
    for (const statement of statements) {
      const at = statement.measure.start
      const between = text.slice(read, at)
      read = Math.max(read, at)
      carry.scope = lastScope(between, place) ?? carry.scope
      const time = timeFor(times, at, strand, strands, said.measures)
      if (/(?:期间|时期)/u.test(between) && !(time && time.start >= strand.start)) carry.period = NO_PERIOD
      if (time && stays(time)) carry.period = time
      const material = {analysis, context, sentence, part, statement, recurs}
      figures.push(figureOf({...material, time, carried: carry.period, cue: carry.cue, scope: carry.scope ?? scope}))
    }
  })
  carry.cue = `${carry.cue}${text.slice(sentence.start, sentence.end)}`.slice(-160)
  return figures
}

function measuresOf({clauses}: Strand, measures: readonly Measure[]): Measure[] {
  return measures.filter((measure) =>
    clauses.some((clause) => clause.start <= measure.start && measure.end <= clause.end),
  )
}

function pageOf({text, tokens}: Analysis, sentence: Sentence, said: Said, following: Strand | undefined): Page {
  const next = following && following.depth === 0
  return {
    text: text.value,
    tokens,
    mode: sentence.mode,
    projects: said.projects,
    times: said.times,
    classes: said.classes,
    following: next ? text.value.slice(following.start, Math.min(following.end, following.start + 40)) : '',
  }
}

/**
 * The time of a number: the last one named before it between the same semicolons, a deadline that leads the sentence,
 * or a period named earlier in it.
 */
function timeFor(
  times: readonly Time[],
  at: number,
  strand: Strand,
  strands: readonly Strand[],
  measures: readonly Measure[],
): Time | null {
  const before = times.filter((time) => time.end <= at)
  const first = measures[0]?.start ?? at
  const found = before.findLast((time) => {
    if (time.start >= strand.start || stays(time) || time.end <= first) return true
    return strands.some(
      ({group, start, end, depth}) => group === strand.group && depth === 0 && start <= time.start && time.end <= end,
    )
  })
  return found ?? null
}

/** The subject of a clause without a number may be the subject of the next: X实现新突破，完成1万美元. */
function noteLead(words: string, start: number, projects: readonly ProjectName[], memory: Memory): void {
  const project = projects.findLast((one) => one.start >= start && one.end <= start + words.length)
  if (project) {
    setTopic(memory, project.name)
    memory.lead = project.name
    memory.leadNoun = true
  } else {
    const bare = words.trim().replace(/^[，、]+/u, '')
    const subject = bare.split(
      /实现|取得|保持|稳步|持续|快速|不断|进一步|扎实|明显|显著|大幅|较快|平稳|强劲|全面|有序|加快|位居|成效|再创|创/u,
      1,
    )[0]!
    memory.leadNoun = subject.length >= 2 && subject.length <= 16 && subject !== bare
    memory.lead = subject.length >= 2 && subject.length <= 20 ? subject : bare.slice(0, 20)
  }
  memory.leadStart = start
}

/** X项目总投资5亿元，占地200亩: what says how big X is leaves X as the topic. */
function noteNamed(
  {start}: Strand,
  [first]: readonly Statement[],
  projects: readonly ProjectName[],
  memory: Memory,
): void {
  if (first === undefined || !first.size) return
  const project = projects.findLast((one) => one.start >= start && one.end <= first.measure.start)
  if (project) setTopic(memory, project.name)
}

function setTopic(memory: Memory, name: string): void {
  memory.topic = name
  memory.topicSingle = true
  memory.age = 0
}

/** A sentence that names a project and no number leaves it as the topic of what follows: X项目正式签约。总投资5亿元. */
function noteProject({projects, measures}: Said, memory: Memory): void {
  const project = projects.at(-1)
  if (project === undefined || measures.length > 0) return
  setTopic(memory, project.name)
}
