import {readdirSync} from 'node:fs'
import {type IncomingMessage, request} from 'node:http'
import {connect} from 'node:net'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {setTimeout as passing} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Opened, openServer, type Person} from './open.js'

const arriving = ({folder}: Opened) => readdirSync(join(folder, 'files', 'arriving'))
async function count({system}: Opened, table: string): Promise<number> {
  return (await system.database.pool.query(`select count(*)::int as n from ${table}`)).rows[0]!.n as number
}
/** Nothing of it stays, neither on disk nor in a table. */
async function expectNothing(opened: Opened): Promise<void> {
  await expect.poll(() => arriving(opened)).toEqual([])
  for (const table of ['documents', 'uploads', 'batches']) expect(await count(opened, table), table).toBe(0)
}

interface Told {
  readonly status: number
  readonly code: string
  readonly message: string
}

/** Sends a form that is made while it is sent; resolves with the answer, whether all of it was sent or not. */
function send({url}: Opened, {cookie, csrf}: Person, parts: Iterable<Uint8Array | string>): Promise<Told> {
  return new Promise((resolve, reject) => {
    const headers = {cookie, 'x-csrf-token': csrf, 'content-type': 'multipart/form-data; boundary=b'}
    const asked = request(`${url}/api/uploads`, {method: 'POST', headers})
    asked.on('response', async (response: IncomingMessage) => {
      let text = ''
      for await (const chunk of response) {
        text += chunk
        if (text.length >= Number(response.headers['content-length'])) break
      }
      const {error} = JSON.parse(text) as {error: {code: string; message: string}}
      asked.destroy()
      resolve({status: response.statusCode!, code: error.code, message: error.message})
    })
    asked.on('error', reject)
    Readable.from(parts).pipe(asked)
  })
}

const part = (name: string) =>
  `--b\r\ncontent-disposition: form-data; name="f"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n`

describe('too much', () => {
  let opened: Opened
  let clerk: Person
  beforeAll(async () => {
    opened = await openServer({}, false)
    clerk = await opened.person('clerk')
  })
  afterAll(() => opened?.close())

  test('10,001 files in one request', async () => {
    function* files() {
      for (let number = 0; number <= 10_000; number++) yield `${part(`${number}.txt`)}第${number}份\r\n`
      yield '--b--\r\n'
    }
    const told = await send(opened, clerk, files())
    expect(told).toMatchObject({status: 413, code: 'upload/too-many'})
    expect(told.message).toContain('太多')
    await expectNothing(opened)
  }, 600_000)

  test('a file of two gigabytes: its sender hears why, and nobody holds it', async () => {
    const block = Buffer.alloc(1_000_000, '政')
    function* file() {
      yield part('大.txt')
      for (let sent = 0; sent < 2000; sent++) yield block
      yield '\r\n--b--\r\n'
    }
    const before = process.memoryUsage.rss()
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss())
    }, 20)
    const told = await send(opened, clerk, file())
    clearInterval(watch)
    expect(told).toMatchObject({status: 413, code: 'upload/too-large'})
    expect(told.message).toContain('200 MB')
    expect((most - before) / 1_000_000).toBeLessThan(200)
    await expectNothing(opened)
  }, 600_000)
})

