import {randomUUID} from 'node:crypto'
import {mayAs} from '../../app/access.js'
import type {Role, UserView} from '../../app/ports/people.js'
import type {sessionRoutes} from '../api/routes-session.js'
import {COOKIE} from '../caller.js'
import type {Context, Handlers, Known} from '../context.js'
import {HttpError} from '../problem.js'
import {checkPassword, digestOf, hashPassword, secret} from '../secrets.js'

const HOUR = 3_600_000
const SESSION = 12 * HOUR
const LINK = 24 * HOUR

/** Opens a session for somebody who has proved who they are. */
export async function openSession({ports, request, reply, settings}: Context, user: UserView): Promise<string> {
  const {store, clock} = ports
  const [word, csrf] = [secret(), secret()]
  const at = clock.now()
  const expiresAt = new Date(at.getTime() + SESSION)
  await store.people.openSession({hash: digestOf(word), userId: user.id, csrf, at, expiresAt, address: request.ip})
  const secure = settings.proxy && request.protocol === 'https'
  reply.setCookie(COOKIE, word, {path: '/', httpOnly: true, sameSite: 'lax', secure, expires: expiresAt})
  await store.audit.write({
    at,
    byId: user.id,
    via: 'session',
    action: 'login',
    target: user.name,
    detail: {},
    address: request.ip,
  })
  return csrf
}

async function session({ports, settings}: Context, user: UserView | null, csrf: string | null) {
  const firstRun = (await ports.store.people.withPassword()) === 0
  const limits = {fileBytes: settings.fileBytes, filesPerRequest: settings.filesPerRequest}
  return {user, csrf, firstRun, version: settings.version, limits}
}

/** The user of a one-time link, which is used up by it; null where it was already, or is too old. */
export const spendLink = ({ports}: Context, token: string): Promise<UserView | null> =>
  ports.store.people.spendLink(digestOf(token), ports.clock.now())

function findUser(user: UserView | null): UserView {
  if (!user) throw new HttpError(404, 'missing', '没有这个用户', '请刷新用户列表')
  return user
}

async function keepAnAdmin(
  {ports}: Known,
  user: UserView,
  role: Role | undefined,
  disabled: boolean | undefined,
): Promise<void> {
  const leaves =
    user.role === 'admin' && !user.disabled && ((role !== undefined && role !== 'admin') || disabled === true)
  if (leaves && (await ports.store.people.admins()) <= 1)
    throw new HttpError(409, 'user/last-admin', '这是最后一位管理员', '请先另设一位管理员')
}

export const sessionHandlers: Handlers<keyof typeof sessionRoutes> = {
  getSession: (_, context) => session(context, context.asking?.user ?? null, context.asking?.csrf ?? null),
  async login({body}, context) {
    const found = await context.ports.store.people.byName(body.name)
    const right = await checkPassword(found?.password ?? null, body.password)
    if (!found || !right || found.user.disabled) {
      await context.audit('login/refused', body.name)
      throw new HttpError(401, 'login/wrong', '名称或密码不对', '请重新输入; 忘记密码请找管理员')
    }
    return session(context, found.user, await openSession(context, found.user))
  },
  async loginByLink({body}, context) {
    const user = await spendLink(context, body.token)
    if (!user)
      throw new HttpError(401, 'link/used', '这个登录链接已用过或已过期', '请在终端重新启动以得到新链接, 或用密码登录')
    return session(context, user, await openSession(context, user))
  },
  async logout(_, {ports, asking, reply, audit}) {
    if (asking.sessionHash) await ports.store.people.closeSession(asking.sessionHash)
    reply.clearCookie(COOKIE, {path: '/'})
    await audit('logout', asking.user.name)
    return {ok: true}
  },
  async changePassword({body}, {ports, asking, audit}) {
    const {people} = ports.store
    if (asking.via === 'token') throw new HttpError(403, 'forbidden', '令牌不能改密码', '请登录后再改')
    const stored = await people.password(asking.user.id)
    if (stored !== null && !(await checkPassword(stored, body.current ?? ''))) {
      throw new HttpError(403, 'password/wrong', '现在的密码不对', '请重新输入', 'current')
    }
    await people.patch(asking.user.id, {password: await hashPassword(body.next)})
    await people.closeSessions(asking.user.id, asking.sessionHash)
    await audit('password', asking.user.name)
    return {ok: true}
  },
  listUsers: ({query}, {ports}) => ports.store.people.list(query),
  async createUser({body}, {ports, audit}) {
    const {name, display = name, role, password} = body
    const hash = password === undefined ? null : await hashPassword(password)
    const user = await ports.store.people.create({
      id: randomUUID(),
      name,
      display,
      role,
      password: hash,
      at: ports.clock.now(),
    })
    if (!user) throw new HttpError(409, 'user/exists', `已有名为「${name}」的用户`, '请换一个名称', 'name')
    await audit('user/create', user.name, {role})
    return user
  },
  async patchUser({params, body}, context) {
    const {ports, audit} = context
    const {people} = ports.store
    const user = findUser(await people.byId(params.id))
    const {display, role, disabled, password} = body
    await keepAnAdmin(context, user, role, disabled)
    const hash = password === undefined ? undefined : await hashPassword(password)
    const changed = findUser(await people.patch(user.id, {display, role, disabled, password: hash}))
    // Other rights, another password: whoever is in must come in anew.
    if (role !== undefined || disabled !== undefined || password !== undefined)
      await people.closeSessions(user.id, context.asking.sessionHash)
    await audit('user/change', user.name, {display, role, disabled, password: password !== undefined})
    return changed
  },
  async createUserLink({params}, {ports, audit}) {
    const user = findUser(await ports.store.people.byId(params.id))
    const token = secret()
    const expiresAt = new Date(ports.clock.now().getTime() + LINK)
    await ports.store.people.addLink({hash: digestOf(token), userId: user.id, expiresAt})
    await audit('user/link', user.name)
    return {path: `/login?token=${token}`, expiresAt: expiresAt.toISOString()}
  },
  async listTokens(_, {ports, asking}) {
    const items = await ports.store.people.tokens(asking.user.id)
    return {items, total: items.length}
  },
  async createToken({body}, {ports, asking, audit}) {
    const {name, role = asking.caller.role, days} = body
    // Else one that lasts a day could make one that lasts for ever.
    if (asking.via === 'token') throw new HttpError(403, 'forbidden', '令牌不能生成令牌', '请登录后再生成')
    if (!mayAs(asking.caller.role, role))
      throw new HttpError(403, 'forbidden', '令牌的权限不能大于您自己的', '请选择较低的角色', 'role')
    const word = secret()
    const at = ports.clock.now()
    const expiresAt = days === undefined ? null : new Date(at.getTime() + days * 24 * HOUR)
    const token = await ports.store.people.addToken({
      id: randomUUID(),
      hash: digestOf(word),
      userId: asking.user.id,
      name,
      role,
      at,
      expiresAt,
    })
    await audit('token/create', name, {role})
    return {token, secret: word}
  },
  async deleteToken({params}, {ports, asking, audit}) {
    if (!(await ports.store.people.revokeToken(params.id, asking.user.id, ports.clock.now()))) {
      throw new HttpError(404, 'missing', '没有这个令牌', '请刷新列表')
    }
    await audit('token/revoke', params.id)
    return {ok: true}
  },
}
