import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {speechPdf} from '../readers/make-pdf.js'
import {type Opened, openServer, type Person} from './open.js'

let opened: Opened
let clerk: Person
beforeAll(async () => {
  opened = await openServer({}, false)
  clerk = await opened.person('clerk')
})
afterAll(() => opened.close())

async function upload(name: string, bytes: Uint8Array): Promise<string> {
  const data = new FormData()
  data.append('file', new Blob([Uint8Array.from(bytes)]), name)
  const answer = await clerk.call('POST', '/api/uploads', data)
  const {uploads} = (await answer.json()) as {uploads: {documentId: string}[]}
  return uploads[0]!.documentId
}

const image = (id: string, page: number, width = 1000, headers = {}) =>
  clerk.call('GET', `/api/documents/${id}/pages/${page}/image?width=${width}`, undefined, headers)

test('a page of a pdf is a picture as wide as asked for, and asked for again costs nothing', async () => {
  const id = await upload('讲话.pdf', speechPdf())
  const answer = await image(id, 1)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/webp')
  expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  const {width, height} = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  expect([width, height]).toEqual([1200, 1698])
  const again = await image(id, 1, 1000, {'if-none-match': answer.headers.get('etag')!})
  expect(again.status).toBe(304)
})

test('a page past the last, and a format without pages, are 404 with a reason', async () => {
  const pdf = await upload('讲话.pdf', speechPdf())
  const past = await image(pdf, 9)
  expect([past.status, await past.json()]).toEqual([404, {error: expect.objectContaining({code: 'page/none'})}])
  const text = await upload('讲话.txt', new TextEncoder().encode('今年全县安排重点项目92个。'))
  const none = await image(text, 1)
  expect([none.status, await none.json()]).toEqual([404, {error: expect.objectContaining({code: 'page/no-image'})}])
  expect(none.headers.get('cache-control')).toBe('no-store')
})

test('a photograph is shown upright, and never larger than it is', async () => {
  const photo = await sharp({create: {width: 300, height: 200, channels: 3, background: 'white'}})
    .withMetadata({orientation: 6})
    .jpeg()
    .toBuffer()
  const answer = await image(await upload('照片.jpg', photo), 1)
  const {width, height} = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  expect([width, height]).toEqual([200, 300])
})

test('a page is for those who may see the document', async () => {
  const id = await upload('讲话.pdf', speechPdf())
  const other = await opened.person('clerk')
  expect((await other.call('GET', `/api/documents/${id}/pages/1/image`)).status).toBe(404)
  expect((await fetch(`${opened.url}/api/documents/${id}/pages/1/image`)).status).toBe(401)
})
