import type {Result} from './connection.js'

/** What the pool asks of the database's thread. */
export type Asked =
  | {readonly kind: 'query'; readonly id: number; readonly text: string; readonly params: unknown[] | undefined}
  | {readonly kind: 'dump'; readonly id: number}
  | {readonly kind: 'close'; readonly id: number}

/** What the thread answers. */
export type Told =
  | {readonly kind: 'ready'}
  | {readonly kind: 'rows'; readonly id: number; readonly result: Result}
  | {readonly kind: 'dump'; readonly id: number; readonly bytes: Uint8Array}
  | {readonly kind: 'closed'; readonly id: number}
  | {
      readonly kind: 'failed'
      readonly id: number
      readonly message: string
      readonly code?: string | undefined
      readonly detail?: string | undefined
      readonly constraint?: string | undefined
    }
  | {readonly kind: 'broken'; readonly message: string}
  | {readonly kind: 'heard'; readonly channel: string; readonly payload: string}

/** An error of PostgreSQL, with its SQLSTATE. */
export class SqlError extends Error {
  override name = 'SqlError'
  readonly code: string | undefined
  readonly detail: string | undefined
  readonly constraint: string | undefined
  constructor({message, code, detail, constraint}: Extract<Told, {kind: 'failed'}>) {
    super(message)
    this.code = code
    this.detail = detail
    this.constraint = constraint
  }
}
