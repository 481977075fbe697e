import {type Static, Type} from 'typebox'
import {Count, Day, DocumentId, EntryId, nullable, oneOf, Paging, query} from './common.js'

const Points = Type.Number({minimum: 0, maximum: 100})
const Months = Type.Integer({minimum: 0, maximum: 60})

/** The rules of a light; every number may be changed. */
export const LightPreset = Type.Object(
  {
    name: Type.String({minLength: 1, maxLength: 40}),
    /** The published rule the numbers come from. */
    source: Type.String({maxLength: 300}),
    /** Yellow so many days before the limit; 0: no warning. */
    warningDays: Type.Integer({minimum: 0, maximum: 366}),
    /** Behind time-proportional progress by more than so much: yellow, red. */
    yellowLag: Points,
    redLag: Points,
    /** Points of the whole, or percent of what was due by now. */
    lagOf: oneOf('whole', 'due'),
    /** Without a report for so many months: yellow, red; 0: not asked. */
    yellowSilence: Months,
    redSilence: Months,
  },
  {additionalProperties: false},
)
/** `preset` is one of `presets`, or 自定 with its own numbers. */
export const LightSettings = Type.Object({preset: LightPreset, presets: Type.Array(LightPreset)})
/** A name alone takes a published preset; whole numbers make one's own. */
export const LightPut = Type.Union([
  Type.Object({name: Type.String({maxLength: 40})}, {additionalProperties: false}),
  LightPreset,
])

const Address = Type.String({minLength: 3, maxLength: 200, pattern: '^[^\\s@<>,;]+@[^\\s@<>,;]+$'})
const shared = {
  /** Written once a day by the server at `time` (24 hours, Beijing). */
  enabled: Type.Boolean(),
  time: Type.String({pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$'}),
  /** Due within so many days. */
  ahead: Type.Integer({minimum: 0, maximum: 90}),
  /** Writes 每日提醒-YYYY-MM-DD.txt and .json into the data folder. */
  file: Type.Boolean(),
  /** Counts by unit, most overdue first. Off unless switched on. */
  ranking: Type.Boolean(),
}
const mail = {
  host: Type.String({minLength: 1, maxLength: 200}),
  port: Type.Integer({minimum: 1, maximum: 65_535}),
  /** TLS from the first byte (465); else STARTTLS where the server offers it. */
  secure: Type.Boolean(),
  user: nullable(Type.String({maxLength: 200})),
  from: Address,
  to: Type.Array(Address, {minItems: 1, maxItems: 100}),
}
const url = Type.String({pattern: '^https?://[^\\s]+$', maxLength: 1000})

/** Secrets are never told, only whether there is one. */
export const DigestSettings = Type.Object({
  ...shared,
  webhook: nullable(Type.Object({url, hasSecret: Type.Boolean()})),
  mail: nullable(Type.Object({...mail, hasPassword: Type.Boolean()})),
})
export type DigestSettings = Static<typeof DigestSettings>
/** A secret or password left out stays as it is; null takes it away. */
export const DigestPut = Type.Object(
  {
    ...shared,
    webhook: nullable(
      Type.Object({url, secret: Type.Optional(nullable(Type.String({maxLength: 200})))}, {additionalProperties: false}),
    ),
    mail: nullable(
      Type.Object(
        {...mail, password: Type.Optional(nullable(Type.String({maxLength: 200})))},
        {additionalProperties: false},
      ),
    ),
  },
  {additionalProperties: false},
)

export const DigestItem = Type.Object({
  documentId: DocumentId,
  entryId: EntryId,
  words: Type.String(),
  owner: nullable(Type.String()),
  due: nullable(Day),
  /** Why the deadline is only assumed; null where it is stated or decided. */
  assumed: nullable(Type.String()),
  light: oneOf('green', 'yellow', 'red', 'grey'),
  lightReason: Type.String(),
  document: Type.String(),
  quote: Type.String(),
})
/** What a day asks for. */
export const Digest = Type.Object({
  day: Day,
  counts: Type.Object({due: Count, overdue: Count, withoutEvidence: Count}),
  /** The first 200 of each, nearest first. */
  due: Type.Array(DigestItem),
  overdue: Type.Array(DigestItem),
  /** Overdue, and no later document says anything of it, nor any person. */
  withoutEvidence: Type.Array(DigestItem),
  /** Only where switched on. */
  ranking: nullable(Type.Array(Type.Object({owner: Type.String(), overdue: Count, due: Count}))),
})
export const DigestQuery = query({day: Type.Optional(Day)})

/** One way a digest went out, or did not. */
export const Delivery = Type.Object({
  day: Day,
  channel: oneOf('file', 'webhook', 'mail'),
  state: oneOf('waiting', 'sent', 'failed'),
  attempts: Count,
  /** Why the last attempt failed. */
  reason: nullable(Type.String()),
  at: Type.String(),
})
export const DeliveryQuery = query({...Paging})
