import {gzipSync} from 'node:zlib'
import type {Analysis} from '../model/analysis.js'
import type {Given} from '../model/document.js'
import type {Reading} from '../model/reading.js'
import {toSource} from '../text/text.js'
import {type Analyzer, analyzeLayers} from './analyze.js'
import {checkability, countRows} from './ledger/counts.js'
import {machineRows, type Row, storable} from './ledger/row.js'
import {likeness} from './likeness.js'
import type {Analyzed} from './ports/analysts.js'
import {toRecord} from './record.js'
import {searchKeys} from './search-words.js'

/**
 * Analyse a reading and make ready everything the store keeps, so that the process that stores has little to do.
 * @param packRows writes rows as the store takes them.
 */
export function prepare(
  analyzer: Analyzer,
  packRows: (rows: readonly Row[]) => Uint8Array,
  {id, reading, given}: {id: string; reading: Reading; given: Given},
): Omit<Analyzed, 'digest' | 'milliseconds'> {
  const analysis = analyzeLayers(analyzer, {id, reading, given})
  const record = toRecord(analysis, reading, {id, name: given.name})
  const rows = machineRows(record, reading.text)
  const {bands, signature} = likeness(reading.text)
  const {document} = record
  // The words of the repaired text: 項目 is found as 项目.
  const words = searchKeys(analysis.tokens.map(({word}) => word))
  return {
    reading: pack(reading),
    record: pack(record),
    facts: {
      mediaType: document.mediaType,
      title: document.title === null ? null : storable(document.title),
      genre: document.genre,
      date: document.date,
      dateFrom: document.dateFrom,
      place: document.place === null ? null : storable(document.place),
      speaker: document.speaker === null ? null : storable(document.speaker),
      chars: document.chars,
      pages: document.pages,
    },
    rows: packRows(rows),
    checks: JSON.stringify(
      record.checks.map((check) => ({
        kind: check.kind,
        holds: check.holds,
        data: check,
        quote: context(analysis, check),
      })),
    ).replaceAll('\\u0000', '\\uFFFD'),
    counts: JSON.stringify(countRows(rows, record.checks, record.notices)),
    checkability: checkability(record.entries),
    words,
    bands,
    signature,
  }
}

/** Room for what most records come to: grown from less, it takes a third longer. */
const CHUNK = 1 << 16

function pack(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), {level: 1, chunkSize: CHUNK})
}

/** The sentences a check speaks of, for lists: without the heading before them. */
function context({text, outline: {sentences}}: Analysis, check: object): string {
  const spans = Object.values(check)
    .flat()
    .filter((term): term is {start: number; end: number} => typeof term?.start === 'number')
  if (spans.length === 0) return ''
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  const near = sentences.map((sentence) => toSource(text, sentence)).filter((one) => one.start < end && one.end > start)
  const from = Math.max(Math.min(start, ...near.map((one) => one.start)), start - 60)
  const stop = Math.min(Math.max(end, ...near.map((one) => one.end)), end + 60, from + 600)
  return storable(text.source.slice(from, stop).trim())
}
