import {type Static, Type} from 'typebox'
import {Count, DocumentId, Id, Instant, nullable, oneOf, Paging, Person, query} from './common.js'

export const Overview = Type.Object({
  documents: Type.Object({total: Count, waiting: Count, working: Count, done: Count, failed: Count}),
  entries: Type.Object({
    total: Count,
    target: Count,
    result: Count,
    size: Count,
    project: Count,
    task: Count,
    doubtful: Count,
    decided: Count,
  }),
  commitments: Type.Object({
    total: Count,
    due30: Count,
    overdue: Count,
    withoutDue: Count,
    withoutOwner: Count,
    done: Count,
  }),
  checks: Type.Object({total: Count, holds: Count, broken: Count, unknown: Count}),
  checkability: nullable(Type.Number()),
  latest: nullable(Instant),
})
export type Overview = Static<typeof Overview>
export const DeadlinePoint = Type.Object({day: Type.String(), count: Count, done: Count, overdue: Count})
export const AmountGroup = Type.Object({
  key: nullable(Type.String()),
  projects: Count,
  totalYuan: nullable(Type.Number()),
  doneYuan: nullable(Type.Number()),
})
export const IndicatorPoint = Type.Object({
  year: Type.Integer(),
  place: nullable(Type.String()),
  kind: oneOf('target', 'result'),
  value: nullable(Type.Number()),
  min: nullable(Type.Number()),
  max: nullable(Type.Number()),
  op: Type.String(),
  unit: Type.String(),
  entryId: Type.String(),
  documentId: DocumentId,
  quote: Type.String(),
})
export const IndicatorName = Type.Object({indicator: Type.String(), count: Count, years: Count})
export const CheckabilityPoint = Type.Object({
  documentId: DocumentId,
  title: nullable(Type.String()),
  date: nullable(Type.String()),
  place: nullable(Type.String()),
  checkability: nullable(Type.Number()),
  commitments: Count,
})
export const PlaceCount = Type.Object({place: nullable(Type.String()), documents: Count, entries: Count})

export const WorkerInfo = Type.Object({
  id: Id,
  host: Type.String(),
  pid: Type.Integer(),
  startedAt: Instant,
  seenAt: Instant,
  alive: Type.Boolean(),
  concurrency: Count,
  busy: Count,
  done: Count,
  failed: Count,
  memoryBytes: Count,
  digest: Type.String(),
})
export const System = Type.Object({
  version: Type.String(),
  engines: Type.Object({database: oneOf('pglite', 'postgresql'), queue: oneOf('database', 'redis')}),
  pipelineDigest: Type.String(),
  outdated: Count,
  queue: Type.Object({waiting: Count, active: Count, delayed: Count, paused: Type.Boolean()}),
  lanes: Type.Object({interactive: Count, bulk: Count, scan: Count}),
  /** Documents finished a second, over the last half minute. */
  rate: Type.Number(),
  workers: Type.Array(WorkerInfo),
  databaseBytes: Count,
  fileBytes: Count,
  files: Count,
  uptimeSeconds: Type.Number(),
})
/** Exactly one of: all, those of older rules, those whose records came from this rule, those whose text has this word, these. */
export const RerunRequest = Type.Object(
  {
    all: Type.Optional(Type.Literal(true)),
    outdated: Type.Optional(Type.Literal(true)),
    rule: Type.Optional(Type.String({minLength: 1, maxLength: 100})),
    word: Type.Optional(Type.String({minLength: 1, maxLength: 100})),
    documents: Type.Optional(Type.Array(DocumentId, {minItems: 1, maxItems: 10_000})),
  },
  {additionalProperties: false, minProperties: 1, maxProperties: 1},
)
export const PauseRequest = Type.Object({paused: Type.Boolean()}, {additionalProperties: false})
export const AuditEvent = Type.Object({
  seq: Count,
  at: Instant,
  by: nullable(Person),
  via: oneOf('session', 'token', 'cli', 'system'),
  action: Type.String(),
  target: nullable(Type.String()),
  detail: Type.Unknown(),
  address: nullable(Type.String()),
})
export const AuditQuery = query({
  ...Paging,
  by: Type.Optional(Id),
  action: Type.Optional(Type.String({maxLength: 100})),
  target: Type.Optional(Type.String({maxLength: 100})),
  from: Type.Optional(Instant),
  to: Type.Optional(Instant),
})

/** Server-sent events of /api/events; `id:` is a cursor, send it back as Last-Event-ID after a lost connection. */
export const LiveEvent = Type.Union([
  Type.Object({type: Type.Literal('batch'), batchId: Id}),
  /** Dictionaries were saved: documents of older rules are `outdated` now. */
  Type.Object({type: Type.Literal('rules')}),
  Type.Object({
    type: Type.Literal('document'),
    documentId: DocumentId,
    status: Type.String(),
    stage: nullable(Type.String()),
  }),
  Type.Object({type: Type.Literal('decision'), documentId: DocumentId, seq: Count, by: nullable(Id)}),
])
export type LiveEvent = Static<typeof LiveEvent>
