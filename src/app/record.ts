import {hash} from 'node:crypto'
import type {Analysis} from '../model/analysis.js'
import type {Check, Term} from '../model/check.js'
import type {Entry, FieldSpan} from '../model/entry.js'
import {type Evidence, ground} from '../model/evidence.js'
import type {Mention} from '../model/mention.js'
import type {Page, Reading} from '../model/reading.js'
import type {
  AnalysisRecord,
  CheckRecord,
  EntryRecord,
  MentionRecord,
  NoticeRecord,
  SectionRecord,
  TermRecord,
} from '../model/record.js'
import {type Span, spanAt} from '../text/span.js'
import {type Text, toSource} from '../text/text.js'

export interface DocumentName {
  /** sha256 of the bytes, in hex. */
  readonly id: string
  readonly name: string
}

/** The contract's JSON for an analysis: every clean span grounded in the source. */
export function toRecord(analysis: Analysis, reading: Reading, document: DocumentName): AnalysisRecord {
  const {text, facts, outline} = analysis
  const locate = locator(text, reading.pages)
  const ids = new Map<string, number>()
  return {
    schema: 'taizhang.analysis/1',
    document: {
      id: document.id,
      name: document.name,
      mediaType: reading.mediaType,
      title: facts.title,
      genre: facts.genre,
      date: facts.date,
      dateFrom: facts.dateFrom,
      place: facts.place,
      speaker: facts.speaker,
      chars: text.source.length,
      pages: reading.pages.length,
      parts: outline.parts
        .filter((part) => part.end > part.start)
        .map((part) => ({...toSource(text, part), title: part.title, date: part.date})),
      unread: reading.unread,
    },
    mentions: analysis.mentions.map((mention) => mentionRecord(mention, locate(mention))),
    entries: analysis.entries.map((entry) => entryRecord(entry, text, locate(entry), document.id, ids)),
    checks: analysis.checks.map((check) => checkRecord(check, text)),
    notices: analysis.notices.map((notice) => noticeRecord(notice, text)),
    outline: sectionRecords(analysis),
  }
}

type Located = Evidence & {readonly page?: number}

function locator(text: Text, pages: readonly Page[]): (span: Span) => Located {
  return (span) => {
    const evidence = ground(text, span)
    const page = pages.length > 0 ? spanAt(pages, evidence.start)?.page : undefined
    return page === undefined ? evidence : {...evidence, page}
  }
}

// To spread an object and then add names to it takes the engine fifty times as long as to spread both.

function mentionRecord(mention: Mention, evidence: Located): MentionRecord {
  const {kind, rule} = mention
  switch (kind) {
    case 'money': {
      const {value, min, max, op, currency, per} = mention
      const said = {value, min, max, op, currency, per, rule}
      return {kind, ...evidence, ...said}
    }
    case 'percent': {
      const {value, min, max, op, points} = mention
      const said = {value, min, max, op, points, rule}
      return {kind, ...evidence, ...said}
    }
    case 'quantity': {
      const {value, min, max, op, unit} = mention
      const said = {value, min, max, op, unit, rule}
      return {kind, ...evidence, ...said}
    }
    case 'time': {
      const {from, to, recur, implied} = mention
      const said = {from, to, recur, implied, rule}
      return {kind, ...evidence, ...said}
    }
    default: {
      const said = {name: mention.name, rule}
      return {kind, ...evidence, ...said}
    }
  }
}

function entryRecord(
  entry: Entry,
  text: Text,
  evidence: Located,
  document: string,
  ids: Map<string, number>,
): EntryRecord {
  const {kind} = entry
  const key = `${document}:${evidence.start}:${evidence.end}:${kind}`
  const ordinal = ids.get(key) ?? 0
  ids.set(key, ordinal + 1)
  const id = hash('sha256', `${key}:${ordinal}`).slice(0, 24)
  const fields: readonly FieldSpan[] = entry.fields.map((span) => ({field: span.field, ...toSource(text, span)}))
  const grounded = {start: evidence.start, end: evidence.end, fields}
  const own: object = entry
  return {kind, id, ...evidence, ...own, ...grounded} as EntryRecord
}

function term(text: Text, span: Term): TermRecord {
  const {start, end, quote} = ground(text, span)
  return {start, end, quote, value: span.value, unit: span.unit}
}

function checkRecord(check: Check, text: Text): CheckRecord {
  const {rule, holds, computation} = check
  switch (check.kind) {
    case 'sum': {
      const parts = check.parts.map((part) => term(text, part))
      return {
        kind: 'sum',
        rule,
        holds,
        computation,
        total: term(text, check.total),
        parts,
        difference: check.difference,
      }
    }
    case 'rate': {
      const target = 'start' in check.target ? term(text, check.target) : check.target
      const {implied} = check
      return {
        kind: 'rate',
        rule,
        holds,
        computation,
        result: term(text, check.result),
        rate: term(text, check.rate),
        target,
        implied,
      }
    }
    case 'growth': {
      const [now, before, rate] = [term(text, check.now), term(text, check.before), term(text, check.rate)]
      return {kind: 'growth', rule, holds, computation, now, before, rate}
    }
  }
}

function noticeRecord({code, message, ...span}: Analysis['notices'][number], text: Text): NoticeRecord {
  const evidence = span.end > span.start ? ground(text, span) : {start: 0, end: 0, quote: ''}
  return {start: evidence.start, end: evidence.end, quote: evidence.quote, code, message}
}

function sectionRecords({text, outline}: Analysis): SectionRecord[] {
  return outline.sections
    .filter((section) => section.end > section.start)
    .map((section) => {
      const {start, end} = toSource(text, section)
      const {level, heading, mode, year} = section
      const words = heading === null ? null : text.value.slice(heading.start, heading.end)
      return {start, end, level, heading: words, mode, year}
    })
}
