import {Kysely, PostgresDialect} from 'kysely'
import type {Pool} from '../database/connection.js'
import type {Tables} from '../database/schema.js'

export type Db = Kysely<Tables>

/** Kysely over either engine. */
export function openKysely(pool: Pool): Db {
  return new Kysely<Tables>({dialect: new PostgresDialect({pool: pool as never})})
}

/** Who listens on this channel hears of every change: JSON of a LiveEvent. */
export const CHANNEL = 'taizhang'
