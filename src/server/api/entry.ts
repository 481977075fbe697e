import {type Static, Type} from 'typebox'
import {
  Count,
  Day,
  DocumentId,
  EntryId,
  EntryKind,
  Id,
  Instant,
  nullable,
  Op,
  oneOf,
  Paging,
  Person,
  query,
  Strength,
  Words,
} from './common.js'

/**
 * The fields of a record as in the program's output (schema taizhang.analysis/1), flat, by `kind`:
 * - target, result, size: indicator canonical value min max op unit scope from to strength owner vsTarget
 * - project: name stage place totalYuan yearYuan doneYuan capacity progress due dueWhat
 * - task: action owner to strength checkability
 * All have start end quote confidence rules section, and `fields`: where each field was read.
 */
export const EntryFields = Type.Object(
  {
    kind: EntryKind,
    start: Count,
    end: Count,
    quote: Type.String(),
    confidence: Type.Number(),
    rules: Type.Array(Type.String()),
    section: nullable(oneOf('plan', 'review')),
    fields: Type.Optional(Type.Array(Type.Object({field: Type.String(), start: Count, end: Count}))),
    indicator: Type.Optional(Type.String()),
    canonical: Type.Optional(nullable(Type.String())),
    value: Type.Optional(nullable(Type.Number())),
    min: Type.Optional(nullable(Type.Number())),
    max: Type.Optional(nullable(Type.Number())),
    op: Type.Optional(Op),
    unit: Type.Optional(Type.String()),
    scope: Type.Optional(nullable(Type.String())),
    from: Type.Optional(nullable(Type.String())),
    to: Type.Optional(nullable(Type.String())),
    strength: Type.Optional(nullable(Strength)),
    owner: Type.Optional(nullable(Type.String())),
    vsTarget: Type.Optional(Type.Boolean()),
    name: Type.Optional(Type.String()),
    stage: Type.Optional(nullable(Type.String())),
    place: Type.Optional(nullable(Type.String())),
    totalYuan: Type.Optional(nullable(Type.Number())),
    yearYuan: Type.Optional(nullable(Type.Number())),
    doneYuan: Type.Optional(nullable(Type.Number())),
    capacity: Type.Optional(nullable(Type.String())),
    progress: Type.Optional(nullable(Type.String())),
    due: Type.Optional(nullable(Type.String())),
    dueWhat: Type.Optional(nullable(Type.String())),
    action: Type.Optional(Type.String()),
    checkability: Type.Optional(nullable(Type.Number())),
  },
  {additionalProperties: true},
)
export type EntryFields = Static<typeof EntryFields>

/** 未开始 推进中 已完成 逾期 终止 待核实. */
export const LedgerStatus = oneOf('not-started', 'under-way', 'done', 'overdue', 'ended', 'to-verify')
export const Verdict = oneOf('met', 'missed', 'unclear', 'none')
export const Light = oneOf('green', 'yellow', 'red', 'grey')
export const Review = oneOf('none', 'accepted', 'corrected', 'rejected', 'created')

/** What people added for following up; null where nobody said anything. */
export const FollowUp = Type.Object({
  status: nullable(LedgerStatus),
  owner: nullable(Type.String()),
  coOwners: Type.Array(Type.String()),
  due: nullable(Day),
  note: nullable(Type.String()),
  progress: nullable(Type.String()),
  /** Done so far, 0 to 100, and the day somebody last reported. */
  percent: nullable(Type.Number()),
  reported: nullable(Day),
})

