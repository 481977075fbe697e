import {compare, type Link} from '../followup/compare/compare.js'
import type {Direction, Directions} from '../followup/compare/direction.js'
import {type Evidence, isEntry, type Side, type Statement} from '../followup/compare/side.js'
import type {Analysis} from '../model/analysis.js'
import type {Dictionaries} from '../model/dictionary.js'
import {ground} from '../model/evidence.js'
import type {Reading} from '../model/reading.js'
import type {AnalysisRecord, DocumentRecord, EntryRecord} from '../model/record.js'
import {toRecord} from './record.js'

/** The contract's JSON of a comparison. */
export interface ComparisonRecord {
  readonly schema: 'taizhang.comparison/1'
  readonly plan: DocumentRecord
  readonly result: DocumentRecord
  readonly links: readonly LinkRecord[]
}

export interface LinkRecord extends Omit<Link, 'result' | 'commitment'> {
  readonly commitment: EntryRecord
  readonly result: EntryRecord | StatementRecord | null
}

/** A clause that no record covers, as evidence. */
export interface StatementRecord {
  readonly kind: 'statement'
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** An analysed document, as a comparison needs it. */
export interface Analyzed {
  readonly analysis: Analysis
  readonly reading: Reading
  readonly id: string
  readonly name: string
}

/** Whether more or less is better, by canonical name, as 指标.csv says. */
export function directionsOf(dictionaries: Dictionaries): Directions {
  const rows = dictionaries.指标.filter((row) => row.方向 !== '')
  return new Map(rows.map((row): [string, Direction] => [row.名称!, row.方向 === '低' ? 'down' : 'up']))
}

function statementsOf({text, outline, clauses}: Analysis): Statement[] {
  return clauses.map((clause) => {
    const sentence = outline.sentences[clause.sentence]
    return {
      ...ground(text, clause),
      words: text.value.slice(clause.start, clause.end).trim(),
      mode: clause.mode ?? sentence?.mode ?? null,
      year: sentence?.year ?? null,
    }
  })
}

export function sideOf({analysis, reading, id, name}: Analyzed): {side: Side; record: AnalysisRecord} {
  const record = toRecord(analysis, reading, {id, name})
  return {record, side: {entries: record.entries, statements: statementsOf(analysis)}}
}

function evidenceRecord(evidence: Evidence): EntryRecord | StatementRecord {
  return isEntry(evidence)
    ? evidence
    : {kind: 'statement', start: evidence.start, end: evidence.end, quote: evidence.quote}
}

/** The commitments of one document against the report of the next. */
export function compareDocuments(plan: Analyzed, result: Analyzed, dictionaries: Dictionaries): ComparisonRecord {
  const [before, after] = [sideOf(plan), sideOf(result)]
  const links = compare(before.side, after.side, directionsOf(dictionaries))
  return {
    schema: 'taizhang.comparison/1',
    plan: before.record.document,
    result: after.record.document,
    links: links.map((link) => ({...link, result: link.result === null ? null : evidenceRecord(link.result)})),
  }
}
