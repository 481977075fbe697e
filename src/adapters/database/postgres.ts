import pg from 'pg'
import type {Client, Database, Pool} from './connection.js'

/** int8 as a number (counts, sequences); dates as text. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === 20) return Number
    if (oid === 1082) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig

/** PostgreSQL by its address. Dropped connections are made anew by the pools; the listener here by itself. */
export async function openPostgres(url: string, report: (error: Error) => void): Promise<Database> {
  const base = {connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000}
  const pool = new pg.Pool({...base, max: 10, types})
  const queuePool = new pg.Pool({...base, max: 10, options: '-c search_path=bullmq,public'})
  pool.on('error', report)
  queuePool.on('error', report)

  async function listen(
    channel: string,
    heard: (payload: string) => void,
    back?: () => void,
  ): Promise<() => Promise<void>> {
    let client: pg.Client | null = null
    let stopped = false
    let timer: NodeJS.Timeout | null = null
    async function connect(): Promise<void> {
      const next = new pg.Client(base)
      next.on('error', report)
      next.on('end', () => {
        if (!stopped) timer = setTimeout(retry, 1000)
      })
      next.on('notification', (message) => heard(message.payload ?? ''))
      await next.connect()
      await next.query(`listen ${channel}`)
      client = next
    }
    // A server that restarts refuses for a while: the next attempt comes a second later.
    function retry(): void {
      connect().then(back, (error: Error) => {
        report(error)
        if (!stopped) timer = setTimeout(retry, 1000)
      })
    }
    await connect()
    return async () => {
      stopped = true
      if (timer) clearTimeout(timer)
      await client?.end()
    }
  }

  return {
    engine: 'postgresql',
    pool: pool as unknown as Pool & {connect(): Promise<Client>},
    queuePool: queuePool as unknown as Pool,
    listen,
    // It comes back, and the pools with it.
    lost: new Promise(() => {}),
    async close() {
      await Promise.all([pool.end(), queuePool.end()])
    },
  }
}
