import type {Pool} from './connection.js'

/** A table is tidied when so many of its rows are dead, and they are a fifth of those that live. */
const DEAD = 5_000
const SHARE = 0.2

/**
 * Give back the room of dead rows and count the others anew, table by table, where it pays; the names of those tidied.
 * The embedded database has no process of its own for it, as PostgreSQL has.
 */
export async function tidy(pool: Pool, dead = DEAD): Promise<string[]> {
  const {rows} = await pool.query(
    `select schemaname, relname from pg_stat_user_tables
     where n_dead_tup >= $1 and n_dead_tup >= n_live_tup * $2::real order by n_dead_tup desc`,
    [dead, SHARE],
  )
  const names = (rows as {schemaname: string; relname: string}[]).map(
    ({schemaname, relname}) => `"${schemaname}"."${relname}"`,
  )
  for (const name of names) await pool.query(`vacuum (analyze) ${name}`)
  return names
}
