import type {Analysis, Context} from '../../../model/analysis.js'
import type {Clause} from '../../../model/clause.js'
import type {Figure} from '../../../model/entry.js'
import type {ProjectName, Time} from '../../../model/mention.js'
import type {Sentence} from '../../../model/outline.js'
import {firstEndingAfter, type Span, spanAt} from '../../../text/span.js'
import {governing} from '../../clause/lead.js'
import {lastModal} from '../../clause/modal.js'
import {isOfObject} from '../../resolve/attribute.js'
import type {Carry} from './carry.js'
import {figureOf} from './figure.js'
import {isDeed} from './headed.js'
import type {Measure} from './measure.js'
import {enterList, fork, leaveList, type Memory} from './memory.js'
import {isYear, NO_PERIOD, type Period, stays, usable} from './period.js'
import {type Page, readStrand} from './read.js'
import {lastScope} from './scope.js'
import type {Statement} from './statement.js'
import {type Strand, strandsOf} from './strand.js'
import {noteTimes} from './told-when.js'
import {dueAfter, dueBehind, isAsOf, isToCome, pairedTime, plannedFor, timeFor} from './when.js'

/** So many characters back a paragraph may have declared an aim. */
const CUE = 160

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
  leaveList(memory)
  if (memory.age++ > 1) memory.topic = ''
  memory.recent = []
  memory.works = false
  memory.shares = []
  if (said.measures.length === 0) {
    noteProject(said, text, sentence, memory)
    noteTimes(said.times, text, sentence, part?.date ?? null, carry)
    carry.cue = `${carry.cue}${text.slice(sentence.start, sentence.end)}`.slice(-CUE)
    return []
  }
  const figures: Figure[] = []
  const told = sentence.mode === 'review' ? (part?.date ?? null) : null
  const strands = strandsOf(clauses.list, clauses.offset)
  const times = said.times.filter((time) => usable(text, time))
  let read = sentence.start
  strands.forEach((strand, index) => {
    if (strand.depth === 0 && (strand.after === '。' || strand.group !== strands[index - 1]?.group)) leaveList(memory)
    if (strand.depth === 0 && /^\s{0,4}(?:这?其中)/u.test(text.slice(strand.start, strand.start + 8))) enterList(memory)
    const within = measuresOf(strand, said.measures)
    if (within.length === 0) {
      if (strand.depth === 0) noteLead(text.slice(strand.start, strand.end), strand.start, said.projects, memory)
      return
    }
    const last = (one: Span) => lastNumber(said.measures, one)
    const lead =
      sentence.mode === 'review' || EACH.test(text.slice(strand.start, strand.start + 8))
        ? null
        : governing(text, strands, index, last, lastModal)
    const due = sentence.mode === 'review' ? null : dueBehind(text, times, strands, index)
    const recurs = spansIn(said.times, strand).some((time) => time.recur)
    const page = pageOf(analysis, sentence, said, strands[index + 1])
    for (const piece of pieces(strand, within)) {
      const own = strand.depth > 0 ? fork(memory) : memory
      const statements = readStrand(page, piece.strand, piece.measures, own)
      noteNamed(strand, statements, said.projects, memory)
      for (const statement of statements) {
        const at = statement.measure.start
        const between = text.slice(read, at)
        read = Math.max(read, at)
        carry.scope = lastScope(between, place, text.slice(at, at + 3)) ?? carry.scope
        const near =
          pairedTime(text, times, statement.measure, within) ??
          timeFor(text, times, at, strand, strands, said.measures, told)
        const time =
          (sentence.mode === 'review' ? null : dueAfter(text, times, statement.measure, strand)) ??
          plannedFor(text, times, statement.measure, strand) ??
          (near && near.start >= strand.start ? near : (due ?? near))
        if (/(?:期间|时期)/u.test(between) && !(time && time.start >= strand.start)) carry.period = NO_PERIOD
        if (time && stays(time) && !isOfObject(text, time) && !isToCome(time, told) && !isWiderYear(time, carry.period))
          Object.assign(carry, {period: time, asOf: null})
        if (time && isAsOf(text, time)) carry.asOf = time
        const {period: carried, asOf, asOfBefore, event, cue} = carry
        const material = {
          analysis,
          context,
          sentence,
          part,
          statement,
          recurs,
          lead,
          time,
          carried,
          asOf,
          asOfBefore,
          event,
          cue,
        }
        figures.push(figureOf({scope: carry.scope ?? scope, ...material}))
      }
    }
  })
  carry.cue = `${carry.cue}${text.slice(sentence.start, sentence.end)}`.slice(-CUE)
  return figures
}

