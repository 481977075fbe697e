import {hostname} from 'node:os'
import {sql} from 'kysely'
import type {WorkerBook} from '../../app/ports/workers.js'
import type {Db} from './open.js'

/** Silent for longer than this, a worker counts as gone. */
const SILENCE = 20_000

export function openWorkerBook(db: Db): WorkerBook {
  return {
    async beat({id, startedAt, at, concurrency, busy, done, failed, digest}) {
      const now = {seen_at: at, busy, done, failed, digest, memory: process.memoryUsage.rss()}
      await db
        .insertInto('workers')
        .values({id, host: hostname(), pid: process.pid, started_at: startedAt, concurrency, ...now})
        .onConflict((on) => on.column('id').doUpdateSet(now))
        .execute()
      await db.deleteFrom('workers').where('seen_at', '<', sql<Date>`${at}::timestamptz - interval '1 day'`).execute()
      const {rows} = await sql<{saves: number}>`select count(*) as saves from dictionary_versions`.execute(db)
      return rows[0]?.saves ?? 0
    },
    async leave(id) {
      await db.deleteFrom('workers').where('id', '=', id).execute()
    },
    async list(now) {
      const rows = await db.selectFrom('workers').selectAll().orderBy('started_at').execute()
      return rows.map(({id, host, pid, started_at, seen_at, concurrency, busy, done, failed, memory, digest}) => ({
        id,
        host,
        pid,
        startedAt: started_at.toISOString(),
        seenAt: seen_at.toISOString(),
        alive: now.getTime() - seen_at.getTime() < SILENCE,
        concurrency,
        busy,
        done,
        failed,
        memoryBytes: memory,
        digest,
      }))
    },
  }
}
