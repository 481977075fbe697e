import type {Analysis, Context} from '../../../model/analysis.js'
import type {Clause} from '../../../model/clause.js'
import type {FieldSpan, Figure} from '../../../model/entry.js'
import type {Mention, ProjectName, Time} from '../../../model/mention.js'
import type {Part, Section, Sentence} from '../../../model/outline.js'
import {canonicalOf} from './canonical.js'
import {confidenceOf} from './confidence.js'
import {kindOf} from './kind.js'
import {isMeasure, type Measure, refusal} from './measure.js'
import {fork, freshMemory, type Memory} from './memory.js'
import {isStock, NO_PERIOD, type Period, stays, usable, yearOf} from './period.js'
import {readStrand} from './read.js'
import {lastScope, wholeOf} from './scope.js'
import type {Statement} from './statement.js'
import {strandsOf} from './strand.js'

/** What a paragraph carries from one sentence to the next. */
interface Carry {
  paragraph: number
  part: number
  section: number
  memory: Memory
  period: Period | null
  /** The words of the paragraph that may hold a modal for all: 主要预期目标是. */
  cue: string
  scope: string | null
}

/** Figures: what was reached, what is to be reached, and how big things are. */
export function linkFigures(analysis: Analysis, context: Context): Figure[] {
  const {text, outline, clauses} = analysis
  const all = analysis.mentions.filter(isMeasure).map((measure) => ({measure, refused: refusal(text.value, measure)}))
  const measures = all.filter(({refused}) => refused === null).map(({measure}) => measure)
  const classes = all.filter(({refused}) => refused === 'class').map(({measure}) => measure)
  const times = analysis.mentions.filter((mention): mention is Time => mention.kind === 'time')
  const projects = analysis.mentions.filter((mention): mention is ProjectName => mention.kind === 'project')
  const figures: Figure[] = []
  const at = {measure: 0, time: 0, project: 0, classes: 0, clause: 0}
  const openings = openingPeriods(analysis, times)
  let carry: Carry | null = null
  outline.sentences.forEach((sentence, index) => {
    const own = <M extends Mention>(all: readonly M[], key: 'measure' | 'time' | 'project' | 'classes') =>
      slice(all, at, key, sentence)
    const said = {
      measures: own(measures, 'measure'),
      times: own(times, 'time'),
      projects: own(projects, 'project'),
      classes: own(classes, 'classes'),
    }
    const from = at.clause
    while (at.clause < clauses.length && clauses[at.clause]!.sentence === index) at.clause++
    carry = next(carry, sentence, analysis, openings)
    figures.push(...readSentence(analysis, context, sentence, clauses.slice(from, at.clause), from, said, carry))
  })
  return figures
}

function slice<M extends Mention>(
  all: readonly M[],
  at: Record<string, number>,
  key: string,
  {start, end}: Sentence,
): M[] {
  let first = at[key]!
  while (first < all.length && all[first]!.start < start) first++
  let last = first
  while (last < all.length && all[last]!.start < end) last++
  at[key] = last
  return all.slice(first, last)
}

/** The period that a section opens with: 2010年，全县实施…; sections below inherit it. */
function openingPeriods({outline, text}: Analysis, times: readonly Time[]): ReadonlyMap<number, Period> {
  const seen = new Set<number>()
  const periods = new Map<number, Period>()
  let index = 0
  for (const sentence of outline.sentences) {
    if (sentence.heading || seen.has(sentence.section)) continue
    for (
      let up: number | null = sentence.section;
      up !== null && !seen.has(up);
      up = outline.sections[up]?.parent ?? null
    ) {
      seen.add(up)
      while (index < times.length && times[index]!.start < sentence.start) index++
      const time = times[index]
      if (
        time &&
        time.start <= sentence.start + 1 &&
        time.end < sentence.end &&
        stays(time) &&
        usable(text.value, time)
      )
        periods.set(up, time)
    }
  }
  return periods
}