describe('too slow', () => {
  let opened: Opened
  let clerk: Person
  beforeAll(async () => {
    opened = await openServer({}, false, {silence: 3000, head: 1500, request: 5000, linger: 1000})
    clerk = await opened.person('clerk')
  })
  afterAll(() => opened?.close())

  /** Writes the start at once and the rest a byte at a time; what came back until the server closed. */
  function drip(start: string, rest: string): Promise<string> {
    return new Promise((resolve) => {
      let back = ''
      const {hostname, port} = new URL(opened.url)
      const socket = connect(Number(port), hostname)
      socket.write(start)
      let at = 0
      const timer = setInterval(() => {
        if (at < rest.length && socket.writable) socket.write(rest[at++]!)
      }, 100)
      socket.on('data', (chunk: Buffer) => {
        back += chunk.toString()
      })
      socket.on('error', () => {
        // A connection that is cut is an answer as well.
      })
      socket.on('close', () => {
        clearInterval(timer)
        resolve(back)
      })
    })
  }
  const head = () =>
    `POST /api/uploads HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${clerk.cookie}\r\nx-csrf-token: ${clerk.csrf}\r\n` +
    'content-type: multipart/form-data; boundary=b\r\ncontent-length: 100000\r\n\r\n'

  test('a head, a body, a client that falls silent: each is ended, and others are served meanwhile', async () => {
    const slow = {
      head: drip('GET /api/session HTTP/1.1\r\nhost: 127.0.0.1\r\nx-a: ', 'x'.repeat(10_000)),
      body: drip(`${head()}${part('慢.txt')}`, 'x'.repeat(10_000)),
      silent: drip(`${head()}${part('静.txt')}一半`, ''),
      nothing: drip('', ''),
    }
    for (let asked = 0; asked < 20; asked++) expect((await clerk.call('GET', '/api/documents')).status).toBe(200)
    expect(await slow.head).toMatch(/^HTTP\/1\.1 408[\s\S]*没有在时限内发完/u)
    expect(await slow.body).toMatch(/^HTTP\/1\.1 408[\s\S]*没有在时限内发完/u)
    await slow.silent
    await slow.nothing
    expect((await clerk.call('GET', '/api/documents')).status).toBe(200)
    await expectNothing(opened)
  }, 600_000)

  test('a client that waits for us is not silent: an answer may take longer than a client may', async () => {
    const {try: quick} = opened.analysts
    opened.analysts.try = async (trial) => {
      await passing(4000)
      return quick(trial)
    }
    const answer = await clerk.call('POST', '/api/dictionaries/try', {text: '粮食产量50万吨'})
    opened.analysts.try = quick
    expect(answer.status).toBe(200)
  })

  test('a stream of events outlives any silence, and ends with the right to see it', async () => {
    const admin = await opened.person('admin')
    const reader = (await clerk.call('GET', '/api/events')).body!.getReader()
    let heard = ''
    while (heard.split(': beat').length < 6) heard += new TextDecoder().decode((await reader.read()).value)
    expect((await admin.call('PATCH', `/api/users/${clerk.id}`, {disabled: true})).status).toBe(200)
    for (let ended = false; !ended; ) ended = (await reader.read()).done
    expect((await clerk.call('GET', '/api/events')).status).toBe(401)
    const streams = await Promise.all(Array.from({length: 41}, () => admin.call('GET', '/api/events')))
    expect(streams.map(({status}) => status).sort()).toEqual([...Array(40).fill(200), 429])
    await Promise.all(streams.map(({body}) => body?.cancel()))
    await expect.poll(async () => (await admin.call('GET', '/api/batches')).status).toBe(200)
  }, 600_000)

  test('whoever leaves before a stream of events has begun holds no place in it', async () => {
    const admin = await opened.person('admin')
    const {hostname, port} = new URL(opened.url)
    const leave = () =>
      new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          const asked = `GET /api/events HTTP/1.1\r\nhost: ${hostname}\r\ncookie: ${admin.cookie}\r\n\r\n`
          socket.write(asked, () => socket.destroy())
        })
        socket.once('close', () => resolve())
      })
    for (let left = 0; left < 60; left++) await leave()
    // Asked behind them, and so answered after them.
    for (let asked = 0; asked < 5; asked++) expect((await admin.call('GET', '/api/documents')).status).toBe(200)
    const streams = await Promise.all(Array.from({length: 40}, () => admin.call('GET', '/api/events')))
    expect(streams.map(({status}) => status)).toEqual(Array(40).fill(200))
    await Promise.all(streams.map(({body}) => body?.cancel()))
  })

  test('a server that stops waits for no page that is open', async () => {
    const stopping = await openServer({}, false)
    const admin = await stopping.person('admin')
    const streams = [await admin.call('GET', '/api/events')]
    const {id} = (await (await admin.call('POST', '/api/batches', {name: '一批'})).json()) as {id: string}
    streams.push(await admin.call('GET', `/api/batches/${id}/events`))
    const reading = streams.map((stream) => stream.text())
    await stopping.close()
    expect((await Promise.all(reading)).join()).toContain('retry: 2000')
  })

  test('what is no request, and a head that is too large', async () => {
    expect(await drip('GARBAGE\r\n\r\n', '')).toMatch(/^HTTP\/1\.1 400[\s\S]*请求不完整或格式不对/u)
    expect(await drip(`GET / HTTP/1.1\r\nx: ${'x'.repeat(50_000)}\r\n\r\n`, '')).toMatch(
      /^HTTP\/1\.1 431[\s\S]*请求头太大/u,
    )
  }, 600_000)
})
