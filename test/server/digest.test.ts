import {existsSync, readFileSync} from 'node:fs'
import {createServer, type IncomingHttpHeaders} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {SMTPServer} from 'smtp-server'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {sendMail} from '../../src/adapters/outlets/mail.js'
import {postDigest, signature} from '../../src/adapters/outlets/webhook.js'
import {digestDue} from '../../src/app/digest/send.js'
import {localDay} from '../../src/app/ledger/day.js'
import {RefusedError} from '../../src/app/ports/digests.js'
import {type Opened, openServer, type Person, uploadAndWait} from './open.js'

let opened: Opened
let admin: Person
let clerk: Person
let document: string

/** Noon in Beijing of the day on which the test began: no midnight comes in between. */
const noon = {now: () => new Date(`${localDay(new Date())}T12:00:00+08:00`)}
const began = noon.now()
noon.now = () => began
const day = (days: number) => localDay(new Date(began.getTime() + days * 86_400_000))
const chinese = (iso: string) => `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`

/** Answers with the statuses given, one after another, then with 200. */
function receiver(...statuses: number[]) {
  const got: {headers: IncomingHttpHeaders; body: string}[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      got.push({headers: request.headers, body})
      const status = statuses.shift() ?? 200
      response.writeHead(status, status === 302 ? {location: '/elsewhere'} : {}).end()
    })
  })
  return new Promise<{url: string; got: typeof got; close(): Promise<void>}>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo
      const close = () => new Promise<void>((done) => server.close(() => done()))
      resolve({url: `http://127.0.0.1:${port}/hook`, got, close})
    })
  })
}

