import {compare, type Link} from '../followup/compare/compare.js'
import type {Direction, Directions} from '../followup/compare/direction.js'
import {countsOf} from '../followup/compare/indicator.js'
import {type Evidence, isEntry, type Side, type Statement} from '../followup/compare/side.js'
import {contentTerms} from '../followup/compare/terms.js'
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

function statementsOf({text, outline, clauses, tokens}: Analysis): Statement[] {
  const headings = headingsOf(text.value, outline)
  let next = 0
  return clauses.map((clause) => {
    const sentence = outline.sentences[clause.sentence]
    while (next < tokens.length && tokens[next]!.end <= clause.start) next++
    const words: string[] = []
    for (let at = next; at < tokens.length && tokens[at]!.start < clause.end; at++) words.push(tokens[at]!.word)
    return {
      ...ground(text, clause),
      words: text.value.slice(clause.start, clause.end).trim(),
      terms: contentTerms(words),
      mode: clause.mode ?? sentence?.mode ?? null,
      year: sentence?.year ?? null,
      paragraph: sentence?.paragraph ?? -1,
      heading: headings[sentence?.section ?? -1] ?? '',
      title: sentence?.heading ?? false,
    }
  })
}

/** The words of each section's heading, those above it first. */
function headingsOf(text: string, {sections}: Analysis['outline']): string[] {
  const words: string[] = []
  for (const {heading, parent} of sections) {
    const above = parent === null ? '' : (words[parent] ?? '')
    words.push(`${above} ${heading === null ? '' : text.slice(heading.start, heading.end)}`.trim())
  }
  return words
}

/** A document ready to be compared, with its record. */
export interface Sided {
  readonly side: Side
  readonly record: AnalysisRecord
}

export function sideOf({analysis, reading, id, name}: Analyzed): Sided {
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
  return compareSides(sideOf(plan), sideOf(result), dictionaries)
}

export function compareSides(before: Sided, after: Sided, dictionaries: Dictionaries): ComparisonRecord {
  const links = compare(before.side, after.side, directionsOf(dictionaries))
  return {
    schema: 'taizhang.comparison/1',
    plan: before.record.document,
    result: after.record.document,
    links: links.map((link) => ({...link, result: link.result === null ? null : evidenceRecord(link.result)})),
  }
}

/** What a comparison says of one indicator. */
export function comparisonOf(comparison: ComparisonRecord, name: string): ComparisonRecord {
  return {...comparison, links: comparison.links.filter(({commitment}) => countsOf(commitment, name))}
}
