import type {Stage} from '../../model/analysis.js'
import type {DocumentFacts, Genre} from '../../model/document.js'
import type {Mode, Part, Section, Sentence} from '../../model/outline.js'
import type {Span} from '../../text/span.js'
import {genreOf} from './front.js'
import type {Years} from './heading-year.js'
import {type Unit, unitsOf} from './lines.js'
import {partsOf} from './parts.js'
import {sectionsOf} from './sections.js'
import {goesOnBack, looksBack, sentenceMode, yearTold} from './sentence-mode.js'

/** Parts, sections and sentences, and what each is about. */
export const stage: Stage = {
  name: 'outline',
  requires: ['text', 'gaps'],
  assigns: ['facts', 'outline', 'notices'],
  settings: {},
  run({text: {value}, facts, notices}, {given}) {
    const units = unitsOf(value)
    const parts = partsOf(value, units, facts)
    const sections: Section[] = []
    const sentences: Sentence[] = []
    let first = 0
    parts.forEach((part, index) => {
      let last = first
      while (last < units.length && units[last]!.start < part.end) last++
      const own = units.slice(first, last)
      first = last
      const genre = given.genre ?? genreOf(part.title, value.slice(part.start, part.start + 1500))
      const base = {part: index, section: sections.length, fallback: fallbackOf(genre)}
      const made = sectionsOf(value, own, part, yearsOf(part, genre), base)
      for (const section of made.sections) sections.push(section)
      let told: number | null = null
      own.forEach((unit, at) => {
        const before = own[at - 1]
        if (before?.paragraph !== unit.paragraph) told = null
        sentences.push(sentenceOf(value, unit, {before, told}, made.owners[at]!, sections))
        // 2007年，是成效显著的一年。: what is over is told to the end of the paragraph.
        const year = before?.paragraph === unit.paragraph ? null : yearTold(wordsOf(value, unit))
        if (year !== null && part.date !== null && year < Number(part.date.slice(0, 4))) told = year
      })
    })
    return {
      facts: factsOf(facts, parts, given.genre ?? genreOf(facts.title ?? parts[0]!.title, value.slice(0, 1500))),
      outline: {parts, sections, sentences},
      notices,
    }
  },
}

function sentenceOf(
  value: string,
  {start, end, paragraph, opening}: Unit,
  {before, told}: {readonly before: Unit | undefined; readonly told: number | null},
  section: number,
  sections: readonly Section[],
): Sentence {
  const {mode, part, year, role} = sections[section]!
  const heading = opening?.whole === true
  if (role === 'glossary') return {start, end, part, section, paragraph, mode: null, year: null, heading}
  const words = wordsOf(value, {start, end})
  if (mode === 'plan' && told !== null && looksBack(words))
    return {start, end, part, section, paragraph, mode: 'review', year: told, heading}
  const back = mode === 'plan' && before?.paragraph === paragraph && goesOnBack(words, wordsOf(value, before))
  const said = back ? 'review' : sentenceMode(words, mode)
  const own = heading ? mode : said
  // The year that is over is the one before the year planned.
  const over = back && year !== null ? year - 1 : null
  return {start, end, part, section, paragraph, mode: own, year: own === mode ? year : over, heading}
}

const wordsOf = (value: string, {start, end}: Span) => value.slice(start, Math.min(end, start + 600))

function factsOf(facts: DocumentFacts, parts: readonly Part[], genre: Genre): DocumentFacts {
  const first = parts[0]!
  const title = facts.title ?? first.title
  return {
    title,
    genre,
    date: facts.date ?? first.date,
    dateFrom: facts.date !== null ? facts.dateFrom : first.dateFrom,
    place: facts.place ?? first.place,
    speaker: facts.speaker ?? first.speaker,
  }
}

/** A report given in the first months reviews the year before; later, and in a briefing, its own year. */
function yearsOf({date, title}: Part, genre: Genre): Years {
  const titled = /(?<!\d)(?<year>(?:19|20)\d{2})年?/u.exec(title ?? '')?.groups?.year
  const year = date !== null ? Number(date.slice(0, 4)) : Number(titled ?? Number.NaN)
  if (Number.isNaN(year)) return {review: null, plan: null}
  const month = date === null ? 1 : Number(date.slice(5, 7))
  if (genre === 'report' && month <= 4) return {review: year - 1, plan: year}
  if (month <= 2) return {review: year - 1, plan: year}
  return {review: year, plan: month >= 12 ? year + 1 : year}
}

/** What an unnamed section of such a document is: a speech says what to do, a briefing what was done. */
function fallbackOf(genre: Genre): Mode | null {
  if (genre === 'speech' || genre === 'plan') return 'plan'
  return genre === 'briefing' ? 'review' : null
}
