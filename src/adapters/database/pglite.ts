import {EventEmitter} from 'node:events'
import {RetryError} from '../../model/errors.js'
import {startThread} from '../thread.js'
import type {Client, Database, Pool, Result} from './connection.js'
import {type Asked, SqlError, type Told} from './pglite-wire.js'

type Release = () => void
type Question = Asked extends infer A ? (A extends Asked ? Omit<A, 'id'> : never) : never

/** Who comes first goes first; a transaction holds it from BEGIN to COMMIT. */
function turnstile(): () => Promise<Release> {
  let tail: Promise<void> = Promise.resolve()
  return () => {
    const before = tail
    let release: Release = () => {}
    tail = new Promise<void>((resolve) => {
      release = resolve
    })
    return before.then(() => release)
  }
}

const begins = /^\s*(?:begin|start\s+tr)/iu
const ends = /^\s*(?:commit|end\b|rollback(?!\s+to))/iu

/** One embedded database in its own thread, behind the shape of pg.Pool. */
export async function openPglite(folder: string, seed: string | null): Promise<Database> {
  const thread = startThread(new URL('./pglite-thread', import.meta.url), {folder, seed})
  const waiting = new Map<number, {resolve(told: Told): void; reject(error: Error): void}>()
  const heard = new EventEmitter()
  heard.setMaxListeners(0)
  let last = 0
  let gone: Error | null = null
  let closing = false
  let lose: (error: Error) => void = () => {}
  const lost = new Promise<Error>((resolve) => {
    lose = resolve
  })

  await new Promise<void>((resolve, reject) => {
    const fail = (error: Error) => {
      gone = error
      reject(error)
      if (!closing) lose(error)
      for (const question of waiting.values()) question.reject(error)
      waiting.clear()
    }
    thread.on('error', fail)
    thread.on('exit', () => fail(new RetryError('内置数据库已关闭')))
    thread.on('message', (told: Told) => {
      if (told.kind === 'ready') resolve()
      else if (told.kind === 'broken')
        fail(new RetryError(`内置数据库已停止工作 (${told.message}); 请腾出磁盘空间后重新启动, 已确认的内容不会丢失`))
      else if (told.kind === 'heard') heard.emit('notification', told)
      else {
        const question = waiting.get(told.id)
        waiting.delete(told.id)
        if (told.kind === 'failed') question?.reject(new SqlError(told))
        else question?.resolve(told)
      }
    })
  })

  function ask(question: Question): Promise<Told> {
    return new Promise((resolve, reject) => {
      if (gone) return reject(gone)
      const id = ++last
      waiting.set(id, {resolve, reject})
      thread.postMessage({...question, id})
    })
  }
  async function run(text: string, params?: unknown[]): Promise<Result> {
    const told = await ask({kind: 'query', text, params})
    return (told as Extract<Told, {kind: 'rows'}>).result
  }

  const enter = turnstile()
  function client(): Client {
    const events = new EventEmitter()
    events.setMaxListeners(0)
    const pass = (told: {channel: string; payload: string}) => events.emit('notification', {...told, processId: 0})
    heard.on('notification', pass)
    let held: Release | null = null
    return Object.assign(events, {
      async query(query: string | {text: string; values?: unknown[]}, given?: unknown[]) {
        const text = typeof query === 'string' ? query : query.text
        const params = given ?? (typeof query === 'string' ? undefined : query.values)
        if (held === null && begins.test(text)) held = await enter()
        if (held !== null) {
          try {
            return await run(text, params)
          } finally {
            if (ends.test(text)) {
              held()
              held = null
            }
          }
        }
        const leave = await enter()
        try {
          return await run(text, params)
        } finally {
          leave()
        }
      },
      release() {
        heard.off('notification', pass)
        events.removeAllListeners()
        const leave = held
        held = null
        // A client given back in mid-transaction must not leave it open for the next; a dead thread has none.
        if (leave) run('rollback').then(leave, leave)
      },
    })
  }

  const pool: Pool = Object.assign(new EventEmitter(), {
    options: {keepAlive: true, max: 1},
    connect: async () => client(),
    async query(text: string | {text: string; values?: unknown[]}, params?: unknown[]) {
      const one = client()
      try {
        return await one.query(text, params)
      } finally {
        one.release()
      }
    },
    end: async () => {},
  })

  return {
    engine: 'pglite',
    pool,
    queuePool: pool,
    async listen(channel, listener) {
      await pool.query(`listen ${channel}`)
      const pass = (told: {channel: string; payload: string}) => {
        if (told.channel === channel) listener(told.payload)
      }
      heard.on('notification', pass)
      return async () => {
        heard.off('notification', pass)
      }
    },
    async dump() {
      const leave = await enter()
      try {
        return ((await ask({kind: 'dump'})) as Extract<Told, {kind: 'dump'}>).bytes
      } finally {
        leave()
      }
    },
    lost,
    async close() {
      if (gone) {
        await thread.terminate()
        return
      }
      closing = true
      const leave = await enter()
      await ask({kind: 'close'})
      leave()
      await thread.terminate()
    },
  }
}
