import {Redis} from 'ioredis'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openInMemory} from '../../src/adapters/database/embedded.js'
import {openPostgres} from '../../src/adapters/database/postgres.js'
import {openLog} from '../../src/adapters/log.js'
import {openDatabaseQueue, openRedisQueue} from '../../src/adapters/queue/bullmq.js'
import type {Job, Lane, Queue} from '../../src/app/ports/queue.js'
import {enginesPresent, openPostgresServer, openRedisServer} from '../chaos/engines.js'

const log = openLog('silent')
const job = (documentId: string, lane: Lane = 'bulk', number = 1): Job => ({documentId, job: number, lane})

/** The same promises on every engine; `more` in its life. */
function contract(
  name: string,
  open: () => Promise<{queue: Queue; close(): Promise<void>}>,
  more: () => void = () => {},
): void {
  describe(name, () => {
    let opened: Awaited<ReturnType<typeof open>>
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(() => opened?.close())

    async function drain(count: number, handle: (job: Job) => Promise<void> = async () => {}): Promise<string[]> {
      const seen: string[] = []
      const consumer = await opened.queue.consume(async (taken) => {
        seen.push(taken.documentId)
        await handle(taken)
      }, 1)
      await expect.poll(() => seen.length).toBeGreaterThanOrEqual(count)
      await consumer.close()
      return seen
    }

    test('the same work added twice is done once', async () => {
      await opened.queue.add([job('a'), job('a')])
      await opened.queue.add([job('a'), job('b')])
      expect((await drain(2)).sort()).toEqual(['a', 'b'])
      expect(await opened.queue.counts()).toMatchObject({waiting: 0, active: 0})
    })

    test('work that is done can be asked for again', async () => {
      await opened.queue.add([job('a')])
      expect(await drain(1)).toEqual(['a'])
    })

    test('people go before imports, scans beside them', async () => {
      await opened.queue.pause()
      await opened.queue.add([job('scan', 'scan'), job('bulk'), job('person', 'interactive')])
      await opened.queue.resume()
      const seen = await drain(3)
      expect(seen.toSorted()).toEqual(['bulk', 'person', 'scan'])
      expect(seen.indexOf('person')).toBeLessThan(seen.indexOf('bulk'))
    })

    test('work that fails for a while is tried again', async () => {
      let tries = 0
      await opened.queue.add([job('t')])
      const seen = await drain(2, async () => {
        tries++
        if (tries === 1) throw new Error('later')
      })
      expect(seen).toEqual(['t', 't'])
    })

    test('a queue that is cleared is empty', async () => {
      await opened.queue.pause()
      await opened.queue.add([job('x'), job('y')])
      await opened.queue.clear()
      await opened.queue.resume()
      expect(await opened.queue.counts()).toMatchObject({waiting: 0, active: 0, delayed: 0})
    })
    more()
  })
}

contract('in the embedded database', async () => {
  const database = await openInMemory()
  const queue = await openDatabaseQueue(database.queuePool, log)
  return {
    queue,
    async close() {
      await queue.close()
      await database.close()
    },
  }
})

describe.runIf(enginesPresent())('outside', () => {
  let url = ''
  contract(
    'in PostgreSQL',
    async () => {
      const server = await openPostgresServer()
      await server.start()
      url = server.url
      const database = await openPostgres(url, () => {})
      const queue = await openDatabaseQueue(database.queuePool, log)
      return {
        queue,
        async close() {
          await queue.close()
          await database.close()
          await server.remove()
        },
      }
    },
    () => {
      test('a database that cannot be used is told of at the start, without its password', async () => {
        const open = (path: string) => openPostgres(url.replace(/@(.*)\/postgres$/u, `:geheim@$1/${path}`), () => {})
        await expect(open('nowhere')).rejects.toMatchObject({
          code: 'database/unreachable',
          found: expect.not.stringContaining('geheim'),
          remedy: expect.stringContaining('createdb'),
        })
        const {pool, close} = await openPostgres(url, () => {})
        await pool.query("create database latin encoding 'SQL_ASCII' template template0")
        await close()
        await expect(open('latin')).rejects.toMatchObject({code: 'database/encoding'})
        await expect(openPostgres('mysql://a@b/c', () => {})).rejects.toMatchObject({code: 'database/address'})
        await expect(openPostgres('postgres://a@127.0.0.1:1/c', () => {})).rejects.toThrow('没有人应答')
      })
    },
  )

  contract(
    'in Redis',
    async () => {
      const server = await openRedisServer()
      await server.start()
      url = server.url
      const queue = await openRedisQueue(url, log)
      return {
        queue,
        async close() {
          await queue.close()
          await server.remove()
        },
      }
    },
    () => {
      test('a Redis that throws jobs away, is away or lets nobody in is told of at the start', async () => {
        const said: string[] = []
        const ear = {...log, warn: (what: string) => void said.push(what)}
        const redis = new Redis(url)
        await redis.config('SET', 'maxmemory-policy', 'allkeys-lru')
        await (await openRedisQueue(url, ear)).close()
        expect(said).toEqual(['queue/eviction'])
        await (await openRedisQueue('redis://127.0.0.1:1', ear)).close()
        expect(said).toContain('queue/unreachable')
        await expect(openRedisQueue('http://127.0.0.1:1', ear)).rejects.toMatchObject({code: 'queue/address'})
        await redis.config('SET', 'requirepass', 'geheim')
        await expect(openRedisQueue(url, ear)).rejects.toMatchObject({code: 'queue/denied'})
        await expect(openRedisQueue(url.replace('//', '//:falsch@'), ear)).rejects.toMatchObject({code: 'queue/denied'})
        await redis.config('SET', 'requirepass', '')
        redis.disconnect()
      })
    },
  )
})
