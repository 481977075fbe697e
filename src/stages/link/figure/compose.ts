import {contains, type Span, spanAt} from '../../../text/span.js'
import {type Inherited, PROJECT_HEAD} from './base.js'
import {isRateOfQuota, phrase} from './indicator.js'
import type {Input} from './input.js'
import type {Measure} from './measure.js'
import {tailOf} from './measure.js'
import type {Memory} from './memory.js'
import {tidy} from './phrase.js'
import {planStart, takePredicate, takeRank} from './predicate.js'
import type {Cluster, Page} from './read.js'
import {shareOut} from './share.js'
import type {Statement} from './statement.js'
import {type Strand, wordsOf} from './strand.js'
import {leadLength} from './subject.js'
import {SIZE_HEAD} from './words.js'
import {WORKS, worksLength} from './works.js'

/** The statements of one cluster of numbers. */
export function compose(page: Page, strand: Strand, cluster: Cluster, memory: Memory): Statement[] {
  const {text} = page
  const whole = wordsOf(text, strand.holes, cluster.left.start, cluster.left.end)
  const skip = (at: number) => timeLength(page.times, cluster.left.start + at) + at
  const named = ASSIGNED.exec(whole)?.[0].length ?? 0
  const opens = leadLength(whole.slice(0, planStart(whole)), page.mode, skip)
  const contents = worksLength(whole.slice(opens), memory)
  if (contents > 0) memory.works = true
  const lead = Math.max(named, opens + contents)
  const led = whole.slice(0, lead)
  const words = whole.slice(lead)
  const noun = tidy(wordsOf(text, strand.holes, cluster.noun.start, cluster.noun.end)).replace(
    /(?:(?<![签预节制集合大])约|近|超|达到?|仅|已|共)$/u,
    '',
  )
  const rest = tidy(wordsOf(text, strand.holes, cluster.rest.start, cluster.rest.end))
  const first = cluster.measures[0]!
  const rank = first.kind === 'quantity' && first.unit === '位'
  // What ends in 、 is said and done; the number begins anew.
  const open = /[、，]$/u.test(words) && !/等[、，]$/u.test(words)
  const {rest: subject, predicate} = rank ? takeRank(words) : takePredicate(open ? '' : words, sortOf(first))
  const own = {start: cluster.left.start + lead, end: cluster.left.start + lead + subject.length}
  const before = subject === '' && whole.includes('分别') ? listBefore(memory.leadWords, page.mode) : ''
  const subjects = shareOut(before === '' ? tidy(subject) : before, cluster.measures.length)
  const listed = before !== '' && subjects !== null
  const known = listed ? {...memory, lead: '', topic: ''} : memory
  return qualified(cluster.measures, whole).map((measure, index) => {
    const input: Input = {
      measure,
      predicate,
      index,
      count: cluster.measures.length,
      led,
      words,
      joined: cluster.joined,
      first: cluster.left.start === strand.start,
      subject: subjects?.[index] ?? subject,
      noun,
      rest,
      beyond: text.slice(tailOf(text, measure), Math.min(strand.end, tailOf(text, measure) + 40)),
      following: page.following,
      memory: known,
    }
    const {indicator, base, verb, rules, inherited} = phrase(input)
    const tail = Math.max(
      tailOf(text, measure),
      index === cluster.measures.length - 1 && noun !== '' && measure.kind === 'quantity' ? cluster.noun.end : 0,
    )
    const start = listed
      ? skipSpace(text, memory.leadStart)
      : startOf(text, strand, own, measure, inherited, memory, index, cluster)
    return {
      measure,
      indicator,
      base,
      verb,
      relation: isRateOfQuota(input) ? 'complete' : predicate.relation,
      span: {start, end: tail},
      subject: subject === '' ? null : own,
      clause: strand.clauses.find((part) => contains(part, measure)) ?? strand.clauses[0]!,
      before: text.slice(strand.start, measure.start),
      behind: text.slice(measure.end, Math.min(strand.end, measure.end + 30)),
      subjectWords: tidy(subject),
      size:
        rules.includes(WORKS) ||
        (measure.kind === 'quantity' && TOUCHES.test(base)) ||
        (SIZE_HEAD.test(tidy(subject)) && !/实际|形成|固定资产投资/u.test(tidy(subject))) ||
        (tidy(subject) === '投资' && measure.kind === 'money' && inherited !== null && single(inherited, memory)) ||
        (memory.topicSingle && PROJECT_HEAD.test(tidy(subject))) ||
        (tidy(subject) === '投资' && (/签约/u.test(base) || (page.mode === 'review' && /预计$/u.test(led)))),
      single: single(inherited, memory),
      rules,
    }
  })
}

/** 管网工程征地涉及5个村: how far a work reaches. */
const TOUCHES = /(?:工程|项目)[\p{Script=Han}]{0,6}涉及/u

/** 全年的目标任务是「签约项目」2000亿元 */
const ASSIGNED = /^[^，。；、]{0,24}(?:任务|目标|指标)数?(?:是|为)(?=[\p{Script=Han}]{2})/u

const single = (inherited: Inherited, {topicSingle, leadSingle}: Memory) =>
  (inherited === 'topic' && topicSingle) || (inherited === 'lead' && leadSingle)

const SAID = /实现|取得|保持|稳步|持续|快速|继续|显著|大幅|较快|平稳/u

/** 甲、乙和丙，分别达到1、2、3: the subjects stand in the clause before. */
function listBefore(clause: string, mode: Page['mode']): string {
  return tidy(clause.slice(leadLength(clause, mode, (at) => at)).split(SAID, 1)[0]!)
}

/** 分别增长5%、6%左右: what is said of the first or the last is said of all. */
function qualified(measures: readonly Measure[], words: string): readonly Measure[] {
  const first = measures[0]!
  const last = measures.at(-1)!
  if (measures.length < 2 || !words.slice(-24).includes('分别')) return measures
  const {op} = first.op === '=' ? last : first
  return op === '>=' || op === '~' || op === '<='
    ? measures.map((measure) => (measure.op === '=' ? {...measure, op} : measure))
    : measures
}

function sortOf(measure: Measure): 'percent' | 'times' | 'other' {
  if (measure.kind === 'percent') return 'percent'
  return measure.kind === 'quantity' && measure.unit === '倍' ? 'times' : 'other'
}

function startOf(
  text: string,
  strand: Strand,
  own: Span,
  measure: Measure,
  inherited: Inherited,
  memory: Memory,
  index: number,
  cluster: Cluster,
): number {
  const before = Math.max(strand.start, cluster.left.start)
  if (
    inherited === 'last' &&
    memory.last.length > 0 &&
    measure.start - memory.lastStart <= 60 &&
    memory.lastStart < measure.start
  )
    return memory.lastStart
  if (inherited === 'topic' && !memory.topicSingle && isNear(text, memory.topicStart, measure.start))
    return memory.topicStart
  if (inherited === 'lead' && measure.start - memory.leadStart <= 60) return memory.leadStart
  const start = own.end > own.start ? own.start : Math.max(before, own.start)
  if (index > 0 || start >= measure.start) return Math.min(start, measure.start)
  return skipSpace(text, start)
}

/** Within a sentence and not far: a quote need not hold a subject of another sentence. */
function isNear(text: string, start: number, end: number): boolean {
  return end - start <= 60 && !text.slice(start, end).includes('。')
}

function skipSpace(text: string, at: number): number {
  let start = at
  while (/[\s、，]/u.test(text[start] ?? '')) start++
  return start
}

function timeLength(times: readonly Span[], at: number): number {
  const time = spanAt(times, at)
  return time ? time.end - at : 0
}
