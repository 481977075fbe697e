import type {Analysis, Context} from '../../../model/analysis.js'
import type {FieldSpan, Figure, Strength} from '../../../model/entry.js'
import type {Time} from '../../../model/mention.js'
import type {Part, Sentence} from '../../../model/outline.js'
import type {Span} from '../../../text/span.js'
import {lastModal} from '../../clause/modal.js'
import {findOwner} from '../owner/index.js'
import {canonicalOf} from './canonical.js'
import {confidenceOf} from './confidence.js'
import {type Kind, kindOf} from './kind.js'
import type {Measure} from './measure.js'
import {isStock, NO_PERIOD, type Period, planRange, yearOf} from './period.js'
import {isStart} from './predicate.js'
import type {Statement} from './statement.js'

/** A statement and what the text around it says of time and place. */
export interface Material {
  readonly analysis: Analysis
  readonly context: Context
  readonly sentence: Sentence
  readonly part: Part | undefined
  readonly statement: Statement
  /** The time named for it. */
  readonly time: Time | null
  /** The period that an earlier sentence named. */
  readonly carried: Period | null
  /** 截至6月底: how far things had come, said earlier in the paragraph. */
  readonly asOf: Time | null
  /** It happens again and again: 每月逢五. */
  readonly recurs: boolean
  readonly cue: string
  /** The modal of the clauses that govern its own. */
  readonly lead: Strength | null
  readonly scope: string | null
}

/** How far the words of a sentence reach that say what a number is. */
const NEAR = 200

export function figureOf(material: Material): Figure {
  const {analysis, context, sentence, part, statement, time, cue} = material
  const text = analysis.text.value
  const {measure} = statement
  const before = (period: Period | null) => period?.to != null && part?.date != null && period.to < part.date
  const past =
    before(time) ||
    (time === null &&
      before(material.carried) &&
      lastModal(text.slice(sentence.start, measure.start).slice(-NEAR)) === null)
  const near = {start: Math.max(sentence.start, measure.start - NEAR), end: Math.min(sentence.end, measure.end + NEAR)}
  const said = text.slice(near.start, measure.start)
  const kind = kindOf(statement, sentence.mode, {
    cue: cue + said,
    lead: material.lead,
    sentence: text.slice(near.start, near.end),
    said,
    rest: text.slice(measure.end, near.end),
    past,
  })
  const period = periodOf(material, kind)
  const owner = kind.kind === 'target' ? ownerOf(analysis, statement.span) : null
  const fields: FieldSpan[] = [{field: 'value', start: measure.start, end: measure.end}]
  if (statement.subject) fields.unshift({field: 'indicator', ...statement.subject})
  if (time) fields.push({field: 'deadline', start: time.start, end: time.end})
  if (owner) fields.push({field: 'owner', ...owner.span})
  const name = {
    indicator: owner ? withoutOwner(statement.indicator, owner.name) : statement.indicator,
    canonical: canonicalOf(statement.base, statement.relation, measure.kind, context.dictionaries),
  }
  const dated = period.to !== null || kind.kind === 'size'
  const yearKnown = period.to !== null && !period.to.startsWith('XXXX')
  return {
    kind: kind.kind,
    start: statement.span.start,
    end: statement.span.end,
    indicator: name.indicator,
    canonical: name.canonical,
    ...amountOf(measure, text),
    op: measure.op,
    scope: kind.kind === 'size' && statement.single ? null : material.scope,
    from: isStock(statement.indicator, sentence.mode) ? null : period.from,
    to: period.to,
    strength: kind.strength,
    owner: owner?.name ?? null,
    vsTarget: kind.kind === 'result' && isRate(statement),
    rules: [...statement.rules, kind.rule, measure.rule, ...(owner ? [owner.rule] : [])],
    section: sentence.mode,
    confidence: confidenceOf({dated, yearKnown, ...name}, statement, material),
    fields,
  }
}

