import {strToU8, zipSync} from 'fflate'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {member, rawZip} from '../hostile/zips.js'
import {gbk} from '../readers/gbk.js'
import {type Opened, openServer, type Person} from './open.js'
import {speech} from './texts.js'

let opened: Opened
let clerk: Person

beforeAll(async () => {
  opened = await openServer()
  clerk = await opened.person('clerk')
})
afterAll(() => opened?.close())

interface Answer {
  batchId: string
  uploads: {name: string; path: string | null; state: string; documentId: string | null; reason: string | null}[]
}

async function upload(files: readonly {name: string; bytes: Uint8Array}[]): Promise<Answer> {
  const data = new FormData()
  for (const {name, bytes} of files) data.append('file', new Blob([new Uint8Array(bytes)]), name)
  const response = await clerk.call('POST', '/api/uploads', data)
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

async function ended(batchId: string): Promise<Record<string, unknown>> {
  const look = async () =>
    (await (await clerk.call('GET', `/api/batches/${batchId}`)).json()) as Record<string, unknown>
  await expect.poll(async () => (await look()).endedAt, {timeout: 60_000}).not.toBeNull()
  return look()
}

test('a zip is opened: each file a document with its path as words, a broken one with its reason', async () => {
  const bytes = rawZip([
    {...member('x', speech(900)), name: gbk('讲话/全市会议.txt')},
    {name: '坏.txt', packed: strToU8('no deflate'), unpacked: 9},
    member('again.txt', speech(900)),
  ])
  const {batchId, uploads} = await upload([
    {name: '前.txt', bytes: strToU8(speech(901))},
    {name: '材料.zip', bytes},
    {name: '后.txt', bytes: strToU8(speech(902))},
  ])
  expect(uploads.map(({name, state}) => [name, state])).toEqual([
    ['前.txt', 'accepted'],
    ['材料.zip', 'unpacked'],
    ['后.txt', 'accepted'],
    ['全市会议.txt', 'accepted'],
    ['again.txt', 'duplicate'],
    ['坏.txt', 'refused'],
  ])
  expect(uploads[3]!.path).toBe('材料.zip/讲话/全市会议.txt')
  expect(uploads[5]!.reason).toBeTruthy()
  expect(await ended(batchId)).toMatchObject({uploads: 5, done: 3, duplicates: 1, refused: 1, failed: 0})
  const report = await (await clerk.call('GET', `/api/batches/${batchId}/report.csv`)).text()
  expect(report).toContain('材料.zip')
  expect(report).toContain('已解开')
}, 120_000)

test('an empty archive is a document that fails with its reason', async () => {
  const {batchId, uploads} = await upload([{name: '空.zip', bytes: zipSync({})}])
  expect(uploads).toMatchObject([{state: 'accepted'}])
  expect(await ended(batchId)).toMatchObject({uploads: 1, failed: 1})
}, 120_000)
