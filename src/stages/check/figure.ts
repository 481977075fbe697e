import type {Term} from '../../model/check.js'
import type {Mention, Money, Percent, Quantity} from '../../model/mention.js'
import {decimalsOf} from '../../text/numeral.js'
import {scanNumerals} from '../../text/scan-numerals.js'
import type {Span} from '../../text/span.js'

/** A number of a sentence with what arithmetic must know of it. */
export interface Figure extends Term {
  readonly kind: 'money' | 'percent' | 'quantity'
  /** Numbers of one family can be added: 个, 项 and 家 count the same things. */
  readonly family: string
  /** What one unit of the last digit shown is worth: 10,000,000 for 8.2亿. */
  readonly step: number
  /** The words before it, up to the next mark: 计划总投资. */
  readonly label: string
  /** How many brackets are open where it stands. */
  readonly depth: number
  readonly points: boolean
  /** As the text writes it. */
  readonly quote: string
}

/** One sentence, its numbers, and how deep in brackets each of its characters stands; empty where it has none. */
export interface Statement extends Span {
  readonly text: string
  readonly figures: readonly Figure[]
  readonly depths: Uint8Array
}

const countable = new Set(['个', '项', '家', '件', '宗', '处'])
const marks = new Set([...'，。；、：！？（）()【】,;:！\n'].map((mark) => mark.charCodeAt(0)))

/** What the numbers between the span's ends are; rough ones (超, 左右), thresholds and names stay out. */
export function statementOf(text: string, span: Span, mentions: readonly Mention[]): Statement {
  const depths = depthsOf(text, span)
  const figures: Figure[] = []
  let before = span.start
  for (const mention of mentions) {
    const exact = isExact(text, mention)
    if (exact) figures.push(figureOf(text, mention, before, depths[mention.start - span.start] ?? 0))
    if (mention.kind !== 'time' && mention.kind !== 'place') before = mention.end
  }
  return {start: span.start, end: span.end, text, figures, depths}
}

const FLAT = new Uint8Array(0)
const [OPEN, OPEN_HALF, CLOSE, CLOSE_HALF] = ['（', '(', '）', ')'].map((mark) => mark.charCodeAt(0))

function depthsOf(text: string, {start, end}: Span): Uint8Array {
  let at = start
  while (at < end && !opens(text.charCodeAt(at))) at++
  if (at === end) return FLAT
  const depths = new Uint8Array(end - start)
  let depth = 0
  for (; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === CLOSE || unit === CLOSE_HALF) depth = Math.max(0, depth - 1)
    depths[at - start] = depth
    if (opens(unit) && depth < 9) depth++
  }
  return depths
}

function opens(unit: number): boolean {
  return unit === OPEN || unit === OPEN_HALF
}

type Number = Money | Percent | Quantity

function isExact(text: string, mention: Mention): mention is Number & {value: number} {
  if (mention.kind !== 'money' && mention.kind !== 'percent' && mention.kind !== 'quantity') return false
  if (mention.value === null || mention.op !== '=') return false
  if (mention.kind === 'quantity') return !mention.structural && mention.unit !== '位' && mention.unit !== '番'
  if (mention.kind === 'percent') return true
  return (
    mention.rule !== 'money/bare' &&
    mention.per === null &&
    !/^[的]?(?:项目|企业|产业|级|大项|园区)/u.test(text.slice(mention.end, mention.end + 3))
  )
}

function figureOf(text: string, mention: Number & {value: number}, before: number, depth: number): Figure {
  const {start, end, kind, value} = mention
  const quote = text.slice(start, end)
  const numeral = scanNumerals(quote)[0]
  const unit = unitOf(mention)
  const places = numeral === undefined ? 0 : numeral.scale - decimalsOf(numeral)
  return {
    start,
    end,
    kind,
    value,
    unit,
    family: kind === 'quantity' && countable.has(unit) ? '个' : unit,
    step: 10 ** places,
    label: labelOf(text, Math.max(before, start - 40), start),
    depth,
    points: mention.kind === 'percent' && mention.points,
    quote,
  }
}

function unitOf(mention: Number): string {
  if (mention.kind === 'quantity') return mention.unit
  if (mention.kind === 'percent') return mention.points ? '百分点' : '%'
  return mention.currency === 'CNY' ? '元' : mention.currency
}

/** The words right before a number. */
function labelOf(text: string, from: number, start: number): string {
  let at = start
  while (at > from && !marks.has(text.charCodeAt(at - 1))) at--
  return text.slice(at, start).trim()
}