/** 5.5‰ is told in ‰, for half a percent is not what anybody reads there. */
function amountOf(measure: Measure, text: string): Pick<Figure, 'value' | 'min' | 'max' | 'unit'> {
  const {value, min, max} = measure
  if (measure.kind !== 'percent' || text[measure.end - 1] !== '‰') return {value, min, max, unit: unitOf(measure)}
  const told = (share: number | null) => (share === null ? null : Number(`${share}e1`))
  return {value: told(value), min: told(min), max: told(max), unit: '‰'}
}

/** 县财政局统筹专项债券: the unit is the owner, and no part of the indicator. */
function withoutOwner(indicator: string, name: string): string {
  const rest = indicator.startsWith(name) ? indicator.slice(name.length) : ''
  return rest.length >= 4 ? rest : indicator
}

/** Who must reach it; 由X负责 behind a full stop or semicolon speaks of what stands there. A label in brackets speaks of all. */
function ownerOf(analysis: Analysis, span: Span): ReturnType<typeof findOwner> {
  const owner = findOwner(analysis, span)
  if (!owner || owner.span.start < span.end || owner.rule === 'owner/label' || owner.rule === 'owner/parenthesis')
    return owner
  return /[。；;\n]/u.test(analysis.text.value.slice(span.end, owner.span.start)) ? null : owner
}

function periodOf(
  {analysis, sentence, part, statement, time, carried, asOf, recurs}: Material,
  {kind, rule}: Kind,
): Period {
  const range = /每年|年均/u.test(statement.before.slice(-40)) ? planRange(part?.title ?? '') : null
  if (range && kind === 'target' && (!time || time.recur)) return range
  // What a project will yield one day has no date but one that stands beside it.
  if (rule === 'kind/yield' && (!time || time.start < statement.clause.start)) return NO_PERIOD
  if ((kind === 'size' && statement.single) || recurs || isStart(statement.before, statement.behind)) return NO_PERIOD
  // 从今年起…不得低于: a rule has a beginning and no end.
  if (kind === 'target' && STANDING.test(analysis.text.value.slice(sentence.start, statement.measure.start)))
    return NO_PERIOD
  // 1-6月完成年度任务589亿元的37%: the task is the year's.
  const told = rule === 'kind/quota' ? (time ?? carried)?.to : null
  if (told != null) return {from: `${told.slice(0, 4)}-01-01`, to: `${told.slice(0, 4)}-12-31`}
  // What is not yet done is so on the day of the speech, whenever it began.
  if (/未(?!来)/u.test(statement.indicator) && kind === 'result' && part?.date != null)
    return {from: null, to: part.date}
  // 6月底 is the day an aim is due, and no period that it covers.
  if (time) return {from: kind === 'target' && time.from === time.to ? null : time.from, to: time.to}
  if (asOf && kind === 'result' && HOW_FAR.test(statement.indicator)) return {from: null, to: asOf.to}
  if (carried && !isYearAfter(carried, sentence)) return carried
  const year = trustedYear(analysis, sentence, part)
  if (year !== null) return yearOf(year)
  const spoken = part?.date?.slice(0, 4)
  return sentence.mode === 'plan' && spoken !== undefined && /^\d{4}$/u.test(spoken)
    ? yearOf(Number(spoken))
    : NO_PERIOD
}

/** The year planned, carried into a sentence that looks back on the year before it. */
const isYearAfter = ({from, to}: Period, {mode, year}: Sentence) =>
  mode === 'review' && year !== null && from === `${year + 1}-01-01` && to === `${year + 1}-12-31`

const STANDING = /[从自](?:今年|明年|即日|现在|\d{4}年|\d{1,2}月(?:\d{1,2}日)?)开?起[^。；]{0,60}$/u

/** What grows until the day it is counted. */
const HOW_FAR = /完成|到位|进度|占|(?:开工|竣工|投产|完成|到位|履约)率/u

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

export function unitOf(measure: Measure): string {
  if (measure.kind === 'money') return CURRENCY[measure.currency] ?? measure.currency
  if (measure.kind === 'percent') return measure.points ? '百分点' : '%'
  return measure.unit
}
