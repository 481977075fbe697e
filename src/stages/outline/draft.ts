import type {Mode, Part, Section} from '../../model/outline.js'
import {isGlossary} from './glossary.js'
import {headingMode} from './heading-mode.js'
import {headingYear, type Years} from './heading-year.js'
import type {Opening, Unit} from './lines.js'

/** Rank of a heading's kind: a section ends where one of the same or a higher rank begins. */
const RANKS = {part: 0, one: 1, two: 2, three: 3, four: 4, five: 5, plain: 6, dash: 7} as const
/** A plain heading that says review or plan stands above 一、. */
const PLAIN_MODE = 0.5
/** A section while it is built: `own` is what its heading says, `units` the sentences under it. */
export interface Draft {
  readonly start: number
  end: number
  readonly parent: number | null
  readonly rank: number
  readonly level: number
  readonly role: Section['role']
  readonly opening: Opening | null
  readonly words: string
  readonly own: Mode | null
  readonly firstUnit: number
  lastUnit: number
}

/** The sections of one part by their headings alone, and the section of every unit. */
export function draft(
  value: string,
  units: readonly Unit[],
  part: Part,
  years: Years,
): {drafts: Draft[]; owners: number[]} {
  const root: Draft = {
    start: part.start,
    end: part.end,
    parent: null,
    rank: -1,
    level: 0,
    role: 'body',
    opening: null,
    words: '',
    own: null,
    firstUnit: 0,
    lastUnit: units.length,
  }
  const drafts = [root]
  const owners: number[] = []
  const stack = [0]
  const front = frontEnd(value, units)
  units.forEach((unit, index) => {
    const opening = index < front && unit.opening?.kind === 'plain' ? null : unit.opening
    const inGlossary = drafts[stack.at(-1)!]!.role === 'glossary'
    const glossary = !inGlossary && isGlossary(value, unit, units[index + 1], part)
    if (!inGlossary && (glossary || (opening !== null && opening.kind !== 'part'))) {
      const words = opening === null ? '' : value.slice(opening.words.start, opening.words.end)
      const own = opening?.whole && !glossary ? (headingYear(words, years) ?? headingMode(words)) : null
      const rank = glossary ? 0 : rankOf(opening!, own)
      while (stack.length > 1 && drafts[stack.at(-1)!]!.rank >= rank) {
        const closed = drafts[stack.pop()!]!
        closed.end = unit.start
        closed.lastUnit = index
      }
      const parent = stack.at(-1)!
      const level = glossary ? 1 : levelOf(opening!, own, drafts[parent]!.level)
      const role = glossary ? 'glossary' : 'body'
      stack.push(drafts.length)
      drafts.push({
        start: unit.start,
        end: part.end,
        parent,
        rank,
        level,
        role,
        opening,
        words,
        own,
        firstUnit: index,
        lastUnit: units.length,
      })
    }
    owners.push(stack.at(-1)!)
  })
  return {drafts, owners}
}

/** Index of the first unit after title, date and speaker: the salutation or the first long paragraph. */
function frontEnd(value: string, units: readonly Unit[]): number {
  const limit = Math.min(units.length, 24)
  for (let index = 0; index < limit; index++) {
    const {start, end} = units[index]!
    if (end - start > 60 || /^(?:各位|同志们|尊敬的)/u.test(value.slice(start, start + 3))) return index
    if (units[index]!.opening !== null && units[index]!.opening!.kind !== 'plain') return index
  }
  return limit === 24 ? 0 : limit
}

function rankOf({kind}: Opening, own: Mode | null): number {
  return kind === 'plain' && own !== null ? PLAIN_MODE : RANKS[kind]
}

function levelOf({kind}: Opening, own: Mode | null, above: number): number {
  if (kind === 'plain') return own === null ? Math.min(5, above + 1) : 1
  return Math.min(5, Math.max(1, RANKS[kind]))
}
