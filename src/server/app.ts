import {existsSync} from 'node:fs'
import type {Socket} from 'node:net'
import {join} from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import fastify, {type FastifyContextConfig, type FastifyInstance, type FastifyReply, type FastifyRequest} from 'fastify'
import {MissingError} from '../app/access.js'
import type {Call, Route} from './api/route.js'
import {type Operation, routes} from './api/routes.js'
import {admit, whoAsks} from './caller.js'
import type {Asking, Context, ServerPorts, ServerSettings} from './context.js'
import {openHub} from './events.js'
import {documentHandlers} from './handlers/documents.js'
import {followupHandlers} from './handlers/followup.js'
import {ledgerHandlers} from './handlers/ledger.js'
import {openSession, sessionHandlers, spendLink} from './handlers/session.js'
import {systemHandlers} from './handlers/system.js'
import {uploadHandlers} from './handlers/uploads.js'
import {openMetrics} from './metrics.js'
import {openapi} from './openapi.js'
import {answerBroken, answerProblem, HttpError} from './problem.js'
import {validatorCompiler} from './validate.js'

type AnyHandler = (call: Call<Route>, context: Context) => Promise<unknown>
const asked = new WeakMap<FastifyRequest, Asking | null>()

/** Small attempts at passwords and links; a person needs few. */
const LOGINS_A_MINUTE = 10

/** The server over its ports. */
export async function buildServer(ports: ServerPorts, settings: ServerSettings): Promise<FastifyInstance> {
  const {patience} = settings
  const server = fastify({
    logger: false,
    // The one before us tells who asked it; what a client says of itself before that is no address.
    trustProxy: settings.proxy ? (_address: string, hop: number) => hop === 0 : false,
    bodyLimit: 100_000,
    connectionTimeout: patience.silence,
    requestTimeout: patience.request,
    // How late a client is, is looked at from time to time only.
    http: {headersTimeout: patience.head, connectionsCheckingInterval: Math.min(10_000, patience.head)},
    clientErrorHandler: answerBroken,
    // A stopping server lets requests end; streams of events, which have no end, are ended by us.
    forceCloseConnections: 'idle',
    routerOptions: {maxParamLength: 200},
  })
  server.setValidatorCompiler(validatorCompiler as never)
  server.setSerializerCompiler(() => (data) => JSON.stringify(data))
  server.setErrorHandler((error, request, reply) =>
    answerProblem(error, {log: ports.log, linger: patience.linger}, request, reply),
  )
  server.setNotFoundHandler(notFound(settings))
  server.addHook('onRequest', async (request) => checkHost(request, settings))
  endSilence(server, patience.silence)
  await server.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: settings.proxy ? {maxAge: 31_536_000} : false,
  })
  await server.register(cookie)
  await server.register(rateLimit, {
    max: settings.rate,
    timeWindow: 60_000,
    keyGenerator: (request) => request.cookies.taizhang ?? request.headers.authorization ?? request.ip,
    errorResponseBuilder: (_request, {after}) => new HttpError(429, 'too-often', '请求太频繁', `请 ${after} 后再试`),
  })
  await server.register(multipart)

  const hub = await openHub(ports)
  const metrics = openMetrics(ports, hub)
  server.addHook('onResponse', async (request, reply) => metrics.seen(request, reply))
  const handlers = {
    ...sessionHandlers,
    ...uploadHandlers(hub),
    ...documentHandlers,
    ...ledgerHandlers,
    ...followupHandlers,
    ...systemHandlers(hub),
  } as unknown as Record<Operation, AnyHandler>
  for (const [name, route] of Object.entries(routes) as [Operation, Route][]) {
    server.route({
      method: route.method,
      url: route.path,
      bodyLimit: route.bodyLimit ?? 100_000,
      schema: {
        ...(route.params ? {params: route.params} : {}),
        ...(route.query ? {querystring: route.query} : {}),
        ...(route.body ? {body: route.body} : {}),
      },
      config: limitOf(route),
      onRequest: async (request, reply) => {
        const asking = await whoAsks(ports, request)
        asked.set(request, asking)
        admit(route, asking, request)
        reply.header('cache-control', 'no-store')
      },
      handler: async (request, reply) => {
        const {params, query, body} = request as Call<Route>
        const answer = await handlers[name]({params, query, body}, contextOf(ports, settings, request, reply))
        return route.sends === 'events' || reply.sent ? reply : answer
      },
    })
  }
  plainRoutes(server, ports, settings, metrics)
  await pages(server, settings)
  server.addHook('preClose', async () => hub.streams.endAll())
  server.addHook('onClose', async () => hub.close())
  return server
}

