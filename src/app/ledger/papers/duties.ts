import {type Light, lightOf, type Preset} from '../../../followup/lights.js'
import type {AnalysisRecord, EntryRecord, FigureRecord, ProjectRecord, TaskRecord} from '../../../model/record.js'
import {amountWords} from '../../../model/words.js'
import {dueOf, isCommitment} from '../due.js'
import type {Followed} from '../followed.js'

export type Commitment = (FigureRecord | ProjectRecord | TaskRecord) & Followed

/** A document of the ledger with its source text, where references to paragraphs are wanted. */
export interface Source {
  readonly record: AnalysisRecord
  readonly text: string | null
}

/** A commitment with the deadline it is followed by. */
export interface Duty {
  readonly entry: Commitment
  readonly source: Source
  readonly words: string
  readonly owner: string | null
  readonly due: string | null
  /** The rule that assumed the deadline; null where the document states it or a person decided it. */
  readonly assumed: string | null
}

/** What a commitment asks for, in words that can stand alone. */
export function wordsOf(entry: EntryRecord): string {
  if (entry.kind === 'task') return entry.action
  if (entry.kind === 'project') return `${entry.name}${entry.dueWhat ?? ''}`
  return `${entry.indicator}${amountWords(entry, entry.unit)}`
}

/** What is to be followed up in a document, with the deadlines it states, those decided and those assumed. */
export function dutiesOf(source: Source): Duty[] {
  const {record, text} = source
  return record.entries.filter(isFollowed).map((entry) => {
    const owner = 'owner' in entry ? (entry.owner ?? null) : null
    const own = {entry, source, words: wordsOf(entry), owner}
    if (entry.deadlineFrom !== undefined) {
      const assumed = entry.deadlineFrom === 'assumed' ? (entry.deadlineRule ?? null) : null
      return {...own, due: entry.deadline ?? null, assumed}
    }
    const found = dueOf(entry, record, text)
    return {...own, due: found?.due ?? null, assumed: found?.from === 'assumed' ? found.rule : null}
  })
}

function isFollowed(entry: EntryRecord): entry is Commitment {
  if (!isCommitment(entry)) return false
  // A project that nothing is promised of is no matter to press.
  return entry.kind !== 'project' || entry.due !== null || entry.dueWhat !== null || 'deadline' in entry
}

/** 第 3 页 where there are pages, else 第 12 段. */
export function placeOf({page, start}: EntryRecord, {text}: Pick<Source, 'text'>): string {
  if (page !== undefined) return `第 ${page} 页`
  if (text === null) return `第 ${start + 1} 字`
  return `第 ${text.slice(0, start).split('\n').filter(isFull).length + (isFull(lineStart(text, start)) ? 0 : 1)} 段`
}

/** How far a name's sentence is looked for. */
const REACH = 90

/** What a record rests on, for print: a project is only a name, so the sentence it stands in. */
export function evidenceOf({kind, start, end, quote}: EntryRecord, {text}: Pick<Source, 'text'>): string {
  if (kind !== 'project' || text === null) return quote
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const from = before.search(/[^。！？\n]*$/u)
  const stop = after.search(/[。！？\n]/u)
  return (before.slice(from) + quote + (stop < 0 ? after : after.slice(0, stop))).trim()
}

const isFull = (line: string) => line.trim() !== ''
const lineStart = (text: string, start: number) => text.slice(text.lastIndexOf('\n', start - 1) + 1, start)

export const dueWords = ({due, assumed}: Duty) => (due === null ? '' : `${due}${assumed === null ? '' : '（推定）'}`)
/** 2024-02-19 → 2024年2月19日; a year or a month alone stays so. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}年${month ? `${Number(month)}月` : ''}${date ? `${Number(date)}日` : ''}`
}

export const titleOf = ({document: {title, name}}: AnalysisRecord) => title ?? name
export const basisOf = (record: AnalysisRecord) =>
  `《${titleOf(record)}》${record.document.date === null ? '' : `（${chineseDay(record.document.date)}）`}`

export function litOn(duty: Duty, today: string, preset?: Preset): Light {
  const {due, assumed, entry, source} = duty
  const from = 'from' in entry && entry.from !== null ? entry.from : source.record.document.date
  const item = {commitment: true, due, status: entry.status ?? null, progress: entry.percent ?? null, assumed, from}
  return lightOf(item, today, preset)
}
