import {randomUUID} from 'node:crypto'
import {existsSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {FastifyInstance} from 'fastify'
import {openLedgersAside} from './adapters/ledgers-aside.js'
import {CHANNEL} from './adapters/store/open.js'
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
  await server.listen({host, port})
  // The first search should not wait for a child to load its words.
  analysts.words('').catch((error: Error) => log.warn('analysts', {error: error.message}))
  const address = server.server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {server, url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`}
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
