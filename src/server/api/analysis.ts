import {type Static, Type} from 'typebox'
import {Count, DocumentId, EntryKind, nullable, oneOf, Paging, query, Words} from './common.js'
import {Document} from './document.js'
import {Entry, EntryFields} from './entry.js'

const span = {start: Count, end: Count}

/** A money, percent, time, … where it stands; fields as in taizhang.analysis/1. */
export const Mention = Type.Object(
  {kind: Type.String(), ...span, quote: Type.String(), rule: Type.String()},
  {additionalProperties: true},
)

/** Sum, rate or growth; `computation` is written out: 30 = 16 + 14. Terms carry start, end, value. */
export const Check = Type.Object(
  {
    kind: oneOf('sum', 'rate', 'growth'),
    rule: Type.Optional(Type.String()),
    holds: nullable(Type.Boolean()),
    computation: Type.Optional(Type.String()),
    severity: Type.Optional(oneOf('info', 'doubt', 'error')),
  },
  {additionalProperties: true},
)

export const Notice = Type.Object({code: Type.String(), ...span, message: Type.String()})

export const OutlinePart = Type.Object({
  ...span,
  title: nullable(Type.String()),
  date: nullable(Type.String()),
  place: nullable(Type.String()),
  speaker: nullable(Type.String()),
})
export const OutlineSection = Type.Object({
  ...span,
  part: Count,
  level: Count,
  heading: nullable(Type.String()),
  parent: nullable(Count),
  mode: nullable(oneOf('plan', 'review')),
  year: nullable(Type.Integer()),
  place: nullable(Type.String()),
})

const records = {
  document: Document,
  entries: Type.Array(Entry),
  outline: Type.Object({parts: Type.Array(OutlinePart), sections: Type.Array(OutlineSection)}),
  /** The last decision that is in it: ask /api/decisions?document=…&after=seq for what came later. */
  seq: Count,
}
/** What the reading page needs beside the source text; positions in the source text. */
export const DocumentRecords = Type.Object(records)
export type DocumentRecords = Static<typeof DocumentRecords>
/** The same with all that was found on the way. */
export const DocumentAnalysis = Type.Object({
  ...records,
  mentions: Type.Array(Mention),
  checks: Type.Array(Check),
  notices: Type.Array(Notice),
})

/** Runs the recognizers on a selection: proposals for a record a person creates. */
export const ProposeRequest = Type.Object({...span, kind: Type.Optional(EntryKind)}, {additionalProperties: false})
export const Proposals = Type.Object({entries: Type.Array(EntryFields), mentions: Type.Array(Mention)})

/** The checks of the whole archive. */
export const CheckQuery = query({
  ...Paging,
  kind: Type.Optional(Words),
  holds: Type.Optional(oneOf('true', 'false', 'unknown')),
  document: Type.Optional(DocumentId),
  place: Type.Optional(Type.String({maxLength: 100})),
  year: Type.Optional(Type.Integer({minimum: 1900, maximum: 2200})),
})
export const ArchiveCheck = Type.Object({
  id: Type.String(),
  documentId: DocumentId,
  documentTitle: nullable(Type.String()),
  documentDate: nullable(Type.String()),
  documentPlace: nullable(Type.String()),
  check: Check,
  /** The sentence round it. */
  quote: Type.String(),
})

/** What each rule of a chain did, for a reader who knows documents and no programs. */
export const RuleQuery = query({rules: Words})
export const RuleWords = Type.Object({
  items: Type.Array(Type.Object({rule: Type.String(), words: Type.String()})),
})
