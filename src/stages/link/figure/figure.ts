import type {Analysis, Context} from '../../../model/analysis.js'
import type {FieldSpan, Figure, Strength} from '../../../model/entry.js'
import type {Time} from '../../../model/mention.js'
import type {Part, Sentence} from '../../../model/outline.js'
import type {Span} from '../../../text/span.js'
import {lastModal} from '../../clause/modal.js'
import {findOwner} from '../owner/index.js'
import {canonicalOf} from './canonical.js'
import {confidenceOf} from './confidence.js'
import {periodOf} from './dated.js'
import {kindOf} from './kind.js'
import type {Measure} from './measure.js'
import {isStock, type Period} from './period.js'
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
  /** The same, said in an earlier paragraph. */
  readonly asOfBefore: Time | null
  /** The day of the meeting told of before. */
  readonly event: Time | null
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
