import type {ChildProcess} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readSettings} from '../../src/system.js'
import {form, type Opened, openServer, type Person} from '../server/open.js'
import {speech} from '../server/texts.js'
import {type Engine, ended, enginesPresent, openPostgresServer, openRedisServer} from './engines.js'
import {says, startProgram} from './program.js'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-cluster-'))

describe.runIf(enginesPresent())('two servers and two workers on one PostgreSQL and one Redis', () => {
  let [postgres, redis]: Engine[] = []
  let [one, two]: Opened[] = []
  let env: Record<string, string>
  const workers: ChildProcess[] = []
  beforeAll(async () => {
    postgres = await openPostgresServer()
    redis = await openRedisServer()
    await Promise.all([postgres.start(), redis.start()])
    env = {
      ...{DATABASE_URL: postgres.url, REDIS_URL: redis.url, TAIZHANG_DATA: join(folder, 'data')},
      ...{TAIZHANG_FILES: join(folder, 'files'), TAIZHANG_CONCURRENCY: '1'},
    }
    const {databaseUrl, redisUrl, filesFolder, data} = readSettings(env)
    one = await openServer({databaseUrl, redisUrl, filesFolder, data}, false)
    two = await openServer({databaseUrl, redisUrl, filesFolder, data}, false)
  })
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL')
    await Promise.all(workers.map(ended))
    await one?.close()
    await two?.close()
    await Promise.all([postgres?.remove(), redis?.remove()])
    rmSync(folder, {recursive: true, force: true})
  })

  async function hire(): Promise<ChildProcess> {
    const worker = startProgram(['work'], env)
    workers.push(worker)
    await says(worker, /worker 已启动/u)
    return worker
  }
  async function upload(
    {url}: Opened,
    {cookie, csrf}: Person,
    numbers: readonly number[],
    size = 2,
  ): Promise<string[]> {
    const body = form(numbers.map((number) => ({name: `${number}.txt`, text: speech(number, size)})))
    const response = await fetch(`${url}/api/uploads`, {method: 'POST', headers: {cookie, 'x-csrf-token': csrf}, body})
    expect(response.status).toBe(200)
    const {uploads} = (await response.json()) as {uploads: {documentId: string}[]}
    return uploads.map(({documentId}) => documentId)
  }
  const at = async ({url}: Opened, {cookie}: Person, path: string) =>
    (await (await fetch(`${url}${path}`, {headers: {cookie}})).json()) as never
  const rows = async (columns: string) =>
    (await one!.system.database.pool.query(`select ${columns} from documents`)).rows as Record<string, unknown>[]

  test('what is uploaded at one server is told to who watches the other, by whichever worker, and stands in both', async () => {
    await Promise.all([hire(), hire()])
    const person = await one!.person('admin')
    const watching = [watch(one!, person), watch(two!, person)]
    await Promise.all(watching.map(({open}) => open))
    const ids = [...(await upload(one!, person, [1, 2, 3])), ...(await upload(two!, person, [4, 5, 6]))]
    for (const {done} of watching) await expect.poll(() => ids.filter((id) => !done().has(id))).toEqual([])
    for (const server of [one!, two!]) {
      const {items} = (await at(server, person, '/api/documents')) as {items: {id: string; status: string}[]}
      expect(items.map(({id, status}) => [id, status]).sort()).toEqual(ids.map((id) => [id, 'done']).sort())
    }
    await Promise.all(watching.map(({leave}) => leave()))
  })

  test('a decision taken at one server is told at the other', async () => {
    const person = await one!.person('inspector')
    const watching = watch(two!, person)
    await watching.open
    const {items} = (await at(one!, person, '/api/entries?limit=1')) as {items: {id: string; documentId: string}[]}
    const {id: entryId, documentId} = items[0]!
    const decided = await person.call('POST', '/api/decisions', {decisions: [{kind: 'accept', documentId, entryId}]})
    expect(decided.status).toBe(200)
    await expect.poll(() => watching.heard()).toMatch(new RegExp(`"type":"decision"[^}]*${documentId}`, 'u'))
    await watching.leave()
  })

  test('a worker that is lost with documents in hand: the other takes them over, and each is done once', async () => {
    for (const worker of workers.splice(0)) {
      worker.kill('SIGTERM')
      await ended(worker)
    }
    const person = await two!.person('clerk')
    const lost = await hire()
    const numbers = Array.from({length: 12}, (_, index) => 100 + index)
    const ids = new Set(await upload(two!, person, numbers, 40))
    const working = async () => (await rows('id, status')).filter(({status}) => status === 'working')
    let inHand: Record<string, unknown>[] = []
    await expect
      .poll(async () => {
        // One that goes on might end what it has, and be killed before it begins anything else.
        lost.kill('SIGSTOP')
        await expect.poll(() => statements(one!)).toBe(0)
        inHand = await working()
        if (inHand.length === 0) lost.kill('SIGCONT')
        return inHand
      })
      .not.toEqual([])
    lost.kill('SIGKILL')
    await ended(lost)
    const since = performance.now()
    await hire()
    const open = async () => (await rows('id, status')).filter(({status}) => status !== 'done')
    await expect.poll(open).toEqual([])
    console.log(`${inHand.length} documents of a lost worker done ${Math.round(performance.now() - since)} ms later`)
    const mine = (await rows('id, job, starts, revision')).filter(({id}) => ids.has(id as string))
    expect(mine).toHaveLength(12)
    const twice = mine.filter(({starts}) => (starts as number) > 1).map(({id}) => id)
    expect(twice.filter((id) => !inHand.some((row) => row.id === id))).toEqual([])
  })

  test('without PostgreSQL both servers say that they are not ready, and are again when it is back', async () => {
    const states = () =>
      Promise.all(
        [one!, two!].map(async ({url}) => {
          const response = await fetch(`${url}/ready`)
          return [response.status, ((await response.json()) as {faults: string[]}).faults]
        }),
      )
    const person = await one!.person('admin')
    const before = watch(two!, person)
    await before.open
    expect(await states()).toEqual(Array(2).fill([200, []]))
    await postgres!.kill()
    await expect.poll(states).toEqual(Array(2).fill([503, ['database']]))
    expect((await fetch(`${one!.url}/health`)).status).toBe(200)
    await postgres!.start()
    await expect.poll(states).toEqual(Array(2).fill([200, []]))
    // Whoever watched missed what was told meanwhile: its stream ends, it comes back and reads anew.
    await before.ended
    const watching = watch(two!, person)
    await watching.open
    const [id] = await upload(one!, person, [7])
    await expect.poll(() => watching.done().has(id!)).toBe(true)
    await watching.leave()
  })
})

/** How many statements PostgreSQL is at besides this one: what somebody who stands still had asked is done. */
async function statements({system}: Opened): Promise<number> {
  const {rows} = await system.database.pool.query(
    `select count(*)::int as n from pg_stat_activity
     where state = 'active' and backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  return rows[0]!.n as number
}

/** Reads the events of a server as a page does. */
function watch({url}: Opened, {cookie}: Person) {
  const leaving = new AbortController()
  let heard = ''
  let begin = () => {}
  const open = new Promise<void>((resolve) => {
    begin = resolve
  })
  const reading = (async () => {
    const response = await fetch(`${url}/api/events`, {headers: {cookie}, signal: leaving.signal})
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      heard += chunk
      begin()
    }
  })()
  reading.catch(() => {})
  return {
    open,
    ended: reading,
    heard: () => heard,
    done: () =>
      new Set([...heard.matchAll(/"documentId":"(?<id>\w{64})","status":"done"/gu)].map(({groups}) => groups!.id)),
    async leave() {
      leaving.abort()
      await reading.catch((error: Error) => expect(error.name).toBe('AbortError'))
    },
  }
}
