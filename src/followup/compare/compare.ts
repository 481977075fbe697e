import type {EntryRecord} from '../../model/record.js'
import {aligner} from './align.js'
import {blanketOf} from './blanket.js'
import {type Commitment, clausesOf, clauseTask, commitmentsOf, planYear} from './commitments.js'
import {clauseDeed, deedOf} from './deed.js'
import type {Directions} from './direction.js'
import {erasOf} from './era.js'
import {answerFigure, type LaterFigures} from './figures.js'
import {type Evidence, isEntry, type Side, type Statement} from './side.js'
import {answerDeed, type DeedAnswer, type Later} from './tasks.js'
import {nearby} from './terms.js'
import {troublesOf} from './troubles.js'
import type {Verdict} from './verdict.js'
import {type Weights, weightsOf} from './weights.js'

export interface Link {
  readonly commitment: Commitment
  /** Which member of its record's list the commitment is, from 1; null where it is the whole record. */
  readonly part: number | null
  /** What reports on it, or null. */
  readonly result: Evidence | null
  readonly verdict: Verdict
  readonly reason: string
  readonly confidence: number
}

/** So much of a clause that no rule took for a commitment must be spoken of to show it, and to call it met. */
const SPOKEN = 0.5
const PLAIN = 0.9
/** Where the later document tells of a deed that was done, less is enough. */
const NAMED = 0.8
const SURE = 0.5
/** What may stand behind a name without making another of it. */
const SAYING =
  /持续|不断|稳|扎实|有序|加快|加速|深入|全面|蓬勃|明显|显著|增强|提升|提高|改善|扩大|增长|下降|完成|取得|实现|达|率先|走在|见效|建成|启动|推进|实施|工作|建设|改革|发展|任务|水平|能力|质量|质效|体系|机制|制度|标准|面积|比例|比重|规模|格局|步伐|成效|进展|得到|更|进一步/u
const TOLD = /完成|建成|出台|制定|印发|成立|实施|施行|推行|开展|启动|退出|获批|获评|办好|举办|设立|组建|落地|投用|搬迁/u

/**
 * Every commitment of a plan, once, with the statement of the later document that reports on it; and those clauses of
 * the plan that nobody would take for a commitment, had the later document not spoken of them.
 * @param year the year planned for; null takes the one most targets are due in.
 */
export function compare(plan: Side, result: Side, directions: Directions, year: number | null = null): Link[] {
  const inYear = year ?? planYear(plan.entries)
  const weights = weightsOf([...plan.statements, ...result.statements])
  const later = laterOf(result, weights)
  const figures: LaterFigures = {...later, entries: result.entries, year: inYear ?? 0, directions, weights}
  const blanket = blanketOf(result.statements)
  const stated = commitmentsOf(plan.entries, inYear).flatMap((commitment): Link[] => {
    if (commitment.kind !== 'task' && commitment.kind !== 'project')
      return [{commitment, part: null, ...answerFigure(commitment, plan, figures)}]
    const answers = answerDeed(deedOf(commitment, plan), later)
    const [answer] = answers
    const final = answers.length === 1 && answer!.result === null ? [blanket(commitment, plan) ?? answer!] : answers
    return linksOf(commitment, final, result.entries)
  })
  const due = inYear === null ? null : `${inYear}-12-31`
  const clauses = clausesOf(plan, inYear).flatMap((statement): Link[] => {
    const answers = answerDeed(clauseDeed(statement), later).filter(({coverage}) => coverage >= SPOKEN)
    return linksOf(
      clauseTask(statement, due),
      answers.map((answer) => soft(answer, statement)),
      result.entries,
    )
  })
  return [...withoutTwice(stated), ...clauses].sort((a, b) => a.commitment.start - b.commitment.start)
}

/** One link, or one for each member of a list that was answered by itself: its commitment is then that stretch alone. */
function linksOf(commitment: Commitment, answers: readonly DeedAnswer[], entries: readonly EntryRecord[]): Link[] {
  return answers.map((answer, index) => {
    const {verdict, reason, confidence, member} = answer
    const part = member === undefined ? null : index + 1
    const result = evidence(answer, entries)
    return {commitment: memberOf(commitment, member), part, verdict, reason, confidence, result}
  })
}

/** A member of a list that is a project of its own is answered as one, once. */
function withoutTwice(links: readonly Link[]): Link[] {
  const key = ({start, end}: Commitment) => `${start}/${end}`
  const projects = new Set(links.flatMap(({commitment}) => (commitment.kind === 'project' ? [key(commitment)] : [])))
  return links.filter(({commitment}) => commitment.kind !== 'task' || !projects.has(key(commitment)))
}

function memberOf(commitment: Commitment, member: string | undefined): Commitment {
  const at = member === undefined ? -1 : commitment.quote.indexOf(member)
  if (member === undefined || at < 0 || commitment.kind !== 'task') return commitment
  const start = commitment.start + at
  return {...commitment, start, end: start + member.length, quote: member, action: member}
}

/** A clause that nobody took for a task is met only where nearly all of it is named, and it asks for no number. */
function soft(answer: DeedAnswer, {words, terms}: Statement): DeedAnswer {
  const enough = answer.confidence >= SURE && TOLD.test(answer.result?.words ?? '') ? NAMED : PLAIN
  const apart = answer.result !== null && !nearby(terms, answer.result.words, words.length)
  const thin =
    answer.coverage < enough ||
    apart ||
    leavesOut(words, answer.result) ||
    goesOn(terms, answer.result) ||
    /\d/u.test(words)
  const verdict = answer.verdict === 'met' && thin ? 'unclear' : answer.verdict
  return {...answer, verdict, confidence: answer.confidence * 0.6}
}

/** A list is met as a whole, or not: one of its names is not said. */
function leavesOut(words: string, result: DeedAnswer['result']): boolean {
  if (result === null || isEntry(result)) return false
  const names = words.split(/[、，]/u).slice(1)
  return names.some((name) => name.length > 1 && name.length <= LISTED && !result.words.includes(name.slice(0, 2)))
}
const LISTED = 6

/** 居民消费 is not 居民消费价格: what was named goes on as the name of something else. */
function goesOn(terms: readonly string[], result: DeedAnswer['result']): boolean {
  if (result === null || isEntry(result)) return false
  const {words, terms: said} = result
  const last = terms.findLast((term) => words.includes(term))
  if (last === undefined) return false
  const tail = words.slice(words.lastIndexOf(last) + last.length)
  return said.some(
    (term) => term.length > 1 && !terms.includes(term) && tail.startsWith(term) && !SAYING.test(tail.slice(0, 6)),
  )
}

function laterOf(result: Side, weights: Weights): Later {
  const eras = erasOf(result.statements)
  const byStart = new Map(result.statements.map((statement, index) => [statement.start, eras[index] ?? null]))
  const troubles = troublesOf(result.statements)
  const lines = result.statements.filter(({title, start}) => !title && !troubles.has(start))
  return {
    review: aligner(
      lines.filter(({mode}) => mode === 'review'),
      weights,
    ),
    plan: aligner(
      lines.filter(({mode}) => mode === 'plan'),
      weights,
    ),
    eraOf: (statement) => byStart.get(statement.start) ?? null,
  }
}

/** A record that covers a clause says more than the clause. */
function evidence({result}: DeedAnswer, entries: readonly EntryRecord[]): Evidence | null {
  if (result === null || isEntry(result)) return result
  const covering = entries.find(
    (entry) => entry.kind !== 'project' && entry.start <= result.start && result.end <= entry.end,
  )
  return covering ?? result
}
