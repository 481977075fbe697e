import '@fastify/cookie'
import type {FastifyRequest} from 'fastify'
import {mayAs, scopeOf} from '../app/access.js'
import type {Route} from './api/route.js'
import type {Asking, ServerPorts} from './context.js'
import {HttpError} from './problem.js'
import {digestOf, same} from './secrets.js'

export const COOKIE = 'taizhang'
const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Who asks: by a token for programs, else by the session's cookie; null for nobody. */
export async function whoAsks(
  {store, clock}: Pick<ServerPorts, 'store' | 'clock'>,
  request: FastifyRequest,
): Promise<Asking | null> {
  const header = request.headers.authorization
  if (header !== undefined) {
    const token = /^Bearer (?<secret>[\w-]{20,100})$/u.exec(header)?.groups?.secret
    const found = token ? await store.people.byToken(digestOf(token), clock.now()) : null
    if (!found) throw new HttpError(401, 'token/invalid', '令牌无效、已过期或已撤销', '请重新生成令牌')
    const caller = {userId: found.user.id, role: found.role}
    return {caller, user: found.user, scope: scopeOf(caller), via: 'token', sessionHash: null, csrf: null}
  }
  const cookie = request.cookies[COOKIE]
  if (!cookie) return null
  const hash = digestOf(cookie)
  const session = await store.people.session(hash, clock.now())
  if (!session) return null
  const caller = {userId: session.user.id, role: session.user.role}
  return {caller, user: session.user, scope: scopeOf(caller), via: 'session', sessionHash: hash, csrf: session.csrf}
}

/** Lets in who may, before the body is read. */
export function admit(route: Pick<Route, 'access' | 'method'>, asking: Asking | null, request: FastifyRequest): void {
  if (route.access === 'public') return
  if (asking === null) throw new HttpError(401, 'login/needed', '请先登录', '请用名称和密码登录, 或打开一次性链接')
  // Another site's page can send our cookie along, but cannot know this word.
  if (asking.via === 'session' && !safe.has(route.method)) {
    const word = request.headers['x-csrf-token']
    if (typeof word !== 'string' || !same(word, asking.csrf ?? '')) {
      throw new HttpError(403, 'csrf', '请求缺少校验字 (x-csrf-token) 或校验字不对', '请刷新页面后再试')
    }
  }
  if (!mayAs(asking.caller.role, route.access)) {
    throw new HttpError(403, 'forbidden', '您的角色不能做这件事', '请由督查员或管理员操作')
  }
}
