import type {Clause} from '../../../model/clause.js'
import {firstEndingAfter, type Span} from '../../../text/span.js'
import {
  type Before,
  type Candidate,
  demands,
  isDone,
  isScheduled,
  readCandidate,
  type Sources,
  touches,
} from './candidate.js'
import {timesWithin} from './deadline.js'
import {type Frame, type Opened, openClause} from './frame.js'

/** From how many points clauses are a task. */
export const THRESHOLD = 3

/** How far back, in characters, a quote reaches for who or about what. */
const REACH = 160

const ABOUT = /^(?:同时|另外|此外)?(?:对|对于|针对)(?<what>[^，]{4,})(?:项目|工程|企业|单位|问题|事项|任务)[，,]?$/u
/** 大桥、新校区要加快进度，…: named, and told to hurry. */
const URGED = /^(?<what>[^，]{4,80}?)(?:都|也)?(?:要|务必|必须|抓紧|加快|尽快|加紧|倒排)/u
const SOFT: ReadonlySet<string> = new Set(['督办', '推行'])

interface Run {
  readonly found: readonly Candidate[]
  readonly before: Before
}

/** 修改完善，近期予以印发: a verb without an object goes on with the clause before. */
function continued(last: Candidate | undefined, next: Candidate): Candidate | null {
  const frame = next.frames[0]!
  const of = last?.frames.at(-1)
  if (last === undefined || of === undefined || frame.object.length > 2 || frame.subject) return null
  if (frame.verb.kind !== '制文' || of.verb.kind !== '制文' || next.start - last.end > 8) return null
  const why = [...last.why, {rule: 'task/continued', points: 1}, ...next.why.filter(({rule}) => KEPT.has(rule))]
  return {...last, end: next.end, frames: [...last.frames, frame], why, points: sum(why)}
}

const KEPT: ReadonlySet<string> = new Set(['task/soon', 'task/deadline', 'task/recurring'])
const sum = (why: Candidate['why']) => why.reduce((all, {points}) => all + points, 0)

/** 传达部署，分解任务，研判对策: duties of one owner, side by side, are one task; so is one verb with two objects. */
function joined(last: Candidate | undefined, next: Candidate): Candidate | null {
  if (last === undefined || last.points < THRESHOLD || next.frames[0]!.subject) return null
  if (next.end - last.start > 2 * REACH || (next.around.dated && !last.around.dated)) return null
  const [former, latter] = [last.frames.at(-1)!.verb, next.frames[0]!.verb]
  const near = next.start - last.end <= 2
  const [frame, sole] = [last.frames.at(-1)!, next.frames[0]!]
  // 每月通报，约谈… come at different times; 开工A，力争开工B promise differently.
  const together = frame.often === sole.often || sole.often
  const soft = SOFT.has(former.kind) && SOFT.has(latter.kind)
  const duties = together && soft && next.around.owner === 'inherited' && next.points > 0
  const firm = sole.strength === frame.strength && sole.form === null
  const same = near && firm && former.word === latter.word && former.kind !== '推行'
  const about = near && next.around.about && isBare(next.frames[0]!)
  if (!same && !about && !(duties && next.start - last.end <= 40)) return null
  return {...last, end: next.end, frames: [...last.frames, ...next.frames]}
}

/** 对新签约项目，… and 总投资21亿元的产业园，…: what the clauses after it are about. */
function aboutOf({projects}: Sources, clause: Clause, {text, from}: Opened): Span | null {
  if (clause.mark !== '，' && clause.mark !== ',') return null
  const what = ABOUT.test(text)
  if (what) return {start: clause.start + from, end: clause.start + text.length}
  const whose = clause.start + from
  const urged = URGED.exec(text.slice(from))?.groups?.what
  if (urged && projects[firstEndingAfter(projects, whose)]?.start === whose) {
    return {start: whose, end: whose + urged.length}
  }
  const end = clause.start + text.length
  const last = projects[firstEndingAfter(projects, end - 1)]
  const list = /等[\p{Script=Han}]{0,4}(?:项目|工程)$/u.test(text) && touches(projects, clause)
  if (list) return {start: clause.start + from, end}
  return last && last.end === end && text.length - from < 60 ? last : null
}

function isBare({object}: Frame): boolean {
  return object.length < 4
}

/** 今年七月份，: nothing but a time. */
function onlyTime({times}: Sources, clause: Clause, text: string): boolean {
  if (text.length > 12) return false
  const [time] = timesWithin(times, clause)
  return time !== undefined && time.to !== null && time.end - time.start >= text.length - 2
}

function step(sources: Sources, clause: Clause, {found, before}: Run): Run {
  const opened = openClause(sources.analysis.text.value, clause)
  const {text, subject} = opened
  const beside = before.subject !== null && /负责$|配合$/u.test(text)
  const after: Before = {
    subject: subject && !beside ? clause : before.subject,
    about: aboutOf(sources, clause, opened) ?? before.about,
    demanded: before.demanded || demands(text, null),
    when: onlyTime(sources, clause, text) ? clause : before.when,
  }
  const next = readCandidate(sources, clause, opened, before)
  if (next === null) return {found, before: after}
  const last = found.at(-1)
  const one = continued(last, next) ?? joined(last, next)
  return {found: one ? [...found.slice(0, -1), one] : [...found, reaching(next, before)], before: after}
}

/** A quote begins with the clause that says who, or about what, where that is near. */
function reaching(next: Candidate, before: Before): Candidate {
  const who = next.around.owner === 'inherited' ? before.subject : null
  const what = isBare(next.frames[0]!) ? before.about : null
  const start = Math.min(
    next.start,
    who?.start ?? next.start,
    what?.start ?? next.start,
    before.when?.start ?? next.start,
  )
  return next.start - start > REACH ? next : {...next, start, about: what}
}

/** The project a clause of a report names: 甲项目已开工，计划11月竣工. */
function named({projects}: Sources, clause: Clause): Span | null {
  const last = projects[firstEndingAfter(projects, clause.start)]
  return last !== undefined && last.start >= clause.start && last.end <= clause.end ? last : null
}

const NOTHING: Before = {subject: null, about: null, when: null, demanded: false}

/** What may be a task, sentence by sentence; points say how likely. */
export function candidates(sources: Sources): Candidate[] {
  const {sentences} = sources.analysis.outline
  const {value} = sources.analysis.text
  const all: Candidate[] = []
  let run: Run = {found: [], before: NOTHING}
  let sentence = -1
  let open = false
  for (const clause of sources.analysis.clauses) {
    if (clause.sentence !== sentence) {
      all.push(...run.found)
      run = {found: [], before: NOTHING}
      sentence = clause.sentence
      const {start, end, heading, mode} = sentences[sentence]!
      open = !heading && (mode === 'plan' || demands(value.slice(start, Math.min(end, start + 600)), mode))
    }
    if (!open && clause.depth === 0 && sentences[sentence]!.mode === 'review') {
      const due = isScheduled(sources, clause)
      run = due
        ? step(sources, clause, run)
        : {...run, before: {...run.before, about: named(sources, clause) ?? run.before.about}}
      continue
    }
    if (!open || clause.depth > 0 || isDone(value.slice(clause.start, clause.end))) continue
    run = step(sources, clause, run)
  }
  all.push(...run.found)
  return all
}
