import {setTimeout as passing} from 'node:timers/promises'
import {
  Queue as Bull,
  createPostgresBackend,
  type JobsOptions,
  type QueueOptions,
  runMigrations,
  Worker,
  type WorkerOptions,
} from 'bullmq'
import {Redis} from 'ioredis'
import type {Log} from '../../app/ports/clock.js'
import type {Job, Lane, Queue} from '../../app/ports/queue.js'
import type {Pool} from '../database/connection.js'
import {checkRedisAddress, lookAtRedis} from './redis-faults.js'

/** Interactive uploads before imports, always; scans have a queue of their own. */
const priority: Readonly<Record<Lane, number>> = {interactive: 1, bulk: 10, scan: 20}
const NAME = 'analyze'
const SCANS = 'scan'

interface Connection {
  readonly engine: Queue['engine']
  queue(name: string, options: Partial<QueueOptions>): Bull
  worker(name: string, handle: (job: {data: Job}) => Promise<void>, options: Partial<WorkerOptions>): Worker
  /** Milliseconds that workers without a job may take to close; then the engine is away, and nobody waits for it. */
  readonly farewell: number
  close(): Promise<void>
}

function options({documentId, job, lane}: Job): JobsOptions {
  return {
    // The job's name is its work: adding it twice adds it once.
    jobId: `${documentId}-${job}`,
    priority: priority[lane],
    attempts: 5,
    backoff: {type: 'exponential', delay: 1000, jitter: 0.5},
    // A kept job would swallow a later one of the same name; final failures live in our own table.
    removeOnComplete: true,
    removeOnFail: true,
  }
}

function wrap({engine, queue: open, worker, farewell, close}: Connection, log: Log): Queue {
  const [queue, scans] = [open(NAME, {}), open(SCANS, {})]
  const both = [queue, scans]
  const report = (error: Error) => log.warn('queue', {error: error.message})
  for (const one of both) one.on('error', report)
  const start = async (name: string, handle: (job: Job) => Promise<void>, concurrency: number) => {
    const consumer = worker(name, ({data}) => handle(data), {
      concurrency,
      lockDuration: 30_000,
      stalledInterval: 15_000,
      // A worker that dies takes its job's turn with it, not the document: attempts are counted by us.
      maxStalledCount: 1000,
    })
    consumer.on('error', report)
    await consumer.waitUntilReady()
    return consumer
  }
  return {
    engine,
    async add(jobs) {
      for (const one of both) {
        const some = jobs.filter(({lane}) => (lane === 'scan') === (one === scans))
        if (some.length > 0) await one.addBulk(some.map((job) => ({name: NAME, data: job, opts: options(job)})))
      }
    },
    async counts() {
      const counts = await Promise.all(both.map((one) => one.getJobCounts('wait', 'prioritized', 'active', 'delayed')))
      const sum = (...states: string[]) =>
        counts.reduce((all, count) => all + states.reduce((some, state) => some + (count[state] ?? 0), 0), 0)
      return {
        waiting: sum('wait', 'prioritized'),
        active: sum('active'),
        delayed: sum('delayed'),
        paused: await queue.isPaused(),
      }
    },
    async pause() {
      for (const one of both) await one.pause()
    },
    async resume() {
      for (const one of both) await one.resume()
    },
    async clear() {
      const paused = await queue.isPaused()
      for (const one of both) {
        await one.obliterate({force: true})
        if (paused) await one.pause()
      }
    },
    async consume(handle, concurrency) {
      const running = new Set<Promise<void>>()
      const tracked = async (job: Job) => {
        const work = handle(job)
        running.add(work)
        await work.finally(() => running.delete(work))
      }
      // One scan at a time, beside all else: it takes minutes, and nobody waits behind it.
      const workers = [await start(NAME, tracked, concurrency), await start(SCANS, tracked, 1)]
      return {
        async close() {
          const closed = Promise.all(workers.map((one) => one.close())).then(() => true)
          const waited = Promise.allSettled(running).then(() => passing(farewell, false, {ref: false}))
          if (await Promise.race([closed, waited])) return
          // What the documents became stands in our own table: a queue that is away need not hear of it.
          log.warn('queue', {error: '队列没有回答, 不再等它'})
          for (const one of workers) one.disconnect().catch(report)
        },
      }
    },
    async close() {
      await Promise.race([Promise.all(both.map((one) => one.close())), passing(farewell, null, {ref: false})])
      await close()
    },
  }
}

/** Milliseconds of silence after which a connection is taken for dead, though nobody has closed it. */
export interface Silence {
  readonly adding: number
  /** Longer than BullMQ waits for a job in one command: ten seconds. */
  readonly working: number
}
const SILENCE: Silence = {adding: 10_000, working: 30_000}

/** The queue in our own database, embedded or not. */
export async function openDatabaseQueue(pool: Pool, log: Log): Promise<Queue> {
  const client = await pool.connect()
  try {
    await runMigrations(client as never)
  } finally {
    client.release()
  }
  const connection = pool as never
  return wrap(
    {
      engine: 'database',
      queue: (name, more) => new Bull(name, {connection, ...more}, createPostgresBackend as never),
      worker: (name, handle, more) => new Worker(name, handle, {connection, ...more}, createPostgresBackend as never),
      farewell: SILENCE.working,
      close: async () => {},
    },
    log,
  )
}

/** The queue on Redis, for many machines. Workers wait for Redis as long as it takes; adding gives up soon. */
export async function openRedisQueue(url: string, log: Log, silence = SILENCE): Promise<Queue> {
  checkRedisAddress(url)
  const report = (error: Error) => log.warn('redis', {error: error.message})
  // A time-out of commands is for who asks: it must not end those that wait for a job.
  const adding = new Redis(url, {
    maxRetriesPerRequest: 1,
    commandTimeout: silence.adding,
    socketTimeout: silence.adding,
  })
  const working = new Redis(url, {maxRetriesPerRequest: null, socketTimeout: silence.working})
  adding.on('error', report)
  working.on('error', report)
  try {
    await lookAtRedis(adding, url, log)
  } catch (error) {
    adding.disconnect()
    working.disconnect()
    throw error
  }
  return wrap(
    {
      engine: 'redis',
      farewell: silence.adding,
      queue: (name, more) => new Bull(name, {connection: adding, ...more}),
      worker: (name, handle, more) => new Worker(name, handle, {connection: working, ...more}),
      async close() {
        adding.disconnect()
        working.disconnect()
      },
    },
    log,
  )
}
