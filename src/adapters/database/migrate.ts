import {InputError} from '../../model/errors.js'
import type {Pool} from './connection.js'
import {archive} from './migrations/0001-archive.js'
import {order} from './migrations/0002-order.js'
import {unpacked} from './migrations/0003-unpacked.js'
import {followUp} from './migrations/0004-follow-up.js'
import {matching} from './migrations/0005-matching.js'
import {bands} from './migrations/0006-bands.js'
import {lean} from './migrations/0007-lean.js'
import {plain} from './migrations/0008-plain.js'

/** Forwards only, in this order. */
export const migrations: readonly {readonly name: string; readonly sql: string}[] = [
  {name: '0001-archive', sql: archive},
  {name: '0002-order', sql: order},
  {name: '0003-unpacked', sql: unpacked},
  {name: '0004-follow-up', sql: followUp},
  {name: '0005-matching', sql: matching},
  {name: '0006-bands', sql: bands},
  {name: '0007-lean', sql: lean},
  {name: '0008-plain', sql: plain},
]

function newer(found: string, known: string): InputError {
  return new InputError({
    code: 'database/newer',
    found: `数据库来自更新的版本 (有迁移 ${found})`,
    expected: `这个版本认识的数据库 (到 ${known} 为止)`,
    remedy: '请升级 taizhang 后再启动, 或恢复升级以前的备份; 数据没有改动',
  })
}

/** So that two processes that start together do not both migrate. */
const LOCK = 7_441_027

/** Bring the tables up to date; each migration is done as a whole or not at all. Refuses a database from the future. */
export async function migrate(pool: Pool, list = migrations): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    // Filling a new column takes as long as the archive is large.
    await client.query('set local statement_timeout = 0')
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    await client.query(
      'create table if not exists migrations (name text primary key, at timestamptz not null default now())',
    )
    const done = (await client.query('select name from migrations order by name')).rows.map((row) => row.name as string)
    const unknown = done.find((name) => !list.some((migration) => migration.name === name))
    if (unknown) throw newer(unknown, list.at(-1)?.name ?? '无')
    for (const {name, sql} of list) {
      if (done.includes(name)) continue
      await client.query(sql)
      await client.query('insert into migrations (name) values ($1)', [name])
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
