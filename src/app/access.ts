import type {Role} from './ports/people.js'
import type {Scope} from './ports/store.js'

/** Whoever asks, as far as rights go. */
export interface Caller {
  readonly userId: string
  readonly role: Role
}

const rank: Readonly<Record<Role, number>> = {clerk: 0, inspector: 1, admin: 2}

export function mayAs(role: Role, needed: Role): boolean {
  return rank[role] >= rank[needed]
}

/** 录入员 sees own documents, 督查员 and 管理员 all. */
export function scopeOf({role, userId}: Caller): Scope {
  return role === 'clerk' ? userId : null
}

/** What is asked for is not there, or not for this caller: the two look the same from outside. */
export class MissingError extends Error {
  override name = 'MissingError'
}

/** This caller may not do that. */
export class ForbiddenError extends Error {
  override name = 'ForbiddenError'
}

/** Somebody else changed it in between. */
export class ConflictError extends Error {
  override name = 'ConflictError'
}
