import type {Mode, Part, Section} from '../../model/outline.js'
import {isGlossary} from './glossary.js'
import {headingMode} from './heading-mode.js'
import {headingYear, type Years, yearOf} from './heading-year.js'
import {leadMode} from './lead-mode.js'
import type {Opening, Unit} from './lines.js'
import {leaning} from './sentence-mode.js'

/** Rank of a heading's kind: a section ends where one of the same or a higher rank begins. */
const RANKS = {part: 0, one: 1, two: 2, three: 3, four: 4, five: 5, plain: 6, dash: 7} as const
/** A plain heading that says review or plan stands above 一、. */
const PLAIN_MODE = 0.5
/** 今年计划：, 下一步打算： at the head of an item say what the item is, whatever stands above. */
const LABEL = /^[\u3400-\u9fff]{2,8}：/u
/** A section while it is built: `own` is what its heading says, `units` the sentences under it. */
interface Draft {
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

/** The sections of one part, parents before their children, and the section of every unit; indices count from `base`. */
export function sectionsOf(
  value: string,
  units: readonly Unit[],
  part: Part,
  years: Years,
  base: {part: number; section: number; fallback: Mode | null},
): {
  sections: Section[]
  owners: number[]
} {
  const {drafts, owners} = draft(value, units, part, years)
  const sections: Section[] = []
  const led: (Mode | null)[] = []
  drafts.forEach((made, index) => {
    const parent = made.parent === null ? null : sections[made.parent]!
    const sibling = siblingBefore(drafts, index)
    const before = sibling === null ? null : sections[sibling]!
    led[index] = leadOf(value, units, made) ?? (sibling === null ? null : led[sibling]!)
    const above = {parent: parent!, before, led: led[index]!}
    const mode = index === 0 || made.role === 'glossary' ? null : modeOf(value, units, made, above, base.fallback)
    const heading = made.opening?.words
    sections.push({
      start: made.start,
      end: made.end,
      part: base.part,
      level: made.level,
      role: made.role,
      heading: heading && heading.end > heading.start ? heading : null,
      parent: made.parent === null ? null : base.section + made.parent,
      mode,
      year: parent === null || made.role === 'glossary' ? null : yearOf(made.words, mode, {parent, before}, years),
      place: part.place,
    })
  })
  return {sections, owners: owners.map((owner) => base.section + owner)}
}

function draft(value: string, units: readonly Unit[], part: Part, years: Years): {drafts: Draft[]; owners: number[]} {
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

/** The draft of the same rank that ends where this one begins. */
function siblingBefore(drafts: readonly Draft[], index: number): number | null {
  const {parent, rank} = drafts[index]!
  for (let before = index - 1; before > 0; before--) {
    if (drafts[before]!.parent === parent) return drafts[before]!.rank === rank ? before : null
  }
  return null
}

/** What the sentence before a section's heading says of what follows: 我们的主要做法是：, 我再强调三点意见：. */
function leadOf(value: string, units: readonly Unit[], {firstUnit}: Draft): Mode | null {
  const unit = units[firstUnit - 1]
  return unit === undefined ? null : leadMode(value.slice(Math.max(unit.start, unit.end - 120), unit.end))
}

/**
 * Low headings rarely speak of review and plan (巩固脱贫成效 is a task): only 一、 and plain lines do, or any where
 * nothing above has spoken. Then the sentence that leads into them; what follows a plan at the same height is a plan;
 * else the sentences decide.
 */
function modeOf(
  value: string,
  units: readonly Unit[],
  made: Draft,
  above: {parent: Section; before: Section | null; led: Mode | null},
  fallback: Mode | null,
): Mode | null {
  const {parent, before, led} = above
  const kind = made.opening!.kind
  if (made.own !== null && (kind === 'one' || kind === 'plain' || parent.mode === null)) return made.own
  if (made.own !== null && LABEL.test(value.slice(made.opening!.words.start, made.opening!.words.start + 12)))
    return made.own
  if (parent.mode !== null) return parent.mode
  if (kind === 'plain') return null
  if (before?.mode === 'plan') return 'plan'
  return led ?? leaning(value, units.slice(made.firstUnit, made.lastUnit)) ?? fallback
}