function next(
  carry: Carry | null,
  sentence: Sentence,
  {outline}: Analysis,
  openings: ReadonlyMap<number, Period>,
): Carry {
  if (carry && carry.paragraph === sentence.paragraph && carry.part === sentence.part && !sentence.heading) return carry
  let period: Period | null = null
  for (
    let up: number | null = sentence.section;
    up !== null && period === null;
    up = outline.sections[up]?.parent ?? null
  ) {
    period = openings.get(up) ?? null
  }
  return {
    paragraph: sentence.paragraph,
    part: sentence.part,
    section: sentence.section,
    memory: freshMemory(),
    period,
    cue: '',
    scope: carry && carry.part === sentence.part ? carry.scope : null,
  }
}

interface Said {
  readonly measures: readonly Measure[]
  readonly times: readonly Time[]
  readonly projects: readonly ProjectName[]
  readonly classes: readonly Measure[]
}

function readSentence(
  analysis: Analysis,
  context: Context,
  sentence: Sentence,
  clauses: readonly Clause[],
  offset: number,
  said: Said,
  carry: Carry,
): Figure[] {
  const text = analysis.text.value
  const part = analysis.outline.parts[sentence.part]
  const section = analysis.outline.sections[sentence.section]
  const figures: Figure[] = []
  const memory = carry.memory
  const strands = strandsOf(clauses, offset)
  const usableTimes = said.times.filter((time) => usable(text, time))
  let carried = carry.period
  let read = sentence.start
  if (said.measures.length === 0) noteLead(text, sentence, said, memory)
  strands.forEach((strand, index) => {
    const within = said.measures.filter((measure) =>
      strand.clauses.some((clause) => clause.start <= measure.start && measure.end <= clause.end),
    )
    if (within.length === 0) {
      if (strand.depth === 0) noteStrand(text.slice(strand.start, strand.end), strand.start, memory)
      return
    }
    const following = strands[index + 1]
    const page = {
      text,
      tokens: analysis.tokens,
      mode: sentence.mode,
      projects: said.projects,
      times: said.times,
      classes: said.classes,
      following:
        following &&
        following.depth === 0 &&
        !said.measures.some(({start}) => start >= following.start && start < following.end)
          ? text.slice(following.start, Math.min(following.end, following.start + 40))
          : '',
    }
    for (const statement of readStrand(page, strand, within, strand.depth > 0 ? fork(memory) : memory)) {
      const {measure} = statement
      const scopeWords = text.slice(read, measure.start)
      read = Math.max(read, measure.start)
      carry.scope = lastScope(scopeWords, part?.place ?? analysis.facts.place) ?? carry.scope
      const time = usableTimes
        .filter((one) => one.end <= measure.start && (one.start >= strand.start || strand.depth === 0))
        .at(-1)
      const inStrand = time !== undefined && time.start >= strand.start
      if (/(?:期间|计划期间|之间)[^，。]{0,12}$/u.test(scopeWords) && !inStrand) carried = NO_PERIOD
      if (time && stays(time)) carried = time
      figures.push(
        figureOf({analysis, context, sentence, part, section, statement, time: time ?? null, carried, carry}),
      )
    }
  })
  carry.period = carried
  carry.cue = `${carry.cue}${text.slice(sentence.start, sentence.end)}`.slice(-160)
  return figures
}

/** The subject of a clause without a number may be the subject of the next: X实现新突破，完成1万美元. */
function noteStrand(words: string, start: number, memory: Memory): void {
  const subject = words
    .replace(/^[\s，、]+/u, '')
    .split(
      /实现|取得|保持|稳步|持续|快速|不断|进一步|扎实|明显|显著|大幅|较快|平稳|强劲|全面|有序|加快|位居|成效|再创|创/u,
      1,
    )[0]!
  const end = words.trim()
  memory.lead = subject.length >= 2 && subject.length <= 20 ? subject : end.slice(0, 20)
  memory.leadStart = start
}

function noteLead(_text: string, _sentence: Sentence, {projects}: Said, memory: Memory): void {
  const project = projects.at(-1)
  if (project) {
    memory.topic = project.name
    memory.topicSingle = true
  }
}

