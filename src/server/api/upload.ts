import {type Static, Type} from 'typebox'
import {Count, DocumentId, Id, Instant, Name, nullable, oneOf, Paging, Person, query, Words} from './common.js'
import {Lane, Status} from './document.js'

/** What became of one file: accepted (new), duplicate (the same bytes are a document already, linked), refused, unpacked (an archive: its files are uploads of their own, with its name before theirs). */
export const Upload = Type.Object({
  id: Id,
  name: Type.String(),
  path: nullable(Type.String()),
  size: Count,
  state: oneOf('accepted', 'duplicate', 'refused', 'unpacked'),
  documentId: nullable(DocumentId),
  /** The document's state now; null for a refused file. */
  status: nullable(Status),
  title: nullable(Type.String()),
  entries: nullable(Count),
  code: nullable(Type.String()),
  reason: nullable(Type.String()),
  remedy: nullable(Type.String()),
  at: Instant,
})
export type Upload = Static<typeof Upload>

/**
 * multipart/form-data: any number of files in any field; fields before the files: `batch` (else a new one),
 * `date`, `place`, `title`, `genre` (for every file of the request), `replaces` (an upload
 * of the batch that was refused: what comes now stands in its place). A file's name may carry its folder (a/b.docx):
 * it is kept as words, never used as a path. A zip is opened. The first uploads of the answer are the files sent, in
 * their order; the files of archives follow. All files of a request are acknowledged together or not at all.
 */
export const UploadAnswer = Type.Object({batchId: Id, uploads: Type.Array(Upload)})

export const NewBatch = Type.Object(
  {
    name: Type.Optional(Name),
    lane: Type.Optional(Lane),
    /** How many files will come, where known: for the time left. */
    expected: Type.Optional(Type.Integer({minimum: 0, maximum: 10_000_000})),
  },
  {additionalProperties: false},
)

const Phrase = Type.String({minLength: 1, maxLength: 1000})
export const Refusals = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          /** The file's name, with its folders. */
          path: Phrase,
          size: Count,
          code: Type.String({pattern: '^[a-z-]{1,40}/[a-z-]{1,40}$'}),
          reason: Phrase,
          remedy: Phrase,
          /** An upload of this batch that was refused: this one stands in its place. */
          replaces: Type.Optional(Id),
        },
        {additionalProperties: false},
      ),
      {minItems: 1, maxItems: 100},
    ),
  },
  {additionalProperties: false},
)

export const FailureReason = Type.Object({
  code: Type.String(),
  reason: Type.String(),
  remedy: Type.String(),
  count: Count,
})

export const Batch = Type.Object({
  id: Id,
  name: Type.String(),
  source: oneOf('upload', 'import', 'watch'),
  lane: Lane,
  by: nullable(Person),
  createdAt: Instant,
  /** When the last file reached its final state; null while it runs. */
  endedAt: nullable(Instant),
  expected: nullable(Count),
  uploads: Count,
  duplicates: Count,
  refused: Count,
  waiting: Count,
  working: Count,
  done: Count,
  failed: Count,
  entries: Count,
  /** Documents per second over the last half minute, and over all. */
  rate: Type.Number(),
  meanRate: Type.Number(),
  /** Seconds left at the present rate; null when unknown. */
  secondsLeft: nullable(Type.Number()),
  failures: Type.Array(FailureReason),
})
export type Batch = Static<typeof Batch>

export const BatchQuery = query({
  ...Paging,
  mine: Type.Optional(Type.Boolean()),
  running: Type.Optional(Type.Boolean()),
})
export const BatchUploadQuery = query({
  ...Paging,
  state: Type.Optional(Words),
  status: Type.Optional(Words),
  q: Type.Optional(Type.String({maxLength: 200})),
})

export const FailureQuery = query({
  ...Paging,
  code: Type.Optional(Type.String({maxLength: 100})),
  batch: Type.Optional(Id),
  q: Type.Optional(Type.String({maxLength: 200})),
})
/** Exactly one of: these documents, all with this code, all of this batch, all. */
export const RetryRequest = Type.Object(
  {
    documents: Type.Optional(Type.Array(DocumentId, {minItems: 1, maxItems: 10_000})),
    code: Type.Optional(Type.String({maxLength: 100})),
    batch: Type.Optional(Id),
    all: Type.Optional(Type.Literal(true)),
  },
  {additionalProperties: false, minProperties: 1, maxProperties: 1},
)
export const Queued = Type.Object({queued: Count})
