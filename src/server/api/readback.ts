import {type Static, Type} from 'typebox'
import {Count, DocumentId, EntryId, Id, Instant, nullable, oneOf, Person} from './common.js'
import {DecisionAnswer} from './decision.js'

const Cell = Type.Union([Type.String({maxLength: 40_000}), Type.Number(), Type.Null()])

/** One changed cell: where it stands, what it was when the workbook went out, what a person made of it, what counts now. */
export const CellChange = Type.Object({
  sheet: Type.String(),
  /** The row of the workbook that came back, from 1. */
  row: Count,
  column: Type.String(),
  documentId: DocumentId,
  documentTitle: nullable(Type.String()),
  entryId: EntryId,
  quote: Type.String(),
  from: Cell,
  to: Cell,
  now: Cell,
  /** Null: nobody changed the record in between. Else who, and when. */
  conflict: nullable(Type.Object({by: nullable(Person), at: nullable(Instant)})),
})

/** What taking over would do; nothing has been changed. */
export const Readback = Type.Object({
  file: Type.String(),
  /** When the workbook went out; null where it no longer says so: then what was decided since cannot be told. */
  exportedAt: nullable(Instant),
  rows: Count,
  changes: Type.Array(CellChange),
  /** Cells that could not be understood, with what is expected. */
  unreadable: Type.Array(
    Type.Object({
      sheet: Type.String(),
      row: Count,
      column: nullable(Type.String()),
      found: Cell,
      message: Type.String(),
    }),
  ),
  /** Rows that are none of the archive's records (or not the caller's). */
  unknown: Type.Array(
    Type.Object({sheet: Type.String(), row: Count, id: nullable(Type.String()), message: Type.String()}),
  ),
  /** Records whose rows are gone from the workbook: told, never rejected. */
  missing: Type.Array(
    Type.Object({sheet: Type.String(), documentId: DocumentId, entryId: EntryId, quote: Type.String()}),
  ),
  /** Columns people added: left alone. */
  ignored: Type.Array(Type.String()),
})
export type Readback = Static<typeof Readback>

/** A change as the preview told it; `keep` settles a conflict: the workbook's word, or the ledger's. */
export const ChosenChange = Type.Object(
  {
    sheet: Type.String({maxLength: 40}),
    column: Type.String({maxLength: 40}),
    documentId: DocumentId,
    entryId: EntryId,
    to: Cell,
    /** `now` of the preview: where the record has changed again since then, it is asked again. */
    now: Cell,
    keep: Type.Optional(oneOf('workbook', 'ledger')),
    /** The preview named a conflict: then `keep` is needed. */
    conflict: Type.Optional(Type.Boolean()),
  },
  {additionalProperties: false},
)
export const ReadbackApply = Type.Object(
  {
    changes: Type.Array(ChosenChange, {minItems: 1, maxItems: 2000}),
    /** Makes a repeated request (lost answer) count once. */
    key: Id,
  },
  {additionalProperties: false},
)
export const ReadbackApplied = Type.Object({
  /** Decisions taken by this request. */
  applied: Count,
  /** The ledger says so already, or its word was kept. */
  unchanged: Count,
  /** Not taken: changed by others since the preview, or a conflict that nobody settled. */
  conflicts: Type.Array(CellChange),
  ...DecisionAnswer.properties,
})
