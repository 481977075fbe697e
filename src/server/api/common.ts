import {type Static, type TEnum, type TProperties, type TSchema, Type} from 'typebox'

/** sha256 of the document's bytes, in hex. */
export const DocumentId = Type.String({pattern: '^[0-9a-f]{64}$', description: 'sha256 of the bytes'})
/** Digest of document, span, kind and ordinal; survives re-analysis. */
export const EntryId = Type.String({pattern: '^[0-9a-f]{24}$', description: 'stable id of a record'})
export const Id = Type.String({pattern: '^[0-9A-Za-z-]{1,64}$'})
/** ISO day; a year or a month alone are allowed where documents are dated (2018, 2018-02). */
export const Day = Type.String({pattern: '^\\d{4}-\\d{2}-\\d{2}$'})
export const LooseDay = Type.String({pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$'})
export const Instant = Type.String({description: 'ISO 8601 with zone'})
export const Count = Type.Integer({minimum: 0})
export const Name = Type.String({minLength: 1, maxLength: 300})
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
export const oneOf = <T extends string[]>(...words: [...T]): TEnum<T> => Type.Enum(words)

export const Genre = oneOf('speech', 'report', 'briefing', 'plan', 'other')
export const EntryKind = oneOf('target', 'result', 'size', 'project', 'task')
export const Strength = oneOf('ensure', 'strive', 'plan')
export const Op = oneOf('=', '~', '>=', '<=')

/** Every answer that is not 2xx. `message` and `remedy` are for people, in Chinese; `code` is for programs. */
export const Problem = Type.Object({
  error: Type.Object({
    code: Type.String(),
    message: Type.String(),
    remedy: nullable(Type.String()),
    /** Which field was wrong, where one was. */
    field: Type.Optional(Type.String()),
  }),
})
export type Problem = Static<typeof Problem>

export const Paging = {
  offset: Type.Integer({minimum: 0, maximum: 10_000_000, default: 0}),
  limit: Type.Integer({minimum: 1, maximum: 1000, default: 50}),
}

export function page<T extends TSchema>(item: T) {
  return Type.Object({items: Type.Array(item), total: Count})
}

/** A query string: unknown keys are refused, so that a misspelt filter never silently shows everything. */
export function query<T extends TProperties>(properties: T) {
  return Type.Object(properties, {additionalProperties: false})
}

/** Several words in one parameter: `kind=target,task`. */
export const Words = Type.String({maxLength: 2000, description: 'comma-separated'})

export const Done = Type.Object({ok: Type.Literal(true)})

export const Person = Type.Object({id: Id, name: Type.String()})