/** A record as it counts now: the machine's, with everything people decided laid over it. */
export const Entry = Type.Object({
  id: EntryId,
  documentId: DocumentId,
  documentTitle: nullable(Type.String()),
  documentDate: nullable(Type.String()),
  documentPlace: nullable(Type.String()),
  kind: EntryKind,
  page: nullable(Type.Integer()),
  /** As it counts now. */
  fields: EntryFields,
  /** As the machine found it, where a person changed it; null where it is as `fields` says, or a person created it. */
  machine: nullable(EntryFields),
  /** machine: found by rules; human: created by a person; kept: decided by a person, no longer found by newer rules. */
  origin: oneOf('machine', 'human', 'kept'),
  review: Review,
  followUp: FollowUp,
  /** Who carries it, in effect: decided, else stated. */
  owner: nullable(Type.String()),
  /** When it is due, in effect: decided, else stated, else assumed. */
  due: nullable(Day),
  dueFrom: nullable(oneOf('decided', 'stated', 'inherited', 'assumed')),
  /** Why this deadline, where the record's own words do not say it: the words before, or the rule that assumed it. */
  dueReason: nullable(Type.String()),
  light: Light,
  /** One sentence: why this light. */
  lightReason: Type.String(),
  decisions: Count,
  decidedBy: nullable(Person),
  decidedAt: nullable(Instant),
})
export type Entry = Static<typeof Entry>

export const EntrySort = oneOf(
  'position',
  'due',
  '-due',
  'document',
  '-document',
  'date',
  '-date',
  'owner',
  '-owner',
  'place',
  '-place',
  'indicator',
  '-indicator',
  'kind',
  '-kind',
  'value',
  '-value',
  'confidence',
  '-confidence',
  'decided',
  '-decided',
)
export const entryFilters = {
  q: Type.Optional(Type.String({maxLength: 200, description: 'words in quote, indicator, project, action, owner'})),
  document: Type.Optional(Words),
  batch: Type.Optional(Id),
  kind: Type.Optional(Words),
  /** plan,review */
  section: Type.Optional(Words),
  place: Type.Optional(Words),
  owner: Type.Optional(Words),
  indicator: Type.Optional(Words),
  /** Projects of an industry, as the dictionary 行业 tells it from their names; `-`: of none. */
  industry: Type.Optional(Type.String({maxLength: 40})),
  status: Type.Optional(Words),
  review: Type.Optional(Words),
  light: Type.Optional(Words),
  strength: Type.Optional(Words),
  rule: Type.Optional(Type.String({maxLength: 100})),
  unit: Type.Optional(Type.String({maxLength: 30})),
  dueFrom: Type.Optional(Day),
  dueTo: Type.Optional(Day),
  /** true: only those with a due day; false: only those without. */
  hasDue: Type.Optional(Type.Boolean()),
  /** The period the record speaks of overlaps these. */
  from: Type.Optional(Type.String({pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$'})),
  to: Type.Optional(Type.String({pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$'})),
  /** The document's own year. */
  year: Type.Optional(Type.Integer({minimum: 1900, maximum: 2200})),
  maxConfidence: Type.Optional(Type.Number({minimum: 0, maximum: 1})),
  /** Records that lack all of these: owner,due,place,indicator,strength */
  missing: Type.Optional(Words),
  /** Commitments only: targets, tasks and projects of plan sections. */
  commitments: Type.Optional(Type.Boolean()),
  /** Later documents or people say something of it (true), or nobody does (false). */
  evidenced: Type.Optional(Type.Boolean()),
  /** Rejected records are left out unless asked for. */
  rejected: Type.Optional(Type.Boolean()),
}
export const EntryQuery = query({...Paging, ...entryFilters, sort: Type.Optional(EntrySort)})

export const GroupBy = oneOf(
  'owner',
  'place',
  'due-month',
  'document',
  'kind',
  'indicator',
  'status',
  'light',
  'year',
  'strength',
  'review',
  'section',
)
export const EntryGroupQuery = query({...Paging, ...entryFilters, by: GroupBy})
export const EntryGroup = Type.Object({
  /** Null: not stated. */
  key: nullable(Type.String()),
  /** For people: a document's title for its id. */
  label: nullable(Type.String()),
  count: Count,
  overdue: Count,
  done: Count,
  totalYuan: nullable(Type.Number()),
})