/** The year of the section; in a review it must be written somewhere, for a report of March may be about any months. */
function trustedYear({outline, text}: Analysis, sentence: Sentence, part: Part | undefined): number | null {
  const {year, mode} = sentence
  if (year === null || mode === 'plan' || part?.date == null || !part.date.startsWith(String(year))) return year
  const named = (words: string) => words.includes(String(year)) || /今年|本年/u.test(words)
  if (named(part.title ?? '')) return year
  for (let up: number | null = sentence.section; up !== null; up = outline.sections[up]?.parent ?? null) {
    const heading = outline.sections[up]?.heading
    if (heading && named(text.value.slice(heading.start, heading.end))) return year
  }
  return null
}

interface Material {
  readonly analysis: Analysis
  readonly context: Context
  readonly sentence: Sentence
  readonly part: Part | undefined
  readonly section: Section | undefined
  readonly statement: Statement
  readonly time: Time | null
  readonly carried: Period | null
  readonly carry: Carry
}

function figureOf({analysis, context, sentence, part, statement, time, carried, carry}: Material): Figure {
  const text = analysis.text.value
  const {measure} = statement
  const year = trustedYear(analysis, sentence, part)
  const cue = `${carry.cue}${text.slice(sentence.start, measure.start)}`.slice(-160)
  const past = time?.to != null && part?.date != null && time.to < part.date
  const kind = kindOf(statement, sentence.mode, cue, text.slice(sentence.start, sentence.end), past)
  const period = periodOf()
  const fields: FieldSpan[] = [{field: 'value', start: measure.start, end: measure.end}]
  if (statement.subject) fields.unshift({field: 'indicator', ...statement.subject})
  if (time) fields.push({field: 'deadline', start: time.start, end: time.end})
  const unit = unitOf(measure)
  const percent = measure.kind === 'percent'
  const stock = isStock(statement.indicator, sentence.mode)
  const figure = {
    kind: kind.kind,
    start: statement.span.start,
    end: statement.span.end,
    indicator: statement.indicator,
    canonical: canonicalOf(statement.base, statement.relation, percent, context.dictionaries),
    value: measure.value,
    min: measure.min,
    max: measure.max,
    op: measure.op,
    unit,
    scope:
      kind.kind === 'size' && statement.single ? null : (carry.scope ?? wholeOf(part?.place ?? analysis.facts.place)),
    from: stock ? null : period.from,
    to: period.to,
    strength: kind.strength,
    owner: null,
    vsTarget: kind.kind === 'result' && isRate(statement),
    rules: [...statement.rules, kind.rule, measure.rule],
    section: sentence.mode,
    fields,
  } as const
  return {...figure, confidence: confidenceOf(figure, statement)}

  function periodOf(): Period {
    if (kind.kind === 'size' && statement.single) return NO_PERIOD
    if (time) return {from: time.from, to: time.to}
    if (carried) return carried
    if (year !== null) return yearOf(year)
    const spoken = part?.date?.slice(0, 4)
    return sentence.mode === 'plan' && spoken !== undefined && /^\d{4}$/u.test(spoken)
      ? yearOf(Number(spoken))
      : NO_PERIOD
  }
}

function isRate({relation, indicator, measure}: Statement): boolean {
  return (
    measure.kind === 'percent' && (relation === 'complete' || /(?:投资|任务|目标|计划|预算)完成率$/u.test(indicator))
  )
}

const CURRENCY: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  HKD: '港元',
  EUR: '欧元',
  JPY: '日元',
  GBP: '英镑',
  TWD: '新台币',
  MOP: '澳门元',
  KRW: '韩元',
  RUB: '卢布',
}

function unitOf(measure: Measure): string {
  if (measure.kind === 'money') return CURRENCY[measure.currency] ?? measure.currency
  if (measure.kind === 'percent') return measure.points ? '百分点' : '%'
  return measure.unit
}
