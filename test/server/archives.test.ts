import {strToU8, zipSync} from 'fflate'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {bomb, member, rawZip} from '../hostile/zips.js'
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
  await expect.poll(async () => (await look()).endedAt).not.toBeNull()
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
})

test('an empty archive is a document that fails with its reason', async () => {
  const {batchId, uploads} = await upload([{name: '空.zip', bytes: zipSync({})}])
  expect(uploads).toMatchObject([{state: 'accepted'}])
  expect(await ended(batchId)).toMatchObject({uploads: 1, failed: 1})
})

test('a bomb ends with its reason: what fits is taken, memory stays bounded, nothing waits behind it', async () => {
  const large = await openServer({}, false)
  const megabytes = () => process.memoryUsage.rss() / 1_000_000
  try {
    const person = await large.person('clerk')
    const files = Array.from({length: 14}, (_, number) => {
      const before = `第${number}份`
      const unpacked = 30_000_000 + Buffer.byteLength(before)
      return {name: `${number}.txt`, packed: bomb(30, before), unpacked}
    })
    const data = new FormData()
    data.append('file', new Blob([new Uint8Array(rawZip(files))]), '炸弹.zip')
    const before = megabytes()
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, megabytes())
    }, 20)
    const response = await person.call('POST', '/api/uploads', data)
    clearInterval(watch)
    const {uploads} = (await response.json()) as Answer
    const states = uploads.map(({state}) => state)
    expect(states.filter((state) => state === 'accepted')).toHaveLength(9)
    expect(states.filter((state) => state === 'refused')).toHaveLength(5)
    expect(uploads.at(-1)!.reason).toContain('解压后超出上限')
    // 270 MB went through; never more than a few members of 30 MB were held.
    expect(most - before).toBeLessThan(200)
  } finally {
    await large.close()
  }
})
