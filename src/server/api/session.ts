import {type Static, Type} from 'typebox'
import {Id, Instant, Name, nullable, oneOf} from './common.js'

/** clerk 录入员: uploads, sees and edits own documents; inspector 督查员: sees all, decides verdicts; admin 管理员: everything. */
export const Role = oneOf('clerk', 'inspector', 'admin')
export type Role = Static<typeof Role>

export const User = Type.Object({
  id: Id,
  name: Name,
  /** Shown beside decisions. */
  display: Type.String(),
  role: Role,
  disabled: Type.Boolean(),
  hasPassword: Type.Boolean(),
  createdAt: Instant,
  seenAt: nullable(Instant),
})
export type User = Static<typeof User>

/** Who asks. `csrf` goes into the header x-csrf-token of every request that changes something. */
export const Session = Type.Object({
  user: nullable(User),
  csrf: nullable(Type.String()),
  /** True while nobody has a password yet: the owner should set one. */
  firstRun: Type.Boolean(),
  version: Type.String(),
  limits: Type.Object({fileBytes: Type.Integer(), filesPerRequest: Type.Integer()}),
})
export type Session = Static<typeof Session>

export const Password = Type.String({minLength: 10, maxLength: 200})
export const Login = Type.Object(
  {name: Name, password: Type.String({minLength: 1, maxLength: 200})},
  {additionalProperties: false},
)
export const LinkLogin = Type.Object(
  {token: Type.String({minLength: 20, maxLength: 100})},
  {additionalProperties: false},
)
/** `current` may be left out by somebody who came by a one-time link and has no password yet. */
export const ChangePassword = Type.Object(
  {current: Type.Optional(Type.String({maxLength: 200})), next: Password},
  {additionalProperties: false},
)

export const NewUser = Type.Object(
  {name: Name, display: Type.Optional(Name), role: Role, password: Type.Optional(Password)},
  {additionalProperties: false},
)
export const UserPatch = Type.Object(
  {
    display: Type.Optional(Name),
    role: Type.Optional(Role),
    disabled: Type.Optional(Type.Boolean()),
    password: Type.Optional(Password),
  },
  {additionalProperties: false, minProperties: 1},
)
/** A link that logs its user in once. */
export const OneTimeLink = Type.Object({path: Type.String(), expiresAt: Instant})

export const Token = Type.Object({
  id: Id,
  name: Name,
  role: Role,
  createdAt: Instant,
  expiresAt: nullable(Instant),
  usedAt: nullable(Instant),
})
/** A token never may more than its owner; `role` can only narrow. */
export const NewToken = Type.Object(
  {name: Name, role: Type.Optional(Role), days: Type.Optional(Type.Integer({minimum: 1, maximum: 3650}))},
  {additionalProperties: false},
)
/** `secret` is shown once; send it as `Authorization: Bearer …`. */
export const CreatedToken = Type.Object({token: Token, secret: Type.String()})
