import {sql} from 'kysely'
import type {Audit, AuditView, People, Role, TokenView, UserView} from '../../app/ports/people.js'
import type {Users} from '../database/schema.js'
import {and, type Db} from './open.js'

function toView(row: Users): UserView {
  const {id, name, display, role, disabled, password, created_at, seen_at} = row
  return {
    ...{id, name, display, disabled},
    role: role as Role,
    hasPassword: password !== null,
    createdAt: created_at.toISOString(),
    seenAt: seen_at?.toISOString() ?? null,
  }
}

interface TokenLine {
  id: string
  name: string
  role: string
  created_at: Date
  expires_at: Date | null
  used_at: Date | null
}
function toToken({id, name, role, created_at, expires_at, used_at}: TokenLine): TokenView {
  return {
    ...{id, name},
    role: role as Role,
    createdAt: created_at.toISOString(),
    expiresAt: expires_at?.toISOString() ?? null,
    usedAt: used_at?.toISOString() ?? null,
  }
}

const rank: Readonly<Record<Role, number>> = {clerk: 0, inspector: 1, admin: 2}

export function openPeople(db: Db): People {
  const users = () => db.selectFrom('users').selectAll()
  return {
    async count() {
      return (
        await db
          .selectFrom('users')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n
    },
    async withPassword() {
      return (
        await db
          .selectFrom('users')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .where('password', 'is not', null)
          .executeTakeFirstOrThrow()
      ).n
    },
    async create({id, name, display, role, password, at}) {
      const row = await db
        .insertInto('users')
        .values({id, name, display, role, password, created_at: at, disabled: false})
        .onConflict((on) => on.column('name').doNothing())
        .returningAll()
        .executeTakeFirst()
      return row ? toView(row) : null
    },
    async byId(id) {
      const row = await users().where('id', '=', id).executeTakeFirst()
      return row ? toView(row) : null
    },
    async byName(name) {
      const row = await users().where('name', '=', name).executeTakeFirst()
      return row ? {user: toView(row), password: row.password} : null
    },
    async password(id) {
      return (await users().where('id', '=', id).executeTakeFirst())?.password ?? null
    },
    async list({offset, limit}) {
      const rows = await users().orderBy('created_at').limit(limit).offset(offset).execute()
      return {items: rows.map(toView), total: await this.count()}
    },
    async patch(id, {display, role, disabled, password}) {
      const row = await db
        .updateTable('users')
        .set({
          ...(display === undefined ? {} : {display}),
          ...(role === undefined ? {} : {role}),
          ...(disabled === undefined ? {} : {disabled}),
          ...(password === undefined ? {} : {password}),
        })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst()
      return row ? toView(row) : null
    },
    async admins() {
      const row = await db
        .selectFrom('users')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('role', '=', 'admin')
        .where('disabled', '=', false)
        .executeTakeFirstOrThrow()
      return row.n
    },

    async openSession({hash, userId, csrf, at, expiresAt, address}) {
      await db.deleteFrom('sessions').where('expires_at', '<', at).execute()
      await db
        .insertInto('sessions')
        .values({hash, user_id: userId, csrf, created_at: at, seen_at: at, expires_at: expiresAt, address})
        .execute()
      await db.updateTable('users').set({seen_at: at}).where('id', '=', userId).execute()
    },
    async session(hash, now) {
      const row = await db
        .selectFrom('sessions')
        .innerJoin('users', 'users.id', 'sessions.user_id')
        .selectAll('users')
        .select(['sessions.csrf', 'sessions.expires_at'])
        .where('sessions.hash', '=', hash)
        .where('sessions.expires_at', '>', now)
        .where('users.disabled', '=', false)
        .executeTakeFirst()
      return row ? {user: toView(row), csrf: row.csrf, expiresAt: row.expires_at} : null
    },
    async closeSession(hash) {
      await db.deleteFrom('sessions').where('hash', '=', hash).execute()
    },
    async closeSessions(userId, except) {
      await db
        .deleteFrom('sessions')
        .where('user_id', '=', userId)
        .where('hash', '<>', except ?? '')
        .execute()
    },

    async addLink({hash, userId, expiresAt}) {
      await db.insertInto('links').values({hash, user_id: userId, expires_at: expiresAt}).execute()
    },
    async spendLink(hash, now) {
      const row = await db
        .updateTable('links')
        .set({used_at: now})
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .returning('user_id')
        .executeTakeFirst()
      const user = row ? await this.byId(row.user_id) : null
      return user && !user.disabled ? user : null
    },

    async addToken({id, hash, userId, name, role, at, expiresAt}) {
      const row = await db
        .insertInto('tokens')
        .values({id, hash, user_id: userId, name, role, created_at: at, expires_at: expiresAt})
        .returningAll()
        .executeTakeFirstOrThrow()
      return toToken(row)
    },
    async tokens(userId) {
      const rows = await db
        .selectFrom('tokens')
        .selectAll()
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .orderBy('created_at')
        .execute()
      return rows.map(toToken)
    },
    async revokeToken(id, userId, at) {
      const row = await db
        .updateTable('tokens')
        .set({revoked_at: at})
        .where('id', '=', id)
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },
    async byToken(hash, now) {
      const row = await db
        .selectFrom('tokens')
        .innerJoin('users', 'users.id', 'tokens.user_id')
        .selectAll('users')
        .select(['tokens.role as token_role', 'tokens.id as token_id'])
        .where('tokens.hash', '=', hash)
        .where('tokens.revoked_at', 'is', null)
        .where('users.disabled', '=', false)
        .where((eb) => eb.or([eb('tokens.expires_at', 'is', null), eb('tokens.expires_at', '>', now)]))
        .executeTakeFirst()
      if (!row) return null
      await db.updateTable('tokens').set({used_at: now}).where('id', '=', row.token_id).execute()
      const user = toView(row)
      const role = row.token_role as Role
      // A token never may more than its owner may today.
      return {user, role: rank[role] < rank[user.role] ? role : user.role}
    },
  }
}

export function openAudit(db: Db): Audit {
  return {
    async write({at, byId, via, action, target, detail, address}) {
      await db
        .insertInto('audit')
        .values({at, by_id: byId, via, action, target, detail: JSON.stringify(detail), address})
        .execute()
    },
    async list({by, action, target, from, to}, {offset, limit}) {
      const condition = and([
        by ? sql`a.by_id = ${by}` : null,
        action ? sql`a.action = ${action}` : null,
        target ? sql`a.target = ${target}` : null,
        from ? sql`a.at >= ${from}::timestamptz` : null,
        to ? sql`a.at <= ${to}::timestamptz` : null,
      ])
      const rows = await sql<
        Omit<AuditView, 'at' | 'by'> & {at: Date; by_id: string | null; by_name: string | null; total: number}
      >`
        select a.*, u.display as by_name, count(*) over ()::int as total from audit a left join users u on u.id = a.by_id
        where ${condition} order by a.seq desc limit ${limit} offset ${offset}`.execute(db)
      const items = rows.rows.map(({seq, at, by_id, by_name, via, action: act, target: on, detail, address}) => ({
        ...{seq, via, action: act, target: on, detail, address},
        at: at.toISOString(),
        by: by_id === null ? null : {id: by_id, name: by_name ?? ''},
      }))
      return {items, total: rows.rows[0]?.total ?? 0}
    },
  }
}
