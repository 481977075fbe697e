import type {Mode, Section} from '../../model/outline.js'

/** The years a part is about: what it reviews and what it plans; null where the text leaves it open. */
export interface Years {
  readonly review: number | null
  readonly plan: number | null
}

const YEAR = /(?<![\d.])(?<year>(?:19|20)\d{2})(?=年|—|-)/gu

/** In a report that reviews one year and plans the next, a heading's year alone tells which it is: 2020年工作. */
export function headingYear(words: string, {review, plan}: Years): Mode | null {
  if (review === null || plan === null || review === plan) return null
  const own = yearsIn(words)
  if (own.length === 0) return null
  if (own.every((year) => year <= review)) return 'review'
  return own.every((year) => year >= plan) && !/回顾|以来/u.test(words) ? 'plan' : null
}

/** The sections a section stands under and after. */
interface Around {
  readonly parent: Section
  readonly before: Section | null
}

/** The year of a section: its heading's own, else its parent's, else that of its mode, else of the section before it. */
export function yearOf(words: string, mode: Mode | null, {parent, before}: Around, years: Years): number | null {
  const own = yearsIn(words)
  if (own.length === 1) return own[0]!
  if (own.length > 1) return mode === 'review' ? Math.min(...own) : Math.max(...own)
  if (mode === null) return null
  if (/[五三]年|时期|“十/u.test(words)) return null
  if (parent.mode === mode && parent.level > 0) return parent.year
  if (years[mode] === null && before?.mode === mode) return before.year
  return years[mode]
}

function yearsIn(words: string): number[] {
  return [...words.matchAll(YEAR)].map(({groups}) => Number(groups!.year))
}
