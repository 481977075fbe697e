import type {Mode, Section} from '../../model/outline.js'

/** The years a part is about: what it reviews and what it plans; null where the text leaves it open. */
export interface Years {
  readonly review: number | null
  readonly plan: number | null
}

/** The year of a section: its heading's own, else its parent's, else that of its mode. */
export function yearOf(words: string, mode: Mode | null, parent: Section, years: Years): number | null {
  const own = [...words.matchAll(/(?<![\d.])(?<year>(?:19|20)\d{2})(?=年|—|-)/gu)].map(({groups}) =>
    Number(groups!.year),
  )
  if (own.length === 1) return own[0]!
  if (own.length > 1) return mode === 'review' ? Math.min(...own) : Math.max(...own)
  if (mode === null) return null
  if (/[五三]年|时期|“十/u.test(words)) return null
  if (parent.mode === mode && parent.level > 0) return parent.year
  return years[mode]
}
