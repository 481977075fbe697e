import type {Amount, Op} from '../../model/amount.js'
import {plain, shift} from '../../text/decimal.js'
import type {Numeral} from '../../text/numeral.js'
import type {Span} from '../../text/span.js'
import {boundAfter, boundBefore} from './bound.js'

/** What stands at a number and says what it counts. */
export interface Unit {
  readonly name: string
  /** Where the unit ends; `start` where it begins before the number (百分之三十). */
  readonly end: number
  readonly start?: number
  /** Powers of ten to add: -1 for 千分之 as a percentage. */
  readonly power?: number
  /** How many of the named unit one is: 10000 for 万吨公里. */
  readonly times?: number
  /** What the unit adds: 6 for the end of 七成六. */
  readonly plus?: number
}

/** A number, or two that make a range, with the unit. */
export interface Measure extends Span, Amount {
  readonly unit: string
  readonly redacted: boolean
  /** The number itself; of a range the upper one. */
  readonly numeral: Numeral
  /** Where the number begins: after 百分之. */
  readonly from: number
}

const joint = /^ ?(?:[—–─\-－~～〜至到]|——|--|或者?) ?$/u

/**
 * Numbers with a unit, in reading order: 35个, 3—5万元, 5000万—1亿元, 3000、5000万元 (the unit serves both).
 * `unitOf` says what stands at a number, or null.
 */
export function measures(
  text: string,
  numerals: readonly Numeral[],
  unitOf: (numeral: Numeral) => Unit | null,
): Measure[] {
  const found: Measure[] = []
  numerals.forEach((numeral, index) => {
    const unit = unitOf(numeral)
    if (unit === null) return
    const start = unit.start ?? numeral.start
    const last = found.at(-1)
    if (last !== undefined && joinsMeasure(text, last, {start, unit})) {
      found[found.length - 1] = range(text, last.numeral, numeral, {...unit, start: last.start})
      return
    }
    const previous = numerals[index - 1]
    const between =
      previous === undefined || unit.start !== undefined ? '' : betweenOf(text, previous.end, numeral.start)
    if (previous !== undefined && joint.test(between) && mayShare(text, previous, last)) {
      found.push(range(text, previous, numeral, {...unit, start: previous.start}))
      return
    }
    found.push(...sharing(text, numerals, index, unit, last?.end ?? 0), single(text, numeral, unit))
  })
  return found
}

/** What stands between two numbers; 1万(含)-5万 includes its end and is a range all the same. */
function betweenOf(text: string, from: number, to: number): string {
  return to - from > 8 ? '' : text.slice(from, to).replace(/^[(（]含[)）]/u, '')
}

/** 5%—8%, 1万元至5万元; not 由30%到50%, which says two things. */
function joinsMeasure(text: string, last: Measure, {start, unit}: {start: number; unit: Unit}): boolean {
  if (last.unit !== unit.name || start - last.end > 8 || last.value === null || last.redacted) return false
  const between = betweenOf(text, last.end, start)
  if (!joint.test(between)) return false
  return !(/[至到]/u.test(between) && '由从'.includes(text[last.start - 1] ?? '。'))
}

/** A number before a dash may share the unit behind it, unless it has one already or is part of a date or a name. */
function mayShare(text: string, previous: Numeral, last: Measure | undefined): boolean {
  if (last !== undefined && last.end >= previous.end) return false
  return previous.form === 'number' && !/[A-Za-z第.]/u.test(text[previous.start - 1] ?? '。')
}

/** 分别提高「2.2和8.7个百分点」 */
const AND = /^[和与及]$/u
const APART = /分别[^，。；、\d]{0,10}$/u

/** The numbers of 3000、4000、5000万元 that stand before the last. */
function sharing(text: string, numerals: readonly Numeral[], index: number, unit: Unit, after: number): Measure[] {
  const shared: Measure[] = []
  const last = numerals[index]!
  let next = last
  for (let at = index - 1; at >= 0 && index - at <= 12; at--) {
    const numeral = numerals[at]!
    if (
      numeral.start < after ||
      numeral.form !== 'number' ||
      numeral.script !== last.script ||
      last.script !== 'arabic'
    )
      break
    const mark = text.slice(numeral.end, next.start)
    const side = mark === '、' && numeral.end - numeral.start >= 2
    if (!side && !(AND.test(mark) && APART.test(text.slice(Math.max(0, numeral.start - 16), numeral.start)))) break
    const scaled = withScale(numeral, last)
    shared.unshift({...single(text, scaled, {...unit, end: numeral.end}), op: '='})
    next = numeral
  }
  return shared
}

/** 3—5亿元 is 3亿 to 5亿; 8500到3万 is not 8500万. */
function withScale(numeral: Numeral, model: Numeral): Numeral {
  if (numeral.scale > 0 || model.scale === 0 || numeral.value === null) return numeral
  return {...numeral, value: shift(numeral.digits, model.scale), scale: model.scale}
}

function lowerOf(first: Numeral, second: Numeral): Numeral {
  const value = first.value ?? 0
  const high = second.value ?? 0
  const power = Math.floor(Math.log10(high || 1))
  // 两到三千 shares 千, 一至二十 shares nothing.
  const shares = first.script === 'chinese' && second.script === 'chinese' && second.scale === 0 && power >= 2
  if (shares && value < 10 && high % 10 ** power === 0 && value * 10 ** power < high)
    return {...first, value: value * 10 ** power}
  return value < Number(second.digits || second.max) ? withScale(first, second) : first
}

function range(text: string, first: Numeral, second: Numeral, unit: Unit & {start: number}): Measure {
  const lower = lowerOf(first, second)
  const min = scaledBy(lower.value ?? lower.min, unit)
  const max = scaledBy(second.value ?? second.max ?? second.min, unit)
  return {
    start: unit.start,
    end: unit.end,
    from: first.start,
    unit: unit.name,
    redacted: false,
    numeral: second,
    value: null,
    min,
    max,
    op: bound(text, unit, second.about),
  }
}

function single(text: string, numeral: Numeral, unit: Unit): Measure {
  const {name, start = numeral.start, end} = unit
  return {
    start,
    end,
    from: numeral.start,
    unit: name,
    redacted: numeral.form === 'redacted',
    numeral,
    value: scaledBy(numeral.value, unit),
    min: scaledBy(numeral.min, unit),
    max: scaledBy(numeral.max, unit),
    op: bound(text, {start, end}, numeral.about),
  }
}

function scaledBy(value: number | null, unit: Unit): number | null {
  if (value === null) return null
  const {power = 0, times = 1, plus = 0} = unit
  return (power === 0 ? value : shift(plain(value), power)) * times + plus
}

/** At least and at most win over about; what stands before the number over what stands behind it. */
function bound(text: string, {start, end}: Span, inside: Op): Op {
  const before = boundBefore(text, start)
  if (before !== null && before !== '~') return before
  const behind = boundAfter(text, end)
  if (behind !== null && behind !== '~') return behind
  return before ?? behind ?? inside
}