/** 上半年…，政府今年安排资金: the year around the part told of holds no farther than its number. */
function isWiderYear(time: Time, period: Period | null): boolean {
  const {from, to} = time
  if (period?.from == null || period.to == null || from === null || to === null) return false
  if (!isYear(time) || from.slice(0, 4) !== to.slice(0, 4)) return false
  return period.from === from && period.to < to
}

/** 力争利用外资80亿元，「各县区」引进5个: whoever is named anew is not spoken of by the modal before. */
const EACH = /^[，、\s]{0,2}各(?:县|市|区|乡|镇|街道|部门|单位|园区|开发区)/u

/** Where the last number of a clause ends, or null. */
function lastNumber(measures: readonly Measure[], {start, end}: Span): number | null {
  const last = measures[firstEndingAfter(measures, end) - 1]
  return last !== undefined && last.start >= start ? last.end : null
}

function measuresOf({clauses, start, end}: Strand, measures: readonly Measure[]): Measure[] {
  const found: Measure[] = []
  for (let index = firstEndingAfter(measures, start); index < measures.length && measures[index]!.end <= end; index++) {
    const measure = measures[index]!
    const clause = spanAt(clauses, measure.start)
    if (clause && measure.end <= clause.end) found.push(measure)
  }
  return found
}

/** So many numbers of one strand are read together; no sentence that was ever spoken has more. */
const TOGETHER = 40

