import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openPostgres} from '../../src/adapters/database/postgres.js'
import {openLog} from '../../src/adapters/log.js'
import {openRedisQueue} from '../../src/adapters/queue/bullmq.js'
import {form, type Opened, openServer, type Person} from '../server/open.js'
import {speech} from '../server/texts.js'
import {type Engine, enginesPresent, openPostgresServer, openRedisServer} from './engines.js'
import {openSwallower, type Swallower} from './swallower.js'

/** What asks and is never answered, found out in this time; a laden machine may take longer. */
const BEAT = 500

describe.runIf(enginesPresent())('a network that swallows everything and closes nothing', () => {
  let [postgres, redis]: Engine[] = []
  const ways: Swallower[] = []
  async function wayTo(engine: Engine | undefined): Promise<Swallower> {
    const way = await openSwallower(engine!.url)
    ways.push(way)
    return way
  }
  beforeAll(async () => {
    postgres = await openPostgresServer()
    redis = await openRedisServer()
    await Promise.all([postgres.start(), redis.start()])
  })
  afterAll(async () => {
    for (const way of ways) await way.close()
    await Promise.all([postgres?.remove(), redis?.remove()])
  })

  test('Redis: who adds is told soon, who works goes on by itself when it is back, and closing ends', async () => {
    const way = await wayTo(redis)
    const queue = await openRedisQueue(way.url, openLog('silent'), {adding: BEAT, working: 11_000})
    const seen: string[] = []
    const consumer = await queue.consume(async ({documentId}) => void seen.push(documentId), 1)
    await queue.add([{documentId: 'before', job: 1, lane: 'bulk'}])
    await expect.poll(() => seen).toEqual(['before'])
    way.swallow()
    await expect(queue.add([{documentId: 'lost', job: 1, lane: 'bulk'}])).rejects.toThrow()
    await expect(queue.counts()).rejects.toThrow()
    way.pass()
    const add = () => queue.add([{documentId: 'after', job: 1, lane: 'bulk'}]).then(() => 'added', String)
    await expect.poll(add).toBe('added')
    await expect.poll(() => seen).toContain('after')
    way.swallow()
    await consumer.close()
    await queue.close()
  })

  test('PostgreSQL: who waits for an answer is told, who listens hears again, and closing ends', async () => {
    const way = await wayTo(postgres)
    const database = await openPostgres(way.url, () => {}, BEAT)
    const heard: string[] = []
    let back = 0
    const stop = await database.listen(
      'hear',
      (payload) => heard.push(payload),
      () => back++,
    )
    const client = await database.pool.connect()
    await client.query('begin')
    way.swallow()
    await expect(client.query('select 1')).rejects.toThrow('Connection terminated')
    await expect(database.pool.query('select 1')).rejects.toThrow()
    client.release()
    way.pass()
    await expect.poll(() => back).toBeGreaterThan(0)
    await database.pool.query("notify hear, 'again'")
    await expect.poll(() => heard).toEqual(['again'])
    way.swallow()
    await stop()
    await database.close()
  })

  test('a server that is away for a while is asked by one listener, not by ever more', async () => {
    const refused: Error[] = []
    const report = (error: Error) => error.message.includes('ECONNREFUSED') && refused.push(error)
    const database = await openPostgres(postgres!.url, report, BEAT)
    let back = 0
    const stop = await database.listen(
      'one',
      () => {},
      () => back++,
    )
    await postgres!.kill()
    await expect.poll(() => refused.length).toBeGreaterThan(4)
    await postgres!.start()
    await expect.poll(() => back).toBeGreaterThan(0)
    const listeners = async () =>
      (await database.pool.query("select 1 from pg_stat_activity where application_name = 'listen one'")).rows
    await expect.poll(listeners).toHaveLength(1)
    await stop()
    await database.close()
  })

  describe('under the server', () => {
    let opened: Opened
    let clerk: Person
    let [toPostgres, toRedis]: Swallower[] = []
    beforeAll(async () => {
      ;[toPostgres, toRedis] = [await wayTo(postgres), await wayTo(redis)]
      opened = await openServer({databaseUrl: toPostgres.url, redisUrl: toRedis.url})
      clerk = await opened.person('clerk')
    })
    afterAll(() => opened?.close())
    const upload = (number: number) =>
      clerk.call('POST', '/api/uploads', form([{name: `${number}.txt`, text: speech(number)}]))
    const ready = async () => (await fetch(`${opened.url}/ready`)).json()

    test('Redis swallowed: an upload is acknowledged, readiness says so, and the work is done when it is back', async () => {
      toRedis!.swallow()
      const answer = await upload(1)
      expect(answer.status).toBe(200)
      expect(await ready()).toMatchObject({ok: false, faults: ['queue']})
      toRedis!.pass()
      await expect.poll(() => opened.system.store.work.open()).toBe(0)
      await expect.poll(ready).toMatchObject({ok: true})
    })

    test('a request that is sent again while the first is still at work counts once', async () => {
      const {items} = (await (await clerk.call('GET', '/api/entries?limit=1')).json()) as {
        items: {id: string; documentId: string}[]
      }
      const {id: entryId, documentId} = items[0]!
      const body = {decisions: [{kind: 'accept', documentId, entryId}], key: 'once'}
      const answers = await Promise.all(Array.from({length: 8}, () => clerk.call('POST', '/api/decisions', body)))
      expect(answers.map(({status}) => status)).toEqual(Array(8).fill(200))
      expect(await (await clerk.call('GET', '/api/decisions')).json()).toMatchObject({total: 1})
    })

    test('PostgreSQL swallowed: nothing is acknowledged, everybody is told, and it goes on when it is back', async () => {
      toPostgres!.swallow()
      const answers = await Promise.all([upload(2), clerk.call('GET', '/api/documents')])
      expect(answers.map(({status}) => status)).toEqual([503, 503])
      toPostgres!.pass()
      await expect.poll(async () => (await upload(3)).status).toBe(200)
      await expect.poll(() => opened.system.store.work.open()).toBe(0)
    })
  })
})
