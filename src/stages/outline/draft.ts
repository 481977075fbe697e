import type {Mode, Part, Section} from '../../model/outline.js'
import {isTitle} from './front.js'
import {isAnnex, isGlossary} from './glossary.js'
import {headingMode} from './heading-mode.js'
import {headingYear, type Years} from './heading-year.js'
import type {Opening, Unit} from './lines.js'

/** Rank of a heading's kind: a section ends where one of the same or a higher rank begins. */
const RANKS = {part: 0, chapter: 0.8, one: 1, two: 2, three: 3, four: 4, five: 5, plain: 6, dash: 7} as const
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
    if (drafts[stack.at(-1)!]!.role === 'body' || isAnnex(value, unit)) {
      const found = openedBy(value, units, index, {part, years, front, above: stack.map((at) => drafts[at]!)})
      if (found !== null) {
        while (stack.length > 1 && drafts[stack.at(-1)!]!.rank >= found.rank) {
          const closed = drafts[stack.pop()!]!
          closed.end = unit.start
          closed.lastUnit = index
        }
        const parent = stack.at(-1)!
        const level = levelOf(found, drafts[parent]!.level)
        stack.push(drafts.length)
        drafts.push({
          parent,
          level,
          start: unit.start,
          end: part.end,
          firstUnit: index,
          lastUnit: units.length,
          ...found,
        })
      }
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

/** What is known where a unit may open a section: how far the front goes, and the sections open above it. */
interface Place {
  readonly part: Part
  readonly years: Years
  readonly front: number
  readonly above: readonly Draft[]
}

type Opened = Pick<Draft, 'rank' | 'role' | 'opening' | 'words' | 'own'>

/** The section that a unit opens: a glossary, one with a heading, or a plan that begins without one; null for none. */
function openedBy(
  value: string,
  units: readonly Unit[],
  index: number,
  {part, years, front, above}: Place,
): Opened | null {
  const unit = units[index]!
  if (isGlossary(value, unit, units[index + 1], part))
    return {rank: 0, role: 'glossary', opening: unit.opening, words: '', own: null}
  const {opening} = unit
  if (opening === null) return turnedBy(value, unit, years, above)
  if (opening.kind === 'part') return null
  const words = value.slice(opening.words.start, opening.words.end)
  const said = opening.whole ? (headingYear(words, years) ?? headingMode(words)) : null
  const own = said ?? (opening.kind === 'plain' && followsMotto(words, above) ? 'plan' : null)
  // Above the salutation a plain line is a title, a day or a name; 过去五年工作回顾 is neither.
  if (index < front && opening.kind === 'plain' && (headingMode(words) === null || isTitle(words))) return null
  if (isAnnex(value, unit) && above.at(-1)!.role === 'glossary')
    return {rank: 0, role: 'body', opening, words, own: 'plan'}
  const rank = opening.kind === 'plain' && own !== null ? PLAIN_MODE : RANKS[opening.kind]
  return {rank, role: 'body', opening, words, own}
}

/** 站在新起点：2023年工作回顾 is followed by 开启新征程：…, which looks ahead. */
function followsMotto(words: string, above: readonly Draft[]): boolean {
  return (
    words.includes('：') && above.some((one) => one.own === 'review' && /^[^：]{2,8}：.{0,16}回顾/u.test(one.words))
  )
}

/** A paragraph in a review that turns to the plan: 今年经济社会发展主要预期目标是：…. */
const TURN =
  /^[^。]{0,24}(?:今年|新的一年|(?:19|20)\d{2}年)[^，。：]{0,18}(?:总体要求|总体思路|预期目标|主要目标|目标任务|重点任务|重点工作|指导思想)[^，。：]{0,6}[是为]?：/u

function turnedBy(value: string, {start}: Unit, years: Years, above: readonly Draft[]): Opened | null {
  if (start > 0 && value[start - 1] !== '\n') return null
  if (above.findLast(({own}) => own !== null)?.own !== 'review') return null
  const words = TURN.exec(value.slice(start, start + 70))?.[0]
  if (words === undefined || headingYear(words, years) === 'review') return null
  return {rank: PLAIN_MODE, role: 'body', opening: null, words, own: 'plan'}
}

function levelOf({opening, role, own}: Opened, above: number): number {
  if (opening === null || role === 'glossary') return 1
  if (opening.kind === 'plain') return own === null ? Math.min(5, above + 1) : 1
  return Math.min(5, Math.max(1, RANKS[opening.kind]))
}
