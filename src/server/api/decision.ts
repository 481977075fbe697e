import {type Static, Type} from 'typebox'
import {Count, Day, DocumentId, EntryId, EntryKind, Id, Instant, nullable, Paging, Person, query} from './common.js'
import {Entry, LedgerStatus, Verdict} from './entry.js'

const entry = {documentId: DocumentId, entryId: EntryId}
const text = Type.String({maxLength: 2000})
const Values = Type.Record(Type.String({maxLength: 40}), Type.Unknown())

/** What a person may decide; every one is kept for ever, undo adds another. */
export const NewDecision = Type.Union([
  Type.Object({kind: Type.Literal('accept'), ...entry}, {additionalProperties: false}),
  Type.Object({kind: Type.Literal('reject'), ...entry, reason: Type.Optional(text)}, {additionalProperties: false}),
  /** `values`: only the fields that change; `start`, `end` move the evidence. */
  Type.Object({kind: Type.Literal('correct'), ...entry, values: Values}, {additionalProperties: false}),
  /** A record the machine did not find; its evidence must lie in the source text. */
  Type.Object(
    {kind: Type.Literal('create'), documentId: DocumentId, entry: EntryKind, start: Count, end: Count, values: Values},
    {additionalProperties: false},
  ),
  Type.Object(
    {kind: Type.Literal('status'), ...entry, status: nullable(LedgerStatus), note: Type.Optional(text)},
    {additionalProperties: false},
  ),
  Type.Object(
    {
      kind: Type.Literal('owner'),
      ...entry,
      owner: nullable(Type.String({maxLength: 200})),
      coOwners: Type.Optional(Type.Array(Type.String({maxLength: 200}), {maxItems: 50})),
    },
    {additionalProperties: false},
  ),
  Type.Object(
    {kind: Type.Literal('deadline'), ...entry, due: nullable(Day), note: Type.Optional(text)},
    {additionalProperties: false},
  ),
  /** What has been done so far, with the evidence for it where there is one. */
  Type.Object(
    {
      kind: Type.Literal('progress'),
      ...entry,
      note: text,
      percent: Type.Optional(Type.Number({minimum: 0, maximum: 100})),
      evidence: Type.Optional(Type.Object({documentId: DocumentId, start: Count, end: Count})),
    },
    {additionalProperties: false},
  ),
  /** On a commitment (documentId, entryId) by a result document; resultEntry null: no record answers it. */
  Type.Object(
    {
      kind: Type.Literal('verdict'),
      ...entry,
      resultDocument: DocumentId,
      resultEntry: nullable(EntryId),
      verdict: Verdict,
      reason: Type.Optional(text),
    },
    {additionalProperties: false},
  ),
])
export type NewDecision = Static<typeof NewDecision>

export const Decision = Type.Object({
  id: Id,
  /** Grows; the order in which decisions count. */
  seq: Count,
  kind: Type.String(),
  documentId: DocumentId,
  entryId: EntryId,
  payload: Values,
  by: nullable(Person),
  at: Instant,
  /** Of an undo: the decision it takes back. */
  undoes: nullable(Id),
  undone: Type.Boolean(),
})
export type Decision = Static<typeof Decision>

/** All of them or none. `key` makes a repeated request (lost answer) count once. */
export const DecisionRequest = Type.Object(
  {decisions: Type.Array(NewDecision, {minItems: 1, maxItems: 2000}), key: Type.Optional(Id)},
  {additionalProperties: false},
)
export const DecisionAnswer = Type.Object({decisions: Type.Array(Decision), entries: Type.Array(Entry)})

/** Takes back these, or the caller's latest one (on one document, where given). */
export const UndoRequest = Type.Object(
  {
    ids: Type.Optional(Type.Array(Id, {minItems: 1, maxItems: 2000})),
    documentId: Type.Optional(DocumentId),
    key: Type.Optional(Id),
  },
  {additionalProperties: false},
)
export const DecisionQuery = query({
  ...Paging,
  document: Type.Optional(DocumentId),
  entry: Type.Optional(EntryId),
  by: Type.Optional(Id),
  kind: Type.Optional(Type.String({maxLength: 100})),
  /** Only those after this seq: what others did since. */
  after: Type.Optional(Count),
})
