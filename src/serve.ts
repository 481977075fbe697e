import {randomUUID} from 'node:crypto'
import {existsSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {FastifyInstance} from 'fastify'
import {openLedgersAside} from './adapters/ledgers-aside.js'
import {CHANNEL} from './adapters/store/open.js'
import {InputError} from './model/errors.js'
import {buildServer} from './server/app.js'
import type {Patience} from './server/context.js'
import {digestOf, secret} from './server/secrets.js'
import {dictionariesFolder} from './setup.js'
import type {System} from './system.js'

export interface ServeSettings {
  readonly host: string
  readonly port: number
  readonly proxy: boolean
  readonly patience?: Patience
}

const PATIENCE: Patience = {silence: 120_000, head: 30_000, request: 30 * 60_000, linger: 30_000}

/** The pages as built: beside the program, or in the folder of the sources. */
function webFolder(): string | null {
  const home = fileURLToPath(new URL('..', import.meta.url))
  return [join(home, 'dist/web'), join(home, 'web')].find((folder) => existsSync(join(folder, 'index.html'))) ?? null
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])
export const isLoopback = (host: string): boolean => loopback.has(host)

/** The server over an open system, listening. */
export async function startServer(
  system: System,
  {host, port, proxy, patience = PATIENCE}: ServeSettings,
): Promise<{server: FastifyInstance; url: string}> {
  const {store, files, archives, pages, queue, analysts, clock, log, database, settings, version} = system
  const ledgers = openLedgersAside(dictionariesFolder)
  const server = await buildServer(
    {
      store,
      files,
      archives,
      pages,
      queue,
      analysts,
      clock,
      log,
      ledgers,
      outlets: system.outlets,
      trials: system.trials,
      listen: (heard, back) => database.listen(CHANNEL, heard, back),
    },
    {
      version,
      fileBytes: settings.fileBytes,
      filesPerRequest: settings.filesPerRequest,
      database: database.engine,
      web: webFolder(),
      hosts: isLoopback(host) ? ['127.0.0.1', 'localhost', '[::1]', '::1'] : null,
      proxy,
      rate: 3000,
      patience,
    },
  )
  server.addHook('onClose', () => ledgers.close())
  try {
    await server.listen({host, port})
  } catch (error) {
    await server.close()
    throw unheard(error, host, port)
  }
  // The first search should not wait for a child to load its words.
  analysts.words('').catch((error: Error) => log.warn('analysts', {error: error.message}))
  const address = server.server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {server, url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`}
}

const why: Readonly<Record<string, string>> = {
  EADDRINUSE: '已被别的程序占用',
  EACCES: '不许这个用户使用',
  EADDRNOTAVAIL: '不是这台机器的地址',
  ENOTFOUND: '不是这台机器的地址',
}

/** Why nobody can be heard there. */
function unheard(error: unknown, host: string, port: number): unknown {
  const found = why[(error as NodeJS.ErrnoException).code ?? '']
  if (found === undefined) return error
  return new InputError(
    {
      code: 'serve/address',
      found: `${host}:${port} ${found}`,
      expected: '这台机器上空闲的地址和端口',
      remedy: '请停止那个程序, 或用 --host、--port (TAIZHANG_HOST、TAIZHANG_PORT) 指定另一个, --port 0 由系统挑选',
    },
    {cause: error},
  )
}

/** A server on embedded engines leaves its address and a token in the data folder, readable by its owner only: for imports. */
export async function leaveAddress({settings, store, clock}: System, url: string): Promise<() => void> {
  const {items} = await store.people.list({offset: 0, limit: 100})
  const admin = items.find(({role, disabled}) => role === 'admin' && !disabled)
  if (settings.databaseUrl !== null || settings.data === ':memory:' || !admin) return () => {}
  const file = join(settings.data, 'local.json')
  const token = secret()
  const at = clock.now()
  for (const old of await store.people.tokens(admin.id))
    if (old.name === LOCAL) await store.people.revokeToken(old.id, admin.id, at)
  await store.people.addToken({
    id: randomUUID(),
    hash: digestOf(token),
    userId: admin.id,
    name: LOCAL,
    role: 'admin',
    at,
    expiresAt: null,
  })
  writeFileSync(file, JSON.stringify({url, token}), {mode: 0o600})
  return () => rmSync(file, {force: true})
}

const LOCAL = '本机导入'

/** A link that logs the owner in once; the owner is made when there is nobody yet. Null where an admin has a password. */
export async function ownerLink({store, clock}: System): Promise<string | null> {
  const {people} = store
  if ((await people.withPassword()) > 0) return null
  const at = clock.now()
  const made = await people.create({
    id: randomUUID(),
    name: 'owner',
    display: '管理员',
    role: 'admin',
    password: null,
    at,
  })
  const owner = made ?? (await people.byName('owner'))?.user
  if (!owner) return null
  const token = secret()
  await people.addLink({hash: digestOf(token), userId: owner.id, expiresAt: new Date(at.getTime() + 24 * 3_600_000)})
  return `/login?token=${token}`
}
