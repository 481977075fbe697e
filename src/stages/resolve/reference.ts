import type {Mode} from '../../model/outline.js'
import type {MonthDay, Year} from '../../model/time.js'
import type {Day} from './day.js'

/** What a time expression counts from. */
export interface Reference {
  /** The day of the part, or null where nobody knows it. */
  readonly day: Day | null
  /** The year the part says of itself, where it names no day. */
  readonly partYear?: number | null
  /** The year the sentence's section is about. */
  readonly sectionYear: number | null
  readonly mode: Mode | null
  /** The year named before in the sentence or at the head of the paragraph; it governs bare months. */
  readonly namedYear: number | null
  /** The month named before, for 15日 and 当月. */
  readonly namedMonth: number | null
  /** The part of a year named before, for 去年同期. */
  readonly namedPart: {readonly first: MonthDay; readonly last: MonthDay} | null
}

/** The year of an expression, null where unknown; `implied` when the words do not say it. */
export function yearOf(year: Year, reference: Reference): {value: number | null; implied: boolean} {
  const {sectionYear, namedYear} = reference
  const own = reference.day?.year ?? reference.partYear ?? null
  switch (year.kind) {
    case 'given':
      return {value: year.value, implied: false}
    case 'relative':
      return {value: own === null ? null : own + year.offset, implied: false}
    case 'named': {
      const base = namedYear ?? sectionYear ?? own
      return {value: base === null ? null : base + year.offset, implied: true}
    }
    case 'silent':
      return {value: namedYear ?? sectionYear ?? own, implied: true}
    case 'hidden':
      return {value: null, implied: false}
  }
}
