import {sql} from 'kysely'
import type {Digest} from '../../app/digest/digest.js'
import type {Channel} from '../../app/digest/settings.js'
import type {DeliveryView, DigestBook} from '../../app/ports/digests.js'
import type {Db} from './open.js'

/** A try that failed waits for 1, 4, 9, 16 minutes; a process that died in the middle of one counts as failed. */
const turn = sql`(attempts = 0 or at + attempts * attempts * interval '1 minute' <= `

export function openDigests(db: Db): DigestBook {
  async function queue(day: string, channels: readonly Channel[], at: Date, tx: Db): Promise<void> {
    for (const channel of channels)
      await tx.insertInto('deliveries').values({day, channel, state: 'waiting', at}).execute()
  }
  async function put(digest: Digest, channels: readonly Channel[], at: Date, tx: Db): Promise<boolean> {
    const row = await tx
      .insertInto('digests')
      .values({day: digest.day, content: JSON.stringify(digest), at})
      .onConflict((on) => on.doNothing())
      .returning('day')
      .executeTakeFirst()
    if (!row) return false
    await queue(digest.day, channels, at, tx)
    return true
  }
  return {
    async has(day) {
      return (await db.selectFrom('digests').select('day').where('day', '=', day).executeTakeFirst()) !== undefined
    },
    keep: (digest, channels, at) => db.transaction().execute((tx) => put(digest, channels, at, tx)),
    renew: (digest, channels, at) =>
      db.transaction().execute(async (tx) => {
        await tx.deleteFrom('digests').where('day', '=', digest.day).execute()
        await put(digest, channels, at, tx)
      }),
    async one(day) {
      const row = await db.selectFrom('digests').select('content').where('day', '=', day).executeTakeFirst()
      return (row?.content as Digest | undefined) ?? null
    },
    async take(now) {
      const rows = await sql<{day: string; channel: Channel; attempts: number}>`
        update deliveries set attempts = attempts + 1, at = ${now} where (day, channel) in (
          select day, channel from deliveries where state = 'waiting' and ${turn} ${now}::timestamptz) for update skip locked
        ) returning day, channel, attempts`.execute(db)
      return rows.rows
    },
    async settle({day, channel}, state, reason, at) {
      await db
        .updateTable('deliveries')
        .set({state, reason, at})
        .where('day', '=', day)
        .where('channel', '=', channel)
        .execute()
    },
    async list({offset, limit}) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .select(sql<number>`count(*) over ()::int`.as('total'))
        .orderBy('day', 'desc')
        .orderBy('channel')
        .offset(offset)
        .limit(limit)
        .execute()
      const items = rows.map(({total: _, at, ...row}) => ({...row, at: at.toISOString()}) as DeliveryView)
      return {items, total: rows[0]?.total ?? 0}
    },
  }
}