/** A strand in pieces of so many numbers, so that reading takes no longer than the text is long. */
function pieces(strand: Strand, measures: readonly Measure[]): {strand: Strand; measures: Measure[]}[] {
  if (measures.length <= TOGETHER) return [{strand, measures: [...measures]}]
  const found: {strand: Strand; measures: Measure[]}[] = []
  for (let first = 0; first < measures.length; first += TOGETHER) {
    const start = first === 0 ? strand.start : measures[first - 1]!.end
    const end = measures[first + TOGETHER - 1]?.end ?? strand.end
    const within = (span: Span) => span.start < end && start < span.end
    const piece = {...strand, start, end, clauses: strand.clauses.filter(within), holes: strand.holes.filter(within)}
    found.push({strand: piece, measures: measures.slice(first, first + TOGETHER)})
  }
  return found
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

function spansIn<S extends Span>(spans: readonly S[], {start, end}: Span): S[] {
  const first = firstEndingAfter(spans, start)
  const last = firstEndingAfter(spans, end)
  return spans.slice(first, last + 1).filter((span) => span.start >= start && span.end <= end)
}

/** The subject of a clause without a number may be the subject of the next: X实现新突破，完成1万美元. */
function noteLead(words: string, start: number, projects: readonly ProjectName[], memory: Memory): void {
  memory.leadWords = words
  if (REPORTER.test(words.trim())) {
    memory.lead = ''
    memory.leadNoun = false
    return
  }
  const project = spansIn(projects, {start, end: start + words.length}).at(-1)
  // 一期 of what was named before is no name of its own.
  if (project && /^[一二三四]期/u.test(project.name) && memory.topicSingle && memory.topic !== '') return
  if (project) {
    setTopic(memory, project.name)
    memory.lead = memory.topic
    memory.leadSingle = true
    memory.leadNoun = true
  } else {
    const bare = words.trim().replace(/^[，、]+/u, '')
    const subject = bare.split(
      /正(?:抓紧|加快|有序|稳步|按|进行)|正在|实现|取得|保持|稳步|持续|快速|不断|进一步|扎实|明显|显著|大幅|较快|平稳|强劲|全面|有序|加快|位居|成效|再创|创|顺利|启动|进展|开工|建成|竣工|通过|完成|达到|初见|稳定|蓬勃|迅速|取得|得到|迈上|跃上|跨上|站上|跨越|突破|逐步|基本|成功|被/u,
      1,
    )[0]!
    memory.leadSingle = false
    const things = THINGS.exec(bare)?.groups?.name
    if (things !== undefined) {
      memory.leadNoun = true
      memory.lead = things
      memory.leadStart = start
      return
    }
    memory.leadNoun =
      subject.length >= 2 &&
      subject.length <= 16 &&
      subject !== bare &&
      !/[月日底季末]|全部|确保|[均已将要]|“[^”]*$/u.test(subject) &&
      !isDeed(subject)
    memory.lead = subject.length >= 2 && subject.length <= 20 ? subject : bare.slice(0, 20)
  }
  memory.leadStart = start
}

/** 滚动实施「十大基础设施项目」，总投资8亿元: what a clause is about when it names things and no number of them. */
const THINGS =
  /^(?:滚动|统筹|全力|重点|加快|继续|集中){0,2}(?:实施|推进|抓好|安排|建设|谋划)(?<name>[一二三四五六七八九十]{1,3}大[^，。；、的]{2,12}(?:项目|工程))$/u

/** 市发改委表示，: who tells it is not what it is about. */
const REPORTER = /^[^，。；]{2,16}(?:表示|指出|强调|认为|介绍|说)，?$/u

/** X项目总投资5亿元，占地200亩: what says how big X is leaves X as the topic. */
function noteNamed(
  {start}: Strand,
  said: readonly Statement[],
  projects: readonly ProjectName[],
  memory: Memory,
): void {
  const [first] = said
  const described = said.findLast(({single, rules}) => single && rules[0] === 'figure/attribute')
  if (described) setTopic(memory, described.base)
  if (first === undefined || !first.size) return
  const project = spansIn(projects, {start, end: first.measure.start}).at(-1)
  if (project) setTopic(memory, project.name)
}

function setTopic(memory: Memory, name: string): void {
  memory.topic = name.replace(/^[\d（(一二三四五六七八九十]{1,4}[.、．)）]/u, '')
  memory.topicSingle = true
  memory.age = 0
}

/** A sentence that names a project and no number leaves it as the topic of what follows: X项目正式签约。总投资5亿元. */
function noteProject({projects}: Said, text: string, {start, end}: Span, memory: Memory): void {
  const title = end - start <= 40 ? TITLE.exec(text.slice(start, end))?.groups?.name : undefined
  const opened = OPENED.exec(text.slice(start, start + 48))?.groups
  // Of two works told of side by side neither is what follows is about.
  const named = new Set(projects.map((one) => one.name))
  const name = (named.size > 1 ? null : projects.at(-1)?.name) ?? title ?? opened?.project
  memory.lead = ''
  memory.leadWords = ''
  if (name !== undefined) setTopic(memory, name)
  else if (opened?.field) {
    setTopic(memory, opened.field)
    memory.topicSingle = false
  }
}

/** A short sentence that opens a topic: X项目全面启动。 X建设取得重大进展。 */
const OPENED =
  /^\s{0,4}(?:(?<project>[^，。：；、的]{3,28}(?:项目|工程))(?:全面|正式|顺利|加快|稳步|成功)?(?:启动|开工|推进|实施|落地|签约)(?:建设|实施)?|(?<field>[^，。：；、的]{3,16}建设)(?:取得|实现|迈出|再上)[^，。：；]{2,12})。/u

/** A line that is nothing but a name: 4.城西大桥改建工程。 */
const TITLE =
  /^\s{0,4}(?:[\d一二三四五六七八九十]{1,3}[.、．]|（[一二三四五六七八九十\d]{1,3}）)?(?<name>[^，。：；、]{3,28}(?:项目|工程|基地|中心|园区))[。：:]?\s{0,4}$/u
