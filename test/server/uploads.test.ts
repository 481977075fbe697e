import {readdirSync} from 'node:fs'
import {connect} from 'node:net'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {form, type Opened, openServer, type Person, uploadAndWait} from './open.js'
import {speech} from './texts.js'

let opened: Opened
let clerk: Person
let admin: Person

beforeAll(async () => {
  opened = await openServer({fileBytes: 3_000_000, filesPerRequest: 100})
  clerk = await opened.person('clerk')
  admin = await opened.person('admin')
})
afterAll(() => opened?.close())

const total = async () => ((await (await admin.call('GET', '/api/documents')).json()) as {total: number}).total
const arriving = () => readdirSync(join(opened.folder, 'files', 'arriving'))
const problem = async (response: Response) => ((await response.json()) as {error: {code: string; remedy: string}}).error

test('the same bytes twice are one document with two uploads', async () => {
  const text = speech(100)
  const [first] = await uploadAndWait(clerk, [{name: 'a.txt', text}])
  const answer = (await (
    await clerk.call(
      'POST',
      '/api/uploads',
      form([
        {name: 'b.txt', text},
        {name: 'c.txt', text},
      ]),
    )
  ).json()) as {
    uploads: {state: string; documentId: string}[]
  }
  expect(answer.uploads.map(({state}) => state)).toEqual(['duplicate', 'duplicate'])
  expect(answer.uploads[0]?.documentId).toBe(first)
  const uploads = (await (await clerk.call('GET', `/api/documents/${first}/uploads`)).json()) as {
    items: {name: string}[]
  }
  expect(uploads.items.map(({name}) => name)).toEqual(['a.txt', 'b.txt', 'c.txt'])
})

test('nearly the same text is found and shown', async () => {
  const body = speech(200, 12)
  const [one] = await uploadAndWait(clerk, [{name: 'one.txt', text: body}])
  const [two] = await uploadAndWait(clerk, [{name: 'two.txt', text: `转发件\n${body}`}])
  const {items} = (await (await clerk.call('GET', `/api/documents/${one}/similar`)).json()) as {
    items: {documentId: string; score: number}[]
  }
  expect(items.map(({documentId}) => documentId)).toContain(two)
  expect(items[0]!.score).toBeGreaterThan(0.8)
})

test('a path in a file name is words, never a path', async () => {
  const before = await total()
  const names = ['../../etc/passwd', '..\\..\\windows\\a.txt', '/abs/b.txt', '\u202etxt.exe', '', 'a\u0000b.txt']
  for (const [index, name] of names.entries()) {
    const response = await clerk.call('POST', '/api/uploads', form([{name, text: speech(300 + index)}]))
    const {uploads} = (await response.json()) as {uploads: {name: string; path: string | null}[]}
    expect(response.status, name).toBe(200)
    expect(uploads[0]!.name).not.toMatch(/[\\/\u0000\u202e]/u)
    expect(uploads[0]!.path ?? '').not.toContain('..')
  }
  expect(await total()).toBe(before + names.length)
})

test('too many files: nothing of the request is kept', async () => {
  const before = await total()
  const files = Array.from({length: 101}, (_, index) => ({name: `${index}.txt`, text: `${index}`}))
  const response = await clerk.call('POST', '/api/uploads', form(files))
  expect(response.status).toBe(413)
  expect((await problem(response)).code).toBe('upload/too-many')
  expect(await total()).toBe(before)
  expect(arriving()).toEqual([])
})

test('what was refused and is tried again stands once in its batch; another batch’s refusals stay', async () => {
  const made = async () => ((await (await clerk.call('POST', '/api/batches', {name: 'n'})).json()) as {id: string}).id
  const rows = async (id: string) =>
    ((await (await clerk.call('GET', `/api/batches/${id}/uploads`)).json()) as {items: {id: string; state: string}[]})
      .items
  const [id, other] = [await made(), await made()]
  const refusal = {path: '夹/a.txt', size: 0, code: 'import/unreadable', reason: '读不出', remedy: '再试'}
  for (const batch of [id, other]) await clerk.call('POST', `/api/batches/${batch}/refusals`, {items: [refusal]})
  const [first, kept] = [(await rows(id))[0]!.id, (await rows(other))[0]!.id]
  await clerk.call('POST', `/api/batches/${id}/refusals`, {items: [{...refusal, replaces: first}]})
  const [second, ...more] = await rows(id)
  expect([second?.id === first, more]).toEqual([false, []])
  const data = form([])
  data.set('batch', id)
  for (const one of [second!.id, kept]) data.append('replaces', one)
  data.append('file', new Blob([speech(990)]), '夹/a.txt')
  expect((await clerk.call('POST', '/api/uploads', data)).status).toBe(200)
  expect((await rows(id)).map(({state}) => state)).toEqual(['accepted'])
  expect(await rows(other)).toHaveLength(1)
})

