import type {ProjectName} from '../../../model/mention.js'
import type {Mode} from '../../../model/outline.js'
import type {Token} from '../../../model/token.js'
import {contains, type Span} from '../../../text/span.js'
import {type Attribute, attribute} from './attribute.js'
import {compose} from './compose.js'
import {type Measure, tailOf} from './measure.js'
import type {Memory} from './memory.js'
import {nounAfter} from './noun.js'
import {outsideMark} from './phrase.js'
import type {Statement} from './statement.js'
import {type Strand, wordsOf} from './strand.js'
import {joinLength} from './subject.js'

/** What a strand is read with. */
export interface Page {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly mode: Mode | null
  /** Project names and times of the sentence, sorted. */
  readonly projects: readonly ProjectName[]
  readonly times: readonly Span[]
  /** Numbers that name a class of things: 超亿元, 5000万元以上. */
  readonly classes: readonly Span[]
  /** The words of the next strand, where a verb may stand: 投资5000万元，建设X. */
  readonly following: string
}

/** Numbers that stand side by side and share the words before them: 增长13.6%、9.8%. */
export interface Cluster {
  readonly measures: readonly Measure[]
  readonly left: Span
  /** 、 or 和 stood before its words: it goes on with a list. */
  readonly joined: boolean
  /** The noun behind the last number, and what follows that noun. */
  readonly noun: Span
  readonly rest: Span
}

const BESIDE = /^[\s、]?(?:和|及|与|以及|或)?$/u

/** Every statement of one strand, in reading order. */
export function readStrand(page: Page, strand: Strand, measures: readonly Measure[], memory: Memory): Statement[] {
  const attributes = attributesOf(page, strand, measures)
  const holes = [...strand.holes, ...attributes.flatMap(({hole}) => hole ?? [])].sort((a, b) => a.start - b.start)
  const plain = measures.filter((measure) => !attributes.some((one) => one.measure === measure))
  const open: Strand = {...strand, holes}
  const statements: Statement[] = []
  for (const cluster of clustersOf(page, open, plain)) {
    const said = compose(page, open, cluster, memory)
    statements.push(...said)
    const {lead, leadNoun, leadSingle} = memory
    memory.remember(said)
    // X项目，总投资5亿元，年度投资1亿元: the lead is what the rest of the list is about.
    if (leadNoun && said[0]?.rules[0] === 'figure/topic' && said[0].base.startsWith(lead)) {
      memory.topic = lead
      memory.topicSingle = leadSingle
      memory.age = 0
    }
  }
  for (const one of attributes) statements.push(describe(page, strand, one, statements, memory))
  return statements.sort((a, b) => a.measure.start - b.measure.start)
}

/** Read from the last to the first, for 总投资N、 may go on to 占地N的X. */
function attributesOf(page: Page, strand: Strand, measures: readonly Measure[]): Attribute[] {
  const found: Attribute[] = []
  for (let index = measures.length - 1; index >= 0; index--) {
    const after = measures[index + 1]
    const follower = found.at(-1)
    const one = attribute(
      page,
      strand,
      measures[index]!,
      measures[index - 1],
      after,
      follower !== undefined && follower.measure === after ? follower : null,
    )
    if (one) found.push(one)
  }
  return found.reverse()
}

function clustersOf(page: Page, strand: Strand, measures: readonly Measure[]): Cluster[] {
  const {text, tokens} = page
  const groups: Measure[][] = []
  for (const measure of measures) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && BESIDE.test(wordsOf(text, strand.holes, tailOf(text, before), measure.start)))
      group.push(measure)
    else groups.push([measure])
  }
  let from = strand.start
  return groups.map((group, index) => {
    const next = groups[index + 1]?.[0]
    const tail = tailOf(text, group.at(-1)!)
    const limit = next?.start ?? strand.end
    const between = text.slice(tail, limit)
    const mark = next ? outsideMark(between) : -1
    const bound = mark >= 0 ? tail + mark : limit
    const starts = joinLength(between)
    const noun =
      starts > 0 && !BESIDE.test(between)
        ? {start: tail, end: tail}
        : withoutRate(text, nounAfter(text, tokens, tail, bound, page.classes), next)
    const joined = index > 0 && joinLength(text.slice(from, group[0]!.start)) > 0
    const left = {start: from + (joined ? joinLength(text.slice(from, group[0]!.start)) : 0), end: group[0]!.start}
    const rest = {start: noun.end, end: bound}
    from = mark > 0 ? bound : Math.max(noun.end, tail)
    return {measures: group, left, joined, noun, rest}
  })
}

/** 378个药品「降幅」超过30%: the rate belongs to the number behind it. */
function withoutRate(text: string, noun: Span, next: Measure | undefined): Span {
  const rate = RATED.exec(text.slice(noun.start, noun.end))?.[0]
  if (rate === undefined || next?.kind !== 'percent' || !TELLS.test(text.slice(noun.end, next.start))) return noun
  return {start: noun.start, end: noun.end - rate.length}
}

const RATED = /(?<=.{2})(?:平均)?(?:降幅|增幅|涨幅|增速|占比)$/u
const TELLS = /^(?:均|都)?(?:超过?|高?达到?|为)?$/u

/** A statement for a number that describes a thing: 总投资3亿元的X → X总投资. */
function describe(page: Page, strand: Strand, one: Attribute, said: readonly Statement[], memory: Memory): Statement {
  const {measure, head, hole, until} = one
  const counted = said.find(
    (statement) => statement.measure.start >= measure.end && statement.measure.start <= until + 1,
  )
  const name = counted?.base ?? one.name
  const noun = name === '' ? memory.topic : name
  const clause = strand.clauses.find((part) => contains(part, measure)) ?? strand.clauses[0]!
  const start = hole?.start ?? one.span.start
  return {
    measure,
    indicator: `${noun}${head}`,
    base: noun,
    verb: '',
    relation: 'level',
    span: {start: Math.min(start, one.span.start), end: Math.max(one.span.end, counted?.span.end ?? 0)},
    subject: one.span,
    clause,
    before: wordsOf(page.text, [], strand.start, measure.start),
    behind: wordsOf(page.text, [], measure.end, Math.min(strand.end, measure.end + 30)),
    subjectWords: head,
    size: one.size,
    single: counted === undefined,
    rules: [`figure/${one.rule}`],
  }
}