/** A mail server that keeps what it gets. */
async function mailbox(password: string) {
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({password: word}, _, done) => (word === password ? done(null, {user: 'u'}) : done(new Error('wrong'))),
    onData(stream, _, done) {
      let mail = ''
      stream.on('data', (chunk) => (mail += chunk))
      stream.on('end', () => {
        mails.push(mail)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const {port} = server.server.address() as AddressInfo
  return {mails, port, close: () => new Promise<void>((done) => server.close(done))}
}

beforeAll(async () => {
  opened = await openServer({}, true, undefined, noon)
  admin = await opened.person('admin')
  clerk = await opened.person('clerk')
  const text = `云岭县2024年重点工作推进会讲话
一、下一步工作安排
县水利局要在${chinese(day(-9))}前建成东山水库。县住建局要在${chinese(day(1))}前建成中心广场。县教育局要在${chinese(day(90))}前建成第三小学。
`
  ;[document] = (await uploadAndWait(clerk, [{name: '讲话.txt', text}])) as [string]
})
afterAll(() => opened?.close())

const settings = {enabled: true, time: '00:00', ahead: 3, file: false, ranking: false, webhook: null, mail: null}
const put = (more: object) => admin.call('PUT', '/api/settings/digest', {...settings, ...more})
const ports = () => opened.system
const deliveries = async () =>
  (
    (await (await admin.call('GET', '/api/digest/deliveries')).json()) as {
      items: {channel: string; state: string; attempts: number; reason: string | null}[]
    }
  ).items

test('the day’s digest tells what is due, overdue and without evidence, each with its quote', async () => {
  const digest = (await (await clerk.call('GET', '/api/digest')).json()) as {
    counts: object
    overdue: {words: string; owner: string; quote: string; light: string}[]
    due: {words: string}[]
    ranking: null
  }
  // Each is a task and a project.
  expect(digest.counts).toEqual({due: 2, overdue: 2, withoutEvidence: 2})
  expect(digest.overdue.find(({owner}) => owner)).toMatchObject({
    owner: '县水利局',
    light: 'red',
    quote: expect.stringContaining('东山水库'),
  })
  expect(digest.due[0]!.words).toContain('中心广场')
  expect(digest.ranking).toBeNull()
  const other = await opened.person('clerk')
  expect(((await (await other.call('GET', '/api/digest')).json()) as {counts: object}).counts).toMatchObject({
    overdue: 0,
  })
})

test('a webhook gets it once a day, signed; a failed attempt is tried again later', async () => {
  const hook = await receiver(503)
  expect((await put({webhook: {url: hook.url, secret: 'geheim'}})).status).toBe(200)
  await digestDue(ports())
  expect(await deliveries()).toMatchObject([
    {channel: 'webhook', state: 'waiting', attempts: 1, reason: 'webhook 回答 503'},
  ])
  // Not before a minute has gone by.
  await digestDue(ports())
  expect(hook.got).toHaveLength(1)
  const later = {now: () => new Date(began.getTime() + 61_000)}
  await Promise.all([digestDue({...ports(), clock: later}), digestDue({...ports(), clock: later})])
  expect(await deliveries()).toMatchObject([{state: 'sent', attempts: 2, reason: null}])
  expect(hook.got).toHaveLength(2)
  const {headers, body} = hook.got[1]!
  expect(headers['x-taizhang-signature']).toBe(signature('geheim', String(headers['x-taizhang-timestamp']), body))
  expect(JSON.parse(body)).toMatchObject({schema: 'taizhang.digest/1', day: day(0), counts: {overdue: 2}})
  await digestDue({...ports(), clock: later})
  expect(hook.got).toHaveLength(2)
  await hook.close()
})

test('secrets are not told, stay when left out, and do not follow to another address', async () => {
  const told = (await (await admin.call('GET', '/api/settings/digest')).json()) as {
    webhook: {url: string; hasSecret: boolean}
  }
  expect(told.webhook).toEqual({url: told.webhook.url, hasSecret: true})
  const kept = (await (await put({webhook: {url: told.webhook.url}})).json()) as typeof told
  expect(kept.webhook.hasSecret).toBe(true)
  const moved = (await (await put({webhook: {url: 'http://127.0.0.1:9/other'}})).json()) as typeof told
  expect(moved.webhook.hasSecret).toBe(false)
  expect((await clerk.call('GET', '/api/settings/digest')).status).toBe(403)
  expect((await put({webhook: null})).status).toBe(422)
  expect(JSON.stringify(await (await admin.call('GET', '/api/audit?limit=100')).json())).not.toContain('geheim')
})

test('mail and file, sent now; with the ranking only where it is switched on', async () => {
  const box = await mailbox('pw')
  const mail = {
    host: '127.0.0.1',
    port: box.port,
    secure: false,
    user: 'u',
    password: 'pw',
    from: 'a@x.cn',
    to: ['b@x.cn'],
  }
  await put({file: true, ranking: true, mail})
  const sent = (await (await admin.call('POST', '/api/digest/send')).json()) as {
    items: {channel: string; state: string}[]
  }
  expect(sent.items).toMatchObject([
    {channel: 'file', state: 'sent'},
    {channel: 'mail', state: 'sent'},
  ])
  expect(box.mails).toHaveLength(1)
  expect(box.mails[0]).toContain('To: b@x.cn')
  const file = join(opened.folder, 'digests', `每日提醒-${day(0)}.txt`)
  expect(readFileSync(file, 'utf8')).toContain('县水利局: 逾期 1 项')
  expect(existsSync(file.replace('.txt', '.json'))).toBe(true)
  await put({file: true, mail: {...mail, password: 'wrong'}})
  await admin.call('POST', '/api/digest/send')
  expect((await deliveries()).find(({channel}) => channel === 'mail')).toMatchObject({state: 'failed', attempts: 1})
  await box.close()
})

test('a redirect is not followed, silence ends, and a refusal is final', async () => {
  const hook = await receiver(302, 403)
  const to = {url: hook.url, secret: null}
  await expect(postDigest(to, day(0), '{}')).rejects.toThrow(/302, 不跟随转向/u)
  await expect(postDigest(to, day(0), '{}')).rejects.toBeInstanceOf(RefusedError)
  expect(hook.got.map(({headers}) => headers['x-taizhang-signature'])).toEqual([undefined, undefined])
  await hook.close()
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', () => resolve()))
  const {port} = silent.address() as AddressInfo
  await expect(postDigest({url: `http://127.0.0.1:${port}/`, secret: null}, day(0), '{}', 50)).rejects.toThrow(
    /timeout/iu,
  )
  silent.closeAllConnections()
  silent.close()
})

test('addresses that only a cloud’s own machines answer are refused, whatever name they have', async () => {
  for (const host of ['169.254.169.254', '100.100.100.200', '0.0.0.0', '[fe80::1]', '[::ffff:169.254.169.254]', '[::]'])
    await expect(postDigest({url: `http://${host}/`, secret: null}, day(0), '{}'), host).rejects.toBeInstanceOf(
      RefusedError,
    )
  const hook = await receiver()
  const named = hook.url.replace('127.0.0.1', 'localhost')
  await postDigest({url: named, secret: null}, day(0), '{}')
  expect(hook.got).toHaveLength(1)
  await hook.close()
})

test('a password goes to another machine only under TLS', async () => {
  const box = await mailbox('pw')
  const own = {
    host: '127.0.0.2',
    port: box.port,
    secure: false,
    user: 'u',
    password: 'pw',
    from: 'a@x.cn',
    to: ['b@x.cn'],
  }
  const far = new SMTPServer({disabledCommands: ['STARTTLS'], authOptional: true})
  await new Promise<void>((resolve) => void far.listen(0, '127.0.0.2', () => resolve()))
  const {port} = far.server.address() as AddressInfo
  await expect(sendMail({...own, port}, {subject: 's', text: 't', id: 'i'})).rejects.toThrow(/STARTTLS|TLS/u)
  await new Promise<void>((done) => far.close(done))
  await box.close()
})

test('what somebody has reported on is overdue, but not without evidence', async () => {
  const digest = (await (await clerk.call('GET', '/api/digest')).json()) as {overdue: {entryId: string}[]}
  const wish = {kind: 'progress', documentId: document, entryId: digest.overdue[0]!.entryId, note: '主体完工'}
  await clerk.call('POST', '/api/decisions', {decisions: [wish]})
  const after = (await (await clerk.call('GET', '/api/digest')).json()) as {counts: object}
  expect(after.counts).toEqual({due: 2, overdue: 2, withoutEvidence: 1})
})
