import {type ChildProcess, execFileSync, spawn, spawnSync} from 'node:child_process'
import {randomInt} from 'node:crypto'
import {chownSync, existsSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync} from 'node:fs'
import {connect, createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

/**
 * A port that was free a moment ago, below those that the system gives to whoever connects: a client that knocks at a
 * server that was killed would now and then be given its port, and talk to itself.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 30_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

export async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true))
      socket.on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
    if (open) return
    await wait(100)
  }
  throw new Error(`nothing listens on ${port}`)
}

export function ended(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))
}

/** Where Debian keeps PostgreSQL; null where there is none. */
function postgresBin(): string | null {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return null
  const version = readdirSync(root).sort().at(-1)
  return version ? join(root, version, 'bin') : null
}

/** pg_dump and the like, of the same version as the server. */
export const postgresTool = (name: string): string => join(postgresBin()!, name)

function redisBin(): string | null {
  return ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((file) => existsSync(file)) ?? null
}

/** True where both are installed. Under CI their absence is an error; on a laptop the tests are skipped, aloud. */
export function enginesPresent(): boolean {
  const missing = [postgresBin() === null ? 'postgresql' : '', redisBin() === null ? 'redis-server' : ''].filter(
    (name) => name !== '',
  )
  if (missing.length === 0) return true
  if (process.env.CI) throw new Error(`${missing.join(', ')} not installed: apt-get install postgresql redis-server`)
  console.warn(`SKIPPED: the tests on ${missing.join(' and ')} did not run; install them to run these tests`)
  return false
}

export interface Engine {
  readonly url: string
  start(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
  remove(): Promise<void>
}

/** A PostgreSQL of its own. As root it runs as the user postgres, which it insists on. */
export async function openPostgresServer(): Promise<Engine> {
  const bin = postgresBin()!
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-pg-'))
  const root = process.getuid?.() === 0
  const [uid, gid] = root
    ? ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres']).toString()))
    : [undefined, undefined]
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  const as = uid === undefined ? {} : {uid, gid}
  const data = join(folder, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'taizhang', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'], {
    stdio: 'ignore',
    ...as,
  })
  const port = await freePort()
  let server: ChildProcess | null = null
  return {
    url: `postgres://taizhang@127.0.0.1:${port}/postgres`,
    async start() {
      server = spawn(
        join(bin, 'postgres'),
        ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
        {stdio: 'ignore', ...as},
      )
      await listening(port)
      await ready(join(bin, 'pg_isready'), port)
    },
    async kill() {
      server?.kill('SIGKILL')
      if (server) await ended(server)
      // Its children notice by themselves and leave; a new one refuses to start before.
      while (worksIn(data)) await wait(20)
      rmSync(join(data, 'postmaster.pid'), {force: true})
    },
    async remove() {
      server?.kill('SIGKILL')
      if (server) await ended(server)
      while (worksIn(data)) await wait(20)
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

/** Whether any process is at home in this folder, as all of PostgreSQL's are in its data. */
function worksIn(folder: string): boolean {
  const home = realpathSync(folder)
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/u.test(name)) return false
    try {
      return readlinkSync(`/proc/${name}/cwd`) === home
    } catch (error) {
      // It ended while we looked, or it is another's.
      if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
      throw error
    }
  })
}

/** It listens before it lets anybody in. */
async function ready(command: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (spawnSync(command, ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0) return
    await wait(100)
  }
  throw new Error(`PostgreSQL on ${port} lets nobody in`)
}

/** A Redis of its own, writing every command to its log as compose.yml has it. */
export async function openRedisServer(): Promise<Engine & {wipe(): Promise<void>}> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-redis-'))
  const port = await freePort()
  let server: ChildProcess | null = null
  async function start(): Promise<void> {
    const options = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--appendonly',
      'yes',
      '--appendfsync',
      'everysec',
      '--maxmemory-policy',
      'noeviction',
      '--save',
      '',
    ]
    server = spawn(redisBin()!, options, {stdio: 'ignore'})
    await listening(port)
  }
  async function kill(): Promise<void> {
    server?.kill('SIGKILL')
    if (server) await ended(server)
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill,
    async wipe() {
      await kill()
      for (const name of readdirSync(folder)) rmSync(join(folder, name), {recursive: true, force: true})
      await start()
    },
    async remove() {
      await kill()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}