test('a file that is too large: refused while it comes, nothing is kept', async () => {
  const before = await total()
  const response = await clerk.call(
    'POST',
    '/api/uploads',
    form([
      {name: 'ok.txt', text: speech(400)},
      {name: 'big.txt', text: 'x'.repeat(3_000_001)},
    ]),
  )
  expect(response.status).toBe(413)
  expect((await problem(response)).code).toBe('upload/too-large')
  expect(await total()).toBe(before)
  expect(arriving()).toEqual([])
})

test('a form that is no form, an unknown field, a wrong date: said which', async () => {
  expect((await clerk.call('POST', '/api/uploads', {a: 1})).status).toBe(415)
  expect((await clerk.call('POST', '/api/uploads', form([]))).status).toBe(400)
  const part = '--b\r\ncontent-disposition: form-data; name="f"; filename="half.txt"\r\n\r\n'
  for (const [body, type] of [
    [`${part}half`, 'multipart/form-data; boundary=b'],
    [part, 'multipart/form-data; boundary=b'],
    ['', 'multipart/form-data; boundary=b'],
    ['--b', 'multipart/form-data; boundary=b'],
    [part, 'multipart/form-data; boundary=other'],
    [part, 'multipart/form-data'],
  ] as const) {
    const broken = await clerk.call('POST', '/api/uploads', body, {'content-type': type})
    expect([400, 415], `${type} ${body}`).toContain(broken.status)
    expect((await problem(broken)).remedy, body).not.toBe('')
    expect(arriving()).toEqual([])
  }
  const wrong = await clerk.call('POST', '/api/uploads', form([{name: 'a.txt', text: 'x'}], {date: '去年'}))
  expect(wrong.status).toBe(400)
  expect((await clerk.call('POST', '/api/uploads', form([{name: 'a.txt', text: 'x'}], {colour: 'red'}))).status).toBe(
    400,
  )
  expect((await clerk.call('POST', '/api/uploads', form([{name: 'a.txt', text: 'x'}], {batch: 'nobody'}))).status).toBe(
    404,
  )
})

test('a client that breaks off in mid-file leaves nothing', async () => {
  const before = await total()
  const {hostname, port} = new URL(opened.url)
  const body = '--b\r\nContent-Disposition: form-data; name="file"; filename="half.txt"\r\n\r\nhalf of'
  const socket = connect(Number(port), hostname, () =>
    socket.write(
      `POST /api/uploads HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${clerk.cookie}\r\nx-csrf-token: ${clerk.csrf}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n${body}`,
    ),
  )
  await expect.poll(arriving).not.toEqual([])
  socket.destroy()
  await expect.poll(arriving).toEqual([])
  expect(await total()).toBe(before)
})

test('what was uploaded is never served as what it says it is', async () => {
  const [id] = await uploadAndWait(clerk, [
    {name: '页.html', text: '<html><body><script>alert(1)</script><p>今年要完成投资3亿元。</p></body></html>'},
  ])
  const response = await clerk.call('GET', `/api/documents/${id}/file`)
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/u)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('a file that cannot be read fails with reason and remedy, and can be retried', async () => {
  const [id] = await uploadAndWait(clerk, [{name: '坏.docx', text: 'PK\u0003\u0004 not a zip'}])
  const failures = (await (await clerk.call('GET', '/api/failures')).json()) as {
    items: {documentId: string; reason: string; remedy: string}[]
  }
  const failure = failures.items.find(({documentId}) => documentId === id)
  expect(failure?.reason).not.toBe('')
  expect(failure?.remedy).not.toBe('')
  const {queued} = (await (await clerk.call('POST', '/api/failures/retry', {documents: [id]})).json()) as {
    queued: number
  }
  expect(queued).toBe(1)
})

test('what people say of a document analyses it anew', async () => {
  const [id] = await uploadAndWait(clerk, [{name: '改.txt', text: speech(500)}])
  await clerk.call('PATCH', `/api/documents/${id}`, {date: '2021-03-01', place: '某市'})
  const look = async () =>
    (await (await clerk.call('GET', `/api/documents/${id}`)).json()) as {status: string; date: string; place: string}
  await expect.poll(async () => (await look()).status).toBe('done')
  expect(await look()).toMatchObject({date: '2021-03-01', place: '某市'})
})
