import {assumedDeadline} from '../../followup/deadline.js'
import type {AnalysisRecord, EntryRecord} from '../../model/record.js'
import {festivalDay} from '../../stages/resolve/lunar.js'
import {asDay} from './day.js'

/** Where a deadline comes from: its own words, words before it, or a rule. */
export type DueFrom = 'stated' | 'inherited' | 'assumed'

export interface Due {
  readonly due: string
  readonly from: DueFrom
  /** Why, where the record's own words do not say it. */
  readonly rule: string | null
}

const readDay = (entry: EntryRecord) => (entry.kind === 'project' ? entry.due : entry.to)

const DEADLINES: ReadonlySet<string> = new Set(['to', 'due', 'deadline'])

/** Targets, tasks, and the projects of a plan are what is followed up. */
export function isCommitment({kind, section}: Pick<EntryRecord, 'kind' | 'section'>): boolean {
  return kind === 'target' || kind === 'task' || (kind === 'project' && section !== 'review')
}

/** The deadline of a commitment, as read or as assumed; `text` is the source text, for the words around the record. */
export function dueOf(
  entry: EntryRecord,
  {document, outline, mentions}: Pick<AnalysisRecord, 'document' | 'outline' | 'mentions'>,
  text: string | null,
): Due | null {
  if (!isCommitment(entry)) return null
  const read = readDay(entry)
  const section = outline.findLast(({start, end}) => start <= entry.start && entry.end <= end)
  const planYear = section?.mode === 'plan' ? section.year : null
  if (read !== null) {
    if (asDay(read) === null) return null
    const place = entry.fields.find(({field}) => DEADLINES.has(field))
    if (!place) return {due: read, from: 'assumed', rule: `没有写明期限, 按所列 ${read.slice(0, 4)} 年工作`}
    if (text === null || isNear(entry, place, text)) return {due: read, from: 'stated', rule: null}
    const words = mentions.find(({start, end}) => start <= place.start && place.end <= end)?.quote
    return {due: read, from: 'inherited', rule: `承前文「${words ?? text.slice(place.start, place.end)}」`}
  }
  const words = text === null ? entry.quote : wordsAround(entry, text, entry.kind === 'project' ? SENTENCE : CLAUSE)
  const assumed = assumedDeadline({words, date: document.date, planYear, eve: springEve})
  return assumed === null ? null : {due: assumed.due, from: 'assumed', rule: assumed.reason}
}

interface Place {
  readonly start: number
  readonly end: number
}

/** A project is named first and dated in the same sentence; a figure shares the time of the clause before it. */
function isNear(entry: EntryRecord, place: Place, text: string): boolean {
  if (place.start >= entry.start && place.end <= entry.end) return true
  const between = place.start < entry.start ? text.slice(place.end, entry.start) : text.slice(entry.end, place.start)
  return !(entry.kind === 'project' ? /[。！？；;\n]/u : /[，,、。！？；;\n]/u).test(between)
}

const REACH = 120
/** A project is a name: its sentence speaks of it. What another clause asks for at once, this one need not. */
const SENTENCE = '。！？；\n'
const CLAUSE = `${SENTENCE}，,`

function wordsAround({start, end}: Place, text: string, marks: string): string {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const from = Math.max(...[...marks].map((mark) => before.lastIndexOf(mark))) + 1
  const stops = [...marks].map((mark) => after.indexOf(mark)).filter((at) => at >= 0)
  return before.slice(from) + text.slice(start, end) + after.slice(0, Math.min(REACH, ...stops))
}

function springEve(year: number): string | null {
  const day = festivalDay('除夕', year)
  return day === null ? null : `${day.year}-${pad(day.month)}-${pad(day.day)}`
}

const pad = (value: number) => String(value).padStart(2, '0')
