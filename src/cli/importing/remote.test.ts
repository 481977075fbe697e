import {createServer, type Server} from 'node:http'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {InputError} from '../../model/errors.js'
import {openRemote} from './remote.js'
import type {Incoming} from './target.js'

// A server that says no at first, or breaks the connection: the import must go on where a person would just try again.
interface No {
  readonly status: number
  readonly after?: string
  /** The connection breaks, whether the request was taken before or not. */
  readonly breaks?: 'taken' | 'lost'
}
let server: Server
let url = ''
let token = 't'
let refusals: No[] = []
let asked: string[] = []
let uploads: {name: string; path: null; size: number; at: string; code: string | null}[] = []
let batches: {id: string; name: string}[] = []

function take(what: string, body: string): object {
  if (what === 'GET /api/session') return {limits: {fileBytes: 1000}}
  if (what.startsWith('GET /api/batches?')) return {items: batches}
  if (what.startsWith('GET ')) return {items: uploads}
  if (what === 'POST /api/batches') batches.push({id: 'b', name: 'n'})
  const row = {path: null, size: 1, at: '2024-01-01T00:00:00Z'}
  if (what === 'POST /api/uploads') uploads.push({...row, name: 'a.txt', code: null})
  if (what.endsWith('/refusals')) {
    const [{path, size, code}] = (JSON.parse(body) as {items: [{path: string; size: number; code: string}]}).items
    uploads.push({...row, name: path, size, code})
  }
  return {}
}

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.setEncoding('latin1').on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      const what = `${request.method} ${request.url}`
      asked.push(what)
      const known = request.headers.authorization === `Bearer ${token}`
      const no = known ? refusals.shift() : {status: 401}
      const answer =
        no && no.breaks !== 'taken'
          ? {error: {code: 'too-often', message: '请求太频繁', remedy: '稍后再试'}}
          : take(what, body)
      if (no?.breaks) {
        request.socket.destroy()
        return
      }
      response.writeHead(no?.status ?? 200, no?.after ? {'retry-after': no.after} : {})
      response.end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as {port: number}).port}`
})
afterAll(() => server?.close())
beforeEach(() => {
  ;[refusals, asked, uploads, batches, token] = [[], [], [], [], 't']
})

const incoming: Incoming = {
  ...{path: 'a.txt', size: 1, changed: 0, known: {}},
  bytes: async function* () {
    yield new Uint8Array([49])
  },
}
function open(more: {wait?: (milliseconds: number) => Promise<void>} = {}) {
  return openRemote({
    ...{server: () => ({url, token: 't'}), name: 'n', expected: 1, say: () => {}, wait: async () => {}},
    ...more,
  })
}
const posts = () => asked.filter((what) => what.startsWith('POST'))

test('too many requests and a database that restarts are waited for, as long as the server says', async () => {
  const waits: number[] = []
  const target = await open({wait: async (milliseconds) => void waits.push(milliseconds)})
  refusals.push({status: 429, after: '7'}, {status: 503})
  asked = []
  await target.send([incoming], [])
  expect(waits).toEqual([7000, 2000])
  expect(asked).toEqual(Array(3).fill('POST /api/uploads'))
})

test('a server that never recovers is told of, and so is any other refusal at once', async () => {
  let waits = 0
  const target = await open({wait: async () => void waits++})
  refusals.push(...Array(60).fill({status: 503}))
  await expect(target.send([incoming], [])).rejects.toMatchObject({code: 'too-often'})
  expect(waits).toBe(59)
  refusals = [{status: 403}]
  await expect(target.send([incoming], [])).rejects.toThrow('请求太频繁')
  expect(waits).toBe(59)
})

test('an answer that was lost: sent again only where it was not taken', async () => {
  const target = await open()
  refusals.push({status: 0, breaks: 'lost'})
  await target.send([incoming], [])
  refusals.push({status: 0, breaks: 'taken'})
  await target.send([incoming], [])
  expect(uploads).toHaveLength(2)
  expect(posts().slice(1)).toEqual(Array(3).fill('POST /api/uploads'))
})

test('a batch whose answer was lost is not made twice', async () => {
  refusals.push(...(Array(2).fill(undefined) as never[]), {status: 0, breaks: 'taken'})
  await open()
  expect(posts()).toEqual(['POST /api/batches'])
  expect(batches).toHaveLength(1)
})

test('a server that was started anew has another token', async () => {
  let current = 't'
  const target = await openRemote({
    ...{server: () => ({url, token: current}), name: 'n', expected: 1, say: () => {}},
    wait: async () => {},
  })
  token = 'u'
  const file: Incoming = {
    ...incoming,
    bytes: async function* () {
      yield new Uint8Array([49])
      // It is written while the request is on its way.
      setImmediate(() => {
        current = 'u'
      })
    },
  }
  await target.send([file], [])
  expect(uploads).toHaveLength(1)
})

test('a file that is too large is not read, one that cannot be read stops nothing: both are in the report', async () => {
  const target = await open()
  const unread = async function* () {
    yield new Uint8Array()
    throw new InputError({code: 'import/unreadable', found: 'x', expected: 'y', remedy: 'z'})
  }
  const large = {...incoming, path: '大.txt', size: 1001, bytes: () => expect.unreachable('it is read')}
  await target.send([large, {...incoming, path: '坏.txt', bytes: unread}, incoming], [])
  expect(uploads.map(({code}) => code)).toEqual(['upload/too-large', 'import/unreadable', null])
})

test('what is no server of ours is said at once', async () => {
  const other = createServer((_, response) => response.end('<html>'))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const {port} = other.address() as {port: number}
  const to = (port: number) =>
    openRemote({
      ...{server: () => ({url: `http://127.0.0.1:${port}`, token: 't'}), name: 'n', expected: 1, say: () => {}},
      wait: () => expect.unreachable('it waits'),
    })
  await expect(to(port)).rejects.toThrow('不是台账服务器')
  await new Promise((resolve) => other.close(resolve))
  await expect(to(port)).rejects.toThrow('没有回答')
})
