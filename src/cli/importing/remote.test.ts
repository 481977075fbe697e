import {createServer, type Server} from 'node:http'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openRemote} from './remote.js'

// A server that says no at first: the import must go on where a person would just try again.
let server: Server
let url = ''
const refusals: {status: number; after: string | null}[] = []
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      asked.push(`${request.method} ${request.url}`)
      const no = refusals.shift()
      const body = no
        ? {error: {code: 'too-often', message: '请求太频繁', remedy: '稍后再试'}}
        : {id: 'b', items: [], uploads: [{state: 'accepted'}]}
      response.writeHead(no?.status ?? 200, no?.after ? {'retry-after': no.after} : {})
      response.end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as {port: number}).port}`
})
afterAll(() => server?.close())

const incoming = {
  ...{path: 'a.txt', size: 1, known: {}},
  bytes: async function* () {
    yield new Uint8Array([49])
  },
}

test('too many requests and a database that restarts are waited for, as long as the server says', async () => {
  const waits: number[] = []
  const wait = async (milliseconds: number) => void waits.push(milliseconds)
  const target = await openRemote({url, token: 't', name: 'n', expected: 1, wait})
  refusals.push({status: 429, after: '7'}, {status: 503, after: null})
  asked.length = 0
  expect(await target.send([incoming], [])).toEqual({duplicates: 0, refused: 0})
  expect(waits).toEqual([7000, 2000])
  expect(asked).toEqual(Array(3).fill('POST /api/uploads'))
})

test('a server that never recovers is told of, and so is any other refusal at once', async () => {
  let waits = 0
  const wait = async () => void waits++
  const target = await openRemote({url, token: 't', name: 'n', expected: 1, wait})
  refusals.push(...Array(60).fill({status: 503, after: null}))
  await expect(target.send([incoming], [])).rejects.toMatchObject({code: 'too-often'})
  expect(waits).toBe(59)
  refusals.push({status: 403, after: null})
  await expect(target.send([incoming], [])).rejects.toThrow('请求太频繁')
  expect(waits).toBe(59)
})
