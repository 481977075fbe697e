import type {Mode, Part, Section} from '../../model/outline.js'
import {type Draft, draft} from './draft.js'
import {type Years, yearOf} from './heading-year.js'
import {leadMode} from './lead-mode.js'
import type {Unit} from './lines.js'
import {leaning} from './sentence-mode.js'

/** 今年计划：, 下一步打算： at the head of an item say what the item is, whatever stands above. */
const LABEL = /^[\u3400-\u9fff]{2,8}：/u
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
  const runs: (Mode | null)[] = []
  drafts.forEach((made, index) => {
    const parent = made.parent === null ? null : sections[made.parent]!
    const sibling = siblingBefore(drafts, index)
    const before = sibling === null ? null : sections[sibling]!
    led[index] = leadOf(value, units, made) ?? (sibling === null ? null : led[sibling]!)
    runs[index] = sibling === null ? runMode(value, units, drafts, index) : runs[sibling]!
    const above = {parent: parent!, before, led: led[index]!, run: runs[index]!}
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

/** The draft of the same rank that ends where this one begins. */
function siblingBefore(drafts: readonly Draft[], index: number): number | null {
  const {parent, rank} = drafts[index]!
  for (let before = index - 1; before > 0; before--) {
    if (drafts[before]!.parent === parent) return drafts[before]!.rank === rank ? before : null
  }
  return null
}

/** Whether 一是…二是…三是…, told in one breath, look back or ahead together; asked of the first of them. */
function runMode(value: string, units: readonly Unit[], drafts: readonly Draft[], index: number): Mode | null {
  const {opening, parent, rank, firstUnit} = drafts[index]!
  if (opening?.kind !== 'five') return null
  let {lastUnit} = drafts[index]!
  for (let at = index + 1; at < drafts.length; at++) {
    const next = drafts[at]!
    if (next.parent !== null && next.parent < (parent ?? 0)) break
    if (next.parent === parent && next.rank !== rank) break
    if (next.parent === parent) lastUnit = next.lastUnit
  }
  return leaning(value, units.slice(firstUnit, lastUnit))
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
  above: {parent: Section; before: Section | null; led: Mode | null; run: Mode | null},
  fallback: Mode | null,
): Mode | null {
  const {parent, before, led, run} = above
  const kind = made.opening?.kind
  if (kind === undefined) return made.own
  if (made.own !== null && (kind === 'one' || kind === 'plain' || parent.mode === null)) return made.own
  if (made.own !== null && LABEL.test(value.slice(made.opening!.words.start, made.opening!.words.start + 12)))
    return made.own
  if (parent.mode !== null) return parent.mode
  if (kind === 'plain') return null
  if (before?.mode === 'plan') return 'plan'
  const own = led ?? leaning(value, units.slice(made.firstUnit, made.lastUnit))
  return own ?? run ?? fallback
}
