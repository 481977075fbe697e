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

/** Interactive uploads before imports, imports before scans, always. */
const priority: Readonly<Record<Lane, number>> = {interactive: 1, bulk: 10, scan: 20}
const NAME = 'analyze'

interface Connection {
  readonly engine: Queue['engine']
  queue(options: Partial<QueueOptions>): Bull
  worker(handle: (job: {data: Job}) => Promise<void>, options: Partial<WorkerOptions>): Worker
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

function wrap({engine, queue: open, worker, close}: Connection, log: Log): Queue {
  const queue = open({})
  const report = (error: Error) => log.warn('queue', {error: error.message})
  queue.on('error', report)
  return {
    engine,
    async add(jobs) {
      if (jobs.length === 0) return
      await queue.addBulk(jobs.map((job) => ({name: NAME, data: job, opts: options(job)})))
    },
    async counts() {
      const {
        wait = 0,
        prioritized = 0,
        active = 0,
        delayed = 0,
      } = await queue.getJobCounts('wait', 'prioritized', 'active', 'delayed')
      return {waiting: wait + prioritized, active, delayed, paused: await queue.isPaused()}
    },
    pause: () => queue.pause(),
    resume: () => queue.resume(),
    async clear() {
      const paused = await queue.isPaused()
      await queue.obliterate({force: true})
      if (paused) await queue.pause()
    },
    async consume(handle, concurrency) {
      const consumer = worker(({data}) => handle(data), {
        concurrency,
        lockDuration: 30_000,
        stalledInterval: 15_000,
        // A worker that dies takes its job's turn with it, not the document: attempts are counted by us.
        maxStalledCount: 1000,
      })
      consumer.on('error', report)
      await consumer.waitUntilReady()
      return {close: () => consumer.close()}
    },
    async close() {
      await queue.close()
      await close()
    },
  }
}

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
      queue: (more) => new Bull(NAME, {connection, ...more}, createPostgresBackend as never),
      worker: (handle, more) => new Worker(NAME, handle, {connection, ...more}, createPostgresBackend as never),
      close: async () => {},
    },
    log,
  )
}

/** The queue on Redis, for many machines. Workers wait for Redis as long as it takes; adding gives up soon. */
export async function openRedisQueue(url: string, log: Log): Promise<Queue> {
  const report = (error: Error) => log.warn('redis', {error: error.message})
  const adding = new Redis(url, {maxRetriesPerRequest: 1, enableOfflineQueue: true})
  const working = new Redis(url, {maxRetriesPerRequest: null})
  adding.on('error', report)
  working.on('error', report)
  return wrap(
    {
      engine: 'redis',
      queue: (more) => new Bull(NAME, {connection: adding, ...more}),
      worker: (handle, more) => new Worker(NAME, handle, {connection: working, ...more}),
      async close() {
        adding.disconnect()
        working.disconnect()
      },
    },
    log,
  )
}
