import {sql} from 'kysely'
import type {DictionaryVersion, Shelf} from '../../app/ports/shelf.js'
import type {Db} from './open.js'
import {tell} from './tell.js'

export function openShelf(db: Db): Shelf {
  return {
    async views(userId) {
      const rows = await db
        .selectFrom('views')
        .selectAll()
        .where((eb) => eb.or([eb('user_id', '=', userId), eb('shared', '=', true)]))
        .orderBy('name')
        .execute()
      return rows.map(({id, page, name, query, shared, user_id}) => ({
        id,
        page,
        name,
        query,
        shared,
        mine: user_id === userId,
      }))
    },
    async addView({id, userId, page, name, query, shared}) {
      await db.insertInto('views').values({id, user_id: userId, page, name, query, shared}).execute()
      return {id, page, name, query, shared, mine: true}
    },
    async removeView(id, userId) {
      const row = await db
        .deleteFrom('views')
        .where('id', '=', id)
        .where('user_id', '=', userId)
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },
    async dictionaries() {
      const rows = await sql<Omit<DictionaryVersion, 'at'> & {at: Date}>`
        select distinct on (v.name) v.name, v.version, v.content, u.display as by, v.at
        from dictionary_versions v left join users u on u.id = v.by_id order by v.name, v.version desc`.execute(db)
      return rows.rows.map((row) => ({...row, at: row.at.toISOString()}))
    },
    async saveDictionary({name, base, content, byId, at}) {
      const rows = await sql`
        insert into dictionary_versions (name, version, content, by_id, at)
        select ${name}, ${base + 1}, ${content}, ${byId}, ${at}
        where coalesce((select max(version) from dictionary_versions where name = ${name}), 0) = ${base}
        on conflict do nothing returning version`.execute(db)
      if (rows.rows.length !== 1) return false
      await tell(db, {type: 'rules'})
      return true
    },
  }
}
