import type {DocumentFacts} from '../../model/document.js'
import type {Part} from '../../model/outline.js'
import {frontOf} from './front.js'
import {headYear} from './head-year.js'
import type {Unit} from './lines.js'

/** So much of a part is looked at for its year. */
const HEAD = 1500

/** The speeches and reports of a file: 第一篇…, 第二篇…; most files are one. */
export function partsOf(value: string, units: readonly Unit[], facts: DocumentFacts): Part[] {
  const openings = units.filter(({opening}) => opening?.kind === 'part').map(({start}) => start)
  const starts = openings.length === 0 || openings[0]! > 2000 ? [0, ...openings] : [0, ...openings.slice(1)]
  return starts.map((start, index) => {
    const span = {start, end: starts[index + 1] ?? value.length}
    const front = frontOf(value, span)
    const own = starts.length > 1 ? front.date : null
    const date = own ?? facts.date ?? front.date
    const title = starts.length > 1 ? (front.title ?? facts.title) : (facts.title ?? front.title)
    const year = date === null ? headYear(title, value.slice(start, Math.min(span.end, start + HEAD))) : null
    return {
      ...span,
      title,
      date,
      ...(year === null ? {} : {year}),
      dateFrom: dateFrom(own, front.date, facts),
      place: facts.place ?? front.place,
      speaker: facts.speaker ?? front.speaker,
    }
  })
}

function dateFrom(own: string | null, found: string | null, facts: DocumentFacts): 'given' | 'text' | null {
  if (own !== null) return 'text'
  if (facts.date !== null) return facts.dateFrom
  return found === null ? null : 'text'
}