/** Logins are counted by address, whatever they bring along; what costs much is counted by itself. */
function limitOf({access, method, often}: Pick<Route, 'access' | 'method' | 'often'>): FastifyContextConfig {
  if (access === 'public' && method === 'POST') return {rateLimit: logins}
  return often === undefined ? {} : {rateLimit: {max: often, timeWindow: 60_000}}
}

const logins = {
  max: LOGINS_A_MINUTE,
  timeWindow: 60_000,
  keyGenerator: ({ip}: FastifyRequest) => `login ${ip}`,
}

function contextOf(
  ports: ServerPorts,
  settings: ServerSettings,
  request: FastifyRequest,
  reply: FastifyReply,
): Context {
  const asking = asked.get(request) ?? null
  return {
    ports,
    settings,
    request,
    reply,
    asking,
    audit: (action, target, detail = {}) =>
      ports.store.audit.write({
        at: ports.clock.now(),
        byId: asking?.user.id ?? null,
        via: asking?.via ?? 'session',
        action,
        target,
        detail,
        address: request.ip,
      }),
  }
}

/** Ends connections on which nothing moves, but for those whose client waits for us: work may take longer than a client. */
function endSilence(server: FastifyInstance, silence: number): void {
  const last = new WeakMap<Socket, FastifyReply>()
  server.addHook('onRequest', async ({raw}, reply) => void last.set(raw.socket, reply))
  server.server.on('timeout', (socket: Socket) => {
    const reply = last.get(socket)
    const raw = reply?.request.raw
    const ours = raw && !reply.raw.headersSent && (raw.complete || raw.readableLength > 0)
    if (ours) socket.setTimeout(silence)
    else socket.destroy()
  })
}

/** A page of another name that resolves to this machine must not talk to it. */
function checkHost(request: FastifyRequest, {hosts}: ServerSettings): void {
  if (hosts === null || hosts.includes(request.hostname)) return
  throw new HttpError(421, 'host', `这个服务不以「${request.hostname.slice(0, 100)}」为名`, `请用 ${hosts[0]} 访问`)
}

function notFound({web}: ServerSettings) {
  return (request: FastifyRequest, reply: FastifyReply) => {
    const page =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      web !== null &&
      existsSync(join(web, 'index.html'))
    // The pages have addresses of their own; the script that draws them sorts them out.
    if (page) return reply.type('text/html; charset=utf-8').sendFile('index.html')
    throw new MissingError(`没有这个网址: ${request.method} ${request.url.split('?')[0]?.slice(0, 200)}`)
  }
}

function plainRoutes(
  server: FastifyInstance,
  ports: ServerPorts,
  settings: ServerSettings,
  metrics: ReturnType<typeof openMetrics>,
): void {
  server.get('/health', async () => ({ok: true, version: settings.version}))
  server.get('/ready', async (_request, reply) => {
    const faults: string[] = []
    await ports.store.work.open().catch(() => faults.push('database'))
    await ports.queue.counts().catch(() => faults.push('queue'))
    return reply.code(faults.length === 0 ? 200 : 503).send({ok: faults.length === 0, faults})
  })
  const onlyFor = (access: Route['access']) => async (request: FastifyRequest) => {
    const asking = await whoAsks(ports, request)
    asked.set(request, asking)
    admit({access, method: 'GET'}, asking, request)
  }
  server.get('/metrics', {onRequest: onlyFor('admin')}, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(await metrics.text()),
  )
  server.get('/api/openapi.json', {onRequest: onlyFor('clerk')}, async () => openapi(settings.version))
  server.get('/login', {config: {rateLimit: logins}}, async (request, reply) => {
    const {token} = request.query as {token?: string}
    if (token === undefined) return reply.callNotFound()
    const context = contextOf(ports, settings, request, reply)
    const user = await spendLink(context, String(token))
    // Whoever opens it once more is in already, or finds the page that says what to do.
    if (!user) return reply.redirect('/?link=used')
    await openSession(context, user)
    return reply.redirect('/')
  })
}

async function pages(server: FastifyInstance, {web}: ServerSettings): Promise<void> {
  if (web === null || !existsSync(web)) return
  await server.register(staticFiles, {
    root: web,
    index: 'index.html',
    immutable: true,
    maxAge: '365d',
    setHeaders: (reply, path) => {
      if (path.endsWith('.html')) reply.header('cache-control', 'no-cache')
    },
  })
}
