import {type Static, Type} from 'typebox'
import {Count, DocumentId, EntryId, nullable, oneOf, Paging, page, query, Words} from './common.js'
import {Verdict} from './entry.js'

export const PlaceName = Type.Object({place: Type.String({minLength: 1, maxLength: 100})})
const Year = Type.Integer({minimum: 1900, maximum: 2200})
export const ChainQuery = query({from: Type.Optional(Year), to: Type.Optional(Year)})

/** Where something stands: which document, and its words. */
export const Standing = Type.Object({
  documentId: DocumentId,
  document: Type.String(),
  year: nullable(Type.Integer()),
  start: Count,
  end: Count,
  quote: Type.String(),
})
const verdictCounts = {met: Count, missed: Count, unclear: Count, none: Count}

/** A place through its years; documents in the order of their dates. */
export const Chain = Type.Object({
  place: Type.String(),
  documents: Type.Array(
    Type.Object({
      id: DocumentId,
      title: Type.String(),
      date: nullable(Type.String()),
      /** The year it plans for. */
      year: nullable(Type.Integer()),
    }),
  ),
  /** A plan against the report of the year after. */
  steps: Type.Array(
    Type.Object({
      year: Type.Integer(),
      plan: DocumentId,
      result: DocumentId,
      summary: Type.Object({commitments: Count, ...verdictCounts}),
      links: Type.Array(
        Type.Object({
          kind: Type.String(),
          words: Type.String(),
          /** The number as people read it; '' for tasks. */
          amount: Type.String(),
          commitment: Standing,
          /** Null for a clause that no record covers. */
          entryId: nullable(EntryId),
          result: nullable(Standing),
          verdict: Verdict,
          reason: Type.String(),
          confidence: Type.Number(),
        }),
      ),
    }),
  ),
  /** Commitments that grew weaker: 确保 → 力争, 以上 → 左右, 7.5% → 7%. */
  drift: Type.Array(
    Type.Object({
      indicator: Type.String(),
      kind: oneOf('strength', 'bound', 'value'),
      change: Type.String(),
      before: Standing,
      after: Standing,
    }),
  ),
  /** The same work promised in three plans or more. */
  recycled: Type.Array(Type.Object({words: Type.String(), years: Count, places: Type.Array(Standing)})),
  /** One row an indicator and period; one cell a document, null where it does not tell; values differ. */
  conflicts: Type.Array(
    Type.Object({
      indicator: Type.String(),
      from: Type.String(),
      to: Type.String(),
      told: Type.Array(Type.Object({...Standing.properties, value: Type.Number(), words: Type.String()})),
    }),
  ),
})
export type Chain = Static<typeof Chain>

/** One later document on one commitment. */
export const Evidence = Type.Object({
  documentId: DocumentId,
  entryId: EntryId,
  /** The commitment's own words. */
  quote: Type.String(),
  result: Type.Object({
    documentId: DocumentId,
    title: Type.String(),
    date: nullable(Type.String()),
    entryId: nullable(EntryId),
    start: nullable(Count),
    end: nullable(Count),
    /** What it says; null: it does not speak of it. */
    quote: nullable(Type.String()),
  }),
  verdict: Verdict,
  reason: Type.String(),
  confidence: Type.Number(),
  /** proposed by the machine, or decided by a person (POST /api/decisions, kind verdict). */
  from: oneOf('proposed', 'decided'),
  decidedBy: nullable(Type.Object({id: Type.String(), name: Type.String()})),
  decidedAt: nullable(Type.String()),
})
export const EvidencePage = page(Evidence)
export const EvidenceQuery = query({
  ...Paging,
  place: Type.Optional(Type.String({maxLength: 100})),
  document: Type.Optional(DocumentId),
  verdict: Type.Optional(Words),
  /** true: only those a person decided; false: only the machine's proposals. */
  decided: Type.Optional(Type.Boolean()),
})
