import {type Static, Type} from 'typebox'
import {
  Count,
  DocumentId,
  Genre,
  Id,
  Instant,
  LooseDay,
  nullable,
  oneOf,
  Paging,
  Person,
  query,
  Words,
} from './common.js'

/** waiting → working → done | failed; a failed one keeps its reason until it is retried. */
export const Status = oneOf('waiting', 'working', 'done', 'failed')
/** What is happening to it now: 排队 读取 分析 入库. */
export const Stage = oneOf('queued', 'reading', 'analyzing', 'storing')
export const Lane = oneOf('interactive', 'bulk', 'scan')

export const Failure = Type.Object({
  documentId: DocumentId,
  name: Type.String(),
  stage: Type.String(),
  code: Type.String(),
  /** What was found and what was expected. */
  reason: Type.String(),
  /** What to do. */
  remedy: Type.String(),
  attempts: Count,
  at: Instant,
})
export type Failure = Static<typeof Failure>

export const Counts = Type.Object({
  entries: Count,
  target: Count,
  result: Count,
  size: Count,
  project: Count,
  task: Count,
  /** confidence < 0.8 and nobody has decided. */
  doubtful: Count,
  /** accepted, corrected, rejected or created by a person. */
  decided: Count,
  checks: Count,
  /** checks that do not hold. */
  broken: Count,
  notices: Count,
})

export const Given = Type.Object({
  date: nullable(LooseDay),
  place: nullable(Type.String()),
  title: nullable(Type.String()),
  genre: nullable(Genre),
})

export const Document = Type.Object({
  id: DocumentId,
  /** The file's name as first uploaded. */
  name: Type.String(),
  title: nullable(Type.String()),
  genre: nullable(Genre),
  date: nullable(Type.String()),
  dateFrom: nullable(oneOf('given', 'text')),
  place: nullable(Type.String()),
  speaker: nullable(Type.String()),
  /** What people said of it; wins over what is found in the text. */
  given: Given,
  mediaType: nullable(Type.String()),
  size: Count,
  chars: nullable(Count),
  pages: nullable(Count),
  status: Status,
  stage: nullable(Stage),
  lane: Lane,
  /** 0–100, or null where nothing is known (waiting). */
  percent: nullable(Type.Number()),
  failure: nullable(Failure),
  counts: Counts,
  /** Share of commitments that can be checked, 0–1; null without commitments. */
  checkability: nullable(Type.Number()),
  /** Analysed by rules older than the present ones. */
  outdated: Type.Boolean(),
  /** Grows with every analysis and decision; send it back as `revision` to detect a change in between. */
  revision: Count,
  uploads: Count,
  similar: Count,
  owner: nullable(Person),
  batchId: nullable(Id),
  createdAt: Instant,
  analyzedAt: nullable(Instant),
  milliseconds: nullable(Count),
})
export type Document = Static<typeof Document>

export const DocumentSort = oneOf(
  'created',
  '-created',
  'date',
  '-date',
  'title',
  '-title',
  'place',
  '-place',
  'entries',
  '-entries',
  'doubtful',
  '-doubtful',
  'name',
  '-name',
)
export const DocumentQuery = query({
  ...Paging,
  q: Type.Optional(Type.String({maxLength: 200, description: 'words in the text, the title or the file name'})),
  status: Type.Optional(Words),
  genre: Type.Optional(Words),
  place: Type.Optional(Type.String({maxLength: 100})),
  from: Type.Optional(LooseDay),
  to: Type.Optional(LooseDay),
  batch: Type.Optional(Id),
  mine: Type.Optional(Type.Boolean()),
  outdated: Type.Optional(Type.Boolean()),
  /** Only documents with undecided doubtful records. */
  doubtful: Type.Optional(Type.Boolean()),
  sort: Type.Optional(DocumentSort),
})

/** Null takes the given value back, so that the text's own counts again; a change analyses the document anew. */
export const DocumentPatch = Type.Object(
  {
    date: Type.Optional(nullable(LooseDay)),
    place: Type.Optional(nullable(Type.String({minLength: 1, maxLength: 100}))),
    title: Type.Optional(nullable(Type.String({minLength: 1, maxLength: 300}))),
    genre: Type.Optional(nullable(Genre)),
  },
  {additionalProperties: false, minProperties: 1},
)

export const DocumentUpload = Type.Object({
  id: Id,
  name: Type.String(),
  path: nullable(Type.String()),
  batchId: Id,
  by: nullable(Person),
  at: Instant,
})

/** Another document with nearly the same text (copied with another header, a later wording). */
export const Similar = Type.Object({
  documentId: DocumentId,
  name: Type.String(),
  title: nullable(Type.String()),
  date: nullable(Type.String()),
  place: nullable(Type.String()),
  /** Estimated share of common text, 0–1. */
  score: Type.Number(),
})
