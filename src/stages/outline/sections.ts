import type {Mode, Part, Section} from '../../model/outline.js'
import {headingMode} from './heading-mode.js'
import {type Years, yearOf} from './heading-year.js'
import type {Opening, Unit} from './lines.js'

/** Rank of a heading's kind: a section ends where one of the same or a higher rank begins. */
const RANKS = {part: 0, one: 1, two: 2, three: 3, four: 4, five: 5, plain: 6, dash: 7} as const
/** A plain heading that says review or plan stands above 一、. */
const PLAIN_MODE = 0.5

interface Open {
  readonly index: number
  readonly rank: number
}

/** The sections of one part, parents before their children, and the section of every unit. */
export function sectionsOf(
  value: string,
  units: readonly Unit[],
  part: Part,
  partIndex: number,
  first: number,
  years: Years,
  fallback: Mode | null,
): {sections: Section[]; owners: number[]} {
  const root: Section = {
    start: part.start,
    end: part.end,
    part: partIndex,
    level: 0,
    heading: null,
    parent: null,
    mode: null,
    year: null,
    place: part.place,
  }
  const sections: Section[] = [root]
  const owners: number[] = []
  const stack: Open[] = [{index: 0, rank: -1}]
  const close = (rank: number, at: number) => {
    while (stack.length > 1 && stack.at(-1)!.rank >= rank) {
      const {index} = stack.pop()!
      sections[index] = {...sections[index]!, end: at}
    }
  }
  for (const unit of units) {
    const {opening} = unit
    if (opening !== null && opening.kind !== 'part') {
      const words = value.slice(opening.words.start, opening.words.end)
      const own = opening.whole ? headingMode(words) : null
      const rank = rankOf(opening, own)
      close(rank, unit.start)
      const parent = sections[stack.at(-1)!.index]!
      const mode = modeOf(own, opening, parent, fallback)
      stack.push({index: sections.length, rank})
      sections.push({
        start: unit.start,
        end: part.end,
        part: partIndex,
        level: levelOf(opening),
        heading: opening.words.end > opening.words.start ? opening.words : null,
        parent: first + stack.at(-2)!.index,
        mode,
        year: yearOf(words, mode, parent, years),
        place: parent.place,
      })
    }
    owners.push(first + stack.at(-1)!.index)
  }
  return {sections, owners}
}

function rankOf({kind}: Opening, own: Mode | null): number {
  return kind === 'plain' && own !== null ? PLAIN_MODE : RANKS[kind]
}

function levelOf({kind}: Opening): number {
  if (kind === 'plain') return 1
  return Math.min(5, Math.max(1, RANKS[kind]))
}

/** Low headings rarely speak of review and plan (巩固脱贫成效 is a task): only 一、 and plain lines, or the same word where none stood above. */
function modeOf(own: Mode | null, {kind}: Opening, parent: Section, fallback: Mode | null): Mode | null {
  const high = kind === 'one' || kind === 'plain'
  if (own !== null && (high || parent.mode === null)) return own
  if (parent.mode !== null) return parent.mode
  return kind === 'plain' ? null : fallback
}
