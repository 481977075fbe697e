import {Kysely, PostgresDialect, type RawBuilder, sql} from 'kysely'
import type {Pool} from '../database/connection.js'
import type {Tables} from '../database/schema.js'

export type Db = Kysely<Tables>

/** Kysely over either engine. */
export function openKysely(pool: Pool): Db {
  return new Kysely<Tables>({dialect: new PostgresDialect({pool: pool as never})})
}

/** Who listens on this channel hears of every change: JSON of a LiveEvent. */
export const CHANNEL = 'taizhang'

/** All of the conditions that are there. */
export function and(conditions: readonly (RawBuilder<unknown> | null)[]): RawBuilder<unknown> {
  const real = conditions.filter((condition) => condition !== null)
  return real.length === 0 ? sql`true` : sql.join(real, sql` and `)
}
