import type {Socket} from 'node:net'
import {setTimeout as passing} from 'node:timers/promises'
import pg from 'pg'
import {again} from '../../app/again.js'
import {InputError} from '../../model/errors.js'
import type {Client, Database, Pool} from './connection.js'
import {checkDatabaseAddress, checkEncoding, unreachable} from './faults.js'

/** int8 as a number (counts, sequences); dates as text. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === 20) return Number
    if (oid === 1082) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig

/** Milliseconds between two looks whether the server still answers, and until an answer is given up. */
const BEAT = 10_000
/** A statement that runs longer is lost; migrations lift it. */
const STATEMENT = 120_000
/** A session that fell silent in the middle of a transaction must not keep its locks from the others. */
const TRANSACTION = 60_000

const socketOf = (client: object) => (client as {connection: {stream: Socket}}).connection.stream

/** Whether it says anything, be it an error, in this time; a process that was busy meanwhile reads its answers first. */
async function answers(client: pg.Client, milliseconds: number): Promise<boolean> {
  let said = false
  const hear = () => {
    said = true
  }
  const asked = client.query('select 1').then(hear, hear)
  await Promise.race([asked, passing(milliseconds, undefined, {ref: false})])
  if (!said) await Promise.race([asked, passing(milliseconds / 4, undefined, {ref: false})])
  return said
}

/**
 * PostgreSQL by its address. Dropped connections are made anew by the pools; the listener here by itself. A way to the
 * server that swallows everything and closes nothing is found out by the listener's beat, and all connections are cut.
 */
export async function openPostgres(url: string, report: (error: Error) => void, beat = BEAT): Promise<Database> {
  checkDatabaseAddress(url)
  const base = {
    ...{connectionString: url, keepAlive: true, keepAliveInitialDelayMillis: beat, connectionTimeoutMillis: beat},
    idle_in_transaction_session_timeout: TRANSACTION,
  }
  const pool = new pg.Pool({...base, statement_timeout: STATEMENT, max: 10, types})
  const queuePool = new pg.Pool({...base, max: 10, options: '-c search_path=bullmq,public'})
  const since = new Map<object, number>()
  for (const one of [pool, queuePool]) {
    one.on('error', report)
    one.on('connect', (client) => {
      since.set(client, performance.now())
      // The pool hears of those that lie idle only; one that breaks while it is in use would end the process.
      client.on('error', report)
    })
    one.on('remove', (client) => since.delete(client))
  }

  try {
    const {rows} = await pool.query("select current_setting('server_encoding') as encoding")
    checkEncoding(url, rows[0].encoding)
  } catch (error) {
    await Promise.all([pool.end(), queuePool.end()])
    throw error instanceof InputError ? error : unreachable(url, error)
  }

  /** Whoever waits on a connection older than this is told that it is lost. */
  function cut(than: number): void {
    for (const [client, at] of since) if (at < than) socketOf(client).destroy()
  }
  /** Ends in peace, or after a while without. */
  async function end(asked: Promise<unknown>, orElse: () => void): Promise<void> {
    const timer = setTimeout(orElse, beat)
    await asked
    clearTimeout(timer)
  }

  async function listen(
    channel: string,
    heard: (payload: string) => void,
    back?: () => void,
  ): Promise<() => Promise<void>> {
    let client: pg.Client | null = null
    let state: 'opening' | 'open' | 'stopped' = 'opening'
    let timer: NodeJS.Timeout | null = null
    async function connect(): Promise<void> {
      // Named: what it asked last is soon no more that it listens.
      const next = new pg.Client({...base, application_name: `listen ${channel}`})
      next.on('error', report)
      // Every attempt has one end, however it failed: a server that restarts refuses for a while, and is asked again.
      next.on('end', () => {
        if (client === next) client = null
        if (state === 'open') timer = setTimeout(retry, 1000)
      })
      next.on('notification', (message) => heard(message.payload ?? ''))
      try {
        await next.connect()
        await next.query(`listen ${channel}`)
      } catch (error) {
        socketOf(next).destroy()
        throw error
      }
      client = next
    }
    function retry(): void {
      connect().then(back, report)
    }
    async function look(): Promise<void> {
      const one = client
      const asked = performance.now()
      if (one === null || (await answers(one, beat))) return
      report(new Error(`PostgreSQL 有 ${beat / 1000} 秒没有回答, 断开后重连`))
      socketOf(one).destroy()
      cut(asked)
    }
    await connect()
    state = 'open'
    const stopLooking = again(look, beat, report)
    return async () => {
      state = 'stopped'
      if (timer) clearTimeout(timer)
      await stopLooking()
      const last = client
      if (last) await end(last.end(), () => socketOf(last).destroy())
    }
  }

  return {
    engine: 'postgresql',
    pool: pool as unknown as Pool & {connect(): Promise<Client>},
    queuePool: queuePool as unknown as Pool,
    listen,
    // It comes back, and the pools with it.
    lost: new Promise(() => {}),
    close: () => end(Promise.all([pool.end(), queuePool.end()]), () => cut(Number.POSITIVE_INFINITY)),
  }
}
