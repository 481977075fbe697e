import {type Static, Type} from 'typebox'
import {Count, DocumentId, Id, LooseDay, nullable, oneOf, Paging, query, Words} from './common.js'
import {Document} from './document.js'
import {Entry, Verdict} from './entry.js'

export const SearchQuery = query({
  ...Paging,
  q: Type.String({minLength: 1, maxLength: 200}),
  in: Type.Optional(oneOf('all', 'documents', 'entries')),
  place: Type.Optional(Type.String({maxLength: 100})),
  from: Type.Optional(LooseDay),
  to: Type.Optional(LooseDay),
})
/** `start`, `end` point into the source text; `hits` into `text`. */
export const Snippet = Type.Object({
  text: Type.String(),
  start: Count,
  end: Count,
  hits: Type.Array(Type.Object({start: Count, end: Count})),
})
export const SearchAnswer = Type.Object({
  documents: Type.Object({
    total: Count,
    items: Type.Array(Type.Object({document: Document, snippets: Type.Array(Snippet)})),
  }),
  entries: Type.Object({total: Count, items: Type.Array(Entry)}),
})

export const CompareQuery = query({
  plan: DocumentId,
  result: DocumentId,
  year: Type.Optional(Type.Integer({minimum: 1900, maximum: 2200})),
})
export const ComparisonLink = Type.Object({
  commitment: Entry,
  result: nullable(Entry),
  /** A clause of the result document that no record covers, as evidence; null where `result` is one or nothing answers. */
  statement: nullable(Type.Object({start: Count, end: Count, quote: Type.String()})),
  verdict: Verdict,
  reason: Type.String(),
  confidence: Type.Number(),
  /** proposed by the machine, or decided by a person. */
  from: oneOf('proposed', 'decided'),
  /** What the machine proposed, where a person decided otherwise. */
  proposed: nullable(Type.Object({resultEntry: nullable(Type.String()), verdict: Verdict, reason: Type.String()})),
})
export const Comparison = Type.Object({
  plan: Document,
  result: Document,
  summary: Type.Object({commitments: Count, met: Count, missed: Count, unclear: Count, none: Count, decided: Count}),
  links: Type.Array(ComparisonLink),
})
export type Comparison = Static<typeof Comparison>
/** Documents that may report on this plan (or the plan that this reports on), best first. */
export const CandidateQuery = query({document: DocumentId, as: Type.Optional(oneOf('plan', 'result'))})
export const Candidate = Type.Object({document: Document, reason: Type.String(), score: Type.Number()})
export const PairQuery = query({...Paging, place: Type.Optional(Type.String({maxLength: 100}))})
export const Pair = Type.Object({plan: Document, result: Document, reason: Type.String()})

/** Ten times the largest dictionary there is; more would keep everybody waiting while it is read. */
const content = Type.String({maxLength: 1_000_000})
export const Dictionary = Type.Object({
  name: Type.String(),
  rows: Count,
  columns: Type.Array(Type.String()),
  /** Grows with every save; 0: as shipped. */
  version: Count,
  by: nullable(Type.String()),
  at: nullable(Type.String()),
})
export const DictionaryContent = Type.Object({
  name: Type.String(),
  version: Count,
  content: Type.String(),
  records: Type.Array(Type.Record(Type.String(), Type.String())),
})
/** `version` is the one that was edited: 409 when somebody saved in between. */
export const DictionaryPut = Type.Object({content, version: Count}, {additionalProperties: false})
export const DictionaryText = Type.Object({content}, {additionalProperties: false})
export const DictionaryProblem = Type.Object({
  row: Count,
  column: nullable(Type.String()),
  message: Type.String(),
  remedy: nullable(Type.String()),
})
export const DictionaryVerdict = Type.Object({ok: Type.Boolean(), rows: Count, problems: Type.Array(DictionaryProblem)})
/** `name` and `content` try an unsaved dictionary. */
export const TrySentence = Type.Object(
  {
    text: Type.String({minLength: 1, maxLength: 5000}),
    date: Type.Optional(LooseDay),
    place: Type.Optional(Type.String({maxLength: 100})),
    name: Type.Optional(Type.String({maxLength: 40})),
    content: Type.Optional(content),
  },
  {additionalProperties: false},
)
export const TryAnswer = Type.Object({
  mentions: Type.Array(Type.Unknown()),
  entries: Type.Array(Type.Unknown()),
  checks: Type.Array(Type.Unknown()),
  tokens: Type.Array(Type.String()),
})
/** How long the archive may be looked through, in seconds. */
export const DictionaryTrial = Type.Object(
  {content, seconds: Type.Optional(Type.Integer({minimum: 1, maximum: 600}))},
  {additionalProperties: false},
)
/** What saving would do to the archive; counted on `sampled` of the `documents` that the changed words stand in. */
export const DictionaryPreview = Type.Object({
  documents: Count,
  sampled: Count,
  /** All of them were analysed. */
  complete: Type.Boolean(),
  added: Count,
  removed: Count,
  altered: Count,
  examples: Type.Array(
    Type.Object({
      documentId: DocumentId,
      documentTitle: nullable(Type.String()),
      change: oneOf('added', 'removed', 'altered'),
      before: nullable(Type.Unknown()),
      after: nullable(Type.Unknown()),
    }),
  ),
})

export const View = Type.Object({
  id: Id,
  page: Type.String(),
  name: Type.String(),
  /** The address's query string. */
  query: Type.String(),
  shared: Type.Boolean(),
  mine: Type.Boolean(),
})
export const NewView = Type.Object(
  {
    page: Type.String({maxLength: 40}),
    name: Type.String({minLength: 1, maxLength: 100}),
    query: Type.String({maxLength: 4000}),
    shared: Type.Optional(Type.Boolean()),
  },
  {additionalProperties: false},
)

export const StatsQuery = query({
  place: Type.Optional(Words),
  from: Type.Optional(LooseDay),
  to: Type.Optional(LooseDay),
})
export const IndicatorQuery = query({
  indicator: Type.String({minLength: 1, maxLength: 100}),
  place: Type.Optional(Type.String({maxLength: 100})),
})
