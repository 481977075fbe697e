import type {Time} from '../../model/mention.js'
import type {Outline, Sentence} from '../../model/outline.js'
import type {MonthDay, TimeExpression} from '../../model/time.js'
import {isAttribute, isOfObject, isOfProject} from './attribute.js'
import {readDay} from './day.js'
import type {Reference} from './reference.js'

/** What has been named so far, and where. */
export interface Named {
  readonly sentence: number
  readonly paragraph: number
  readonly year: number | null
  /** True where the year opens its sentence: then it holds for the whole paragraph. */
  readonly opens: boolean
  readonly month: number | null
  readonly part: {readonly first: MonthDay; readonly last: MonthDay} | null
}

export const NOTHING: Named = {sentence: -1, paragraph: -1, year: null, opens: false, month: null, part: null}

/** The reference of a mention: its part's day, its section's year, and what was named before it near by. */
export function referenceOf(outline: Outline, index: number, named: Named): Reference {
  const sentence = outline.sentences[index]
  const {date = null, year = null} = outline.parts[sentence?.part ?? 0] ?? {}
  const same = index === named.sentence
  const near = same || (sentence !== undefined && sentence.paragraph === named.paragraph)
  return {
    day: date === null ? null : readDay(date),
    partYear: date === null ? year : null,
    sectionYear: sentence?.year ?? null,
    mode: sentence?.mode ?? null,
    namedYear: same || (near && named.opens) ? named.year : null,
    namedMonth: near ? named.month : null,
    namedPart: near ? named.part : null,
  }
}

const COMPARED = /(?:比|较|与|同|和|于|到|至|超过)$/u
const COMPARES = /^(?:同期|相比)/u

/** What the mention leaves behind for those after it; a year that is only compared with, or aimed at, governs nothing. */
export function afterMention(
  named: Named,
  time: Time,
  text: string,
  index: number,
  sentence: Sentence | undefined,
): Named {
  const paragraph = sentence?.paragraph ?? -1
  const kept =
    index === named.sentence
      ? named
      : {...(paragraph === named.paragraph ? held(named) : NOTHING), sentence: index, paragraph}
  const core = coreOf(time.expression)
  if (core === null) return kept
  // 截至3月底，比去年同期多: the first three months.
  const until = time.expression.form === 'bound' && time.expression.side === 'until'
  const first = until ? {...core.first, month: 1, day: null} : core.first
  const part = wholeYear(core) ? kept.part : {first, last: core.last}
  const month = core.first.month === core.last.month ? core.first.month : kept.month
  const compared =
    isAttribute(text, time) ||
    isOfObject(text, time) ||
    isOfProject(text, time) ||
    COMPARED.test(text.slice(Math.max(0, time.start - 2), time.start)) ||
    COMPARES.test(text.slice(time.end, time.end + 2))
  if (!namesYear(core) || compared || (time.from ?? time.to) === null)
    return {...kept, part: compared ? kept.part : part, month: compared ? kept.month : month}
  const stated = (time.from ?? time.to)!
  if (stated.startsWith('XXXX')) return {...kept, part, month, year: null, opens: false}
  const heads = sentence !== undefined && text.slice(sentence.start, time.start).trim() === ''
  const opens = heads && (core.year.kind === 'given' || /[，,]/u.test(text[time.end] ?? ''))
  return {...kept, part, month, year: Number(stated.slice(0, 4)), opens}
}

/** What a sentence leaves to the next of its paragraph: its year only where it opened with it. */
function held(named: Named): Named {
  return named.opens ? named : {...named, year: null}
}

/** The part of one year inside an expression, if it is one. */
function coreOf(expression: TimeExpression): Extract<TimeExpression, {form: 'interval'}> | null {
  if (expression.form === 'interval') return expression
  if (expression.form === 'bound') return expression.side === 'since' ? null : coreOf(expression.of)
  return expression.form === 'range' ? coreOf(expression.last) : null
}

function wholeYear({first, last}: {readonly first: MonthDay; readonly last: MonthDay}): boolean {
  return first.month === 1 && last.month === 12 && first.day === null && last.day === null
}

function namesYear({year}: Extract<TimeExpression, {form: 'interval'}>): boolean {
  return year.kind === 'given' || year.kind === 'relative'
}
