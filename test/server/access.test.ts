import {afterAll, beforeAll, expect, test} from 'vitest'
import {startServer} from '../../src/serve.js'
import {form, type Opened, openServer, type Person} from './open.js'
import {speech} from './texts.js'

let opened: Opened
let clerk: Person
let admin: Person

beforeAll(async () => {
  opened = await openServer()
  clerk = await opened.person('clerk')
  admin = await opened.person('admin')
})
afterAll(() => opened?.close())

test('the one-time link works once', async () => {
  const made = (await (await admin.call('POST', `/api/users/${clerk.id}/link`)).json()) as {path: string}
  const first = await fetch(`${opened.url}${made.path}`, {redirect: 'manual'})
  expect(first.status).toBe(302)
  expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/u)
  const second = await fetch(`${opened.url}${made.path}`, {redirect: 'manual'})
  expect(second.headers.get('location')).toBe('/?link=used')
  expect(second.headers.get('set-cookie')).toBeNull()
})

test('a port in use is told of, and harms nobody', async () => {
  const port = Number(new URL(opened.url).port)
  await expect(startServer(opened.system, {host: '127.0.0.1', port, proxy: false})).rejects.toMatchObject({
    code: 'serve/address',
    found: expect.stringContaining('占用'),
  })
  expect((await clerk.call('GET', '/api/documents')).status).toBe(200)
})

test('a token may no more than its owner, and nothing when revoked', async () => {
  expect((await clerk.call('POST', '/api/tokens', {name: '脚本', role: 'admin'})).status).toBe(403)
  const {secret, token} = (await (await admin.call('POST', '/api/tokens', {name: '只读', role: 'clerk'})).json()) as {
    secret: string
    token: {id: string}
  }
  const as = (path: string) => fetch(`${opened.url}${path}`, {headers: {authorization: `Bearer ${secret}`}})
  expect((await as('/api/documents')).status).toBe(200)
  expect((await as('/api/users')).status).toBe(403)
  await admin.call('DELETE', `/api/tokens/${token.id}`)
  expect((await as('/api/documents')).status).toBe(401)
})

test('the last administrator stays, and passwords are guessed slowly', async () => {
  const users = (await (await admin.call('GET', '/api/users')).json()) as {items: {id: string; role: string}[]}
  const admins = users.items.filter(({role}) => role === 'admin')
  expect(admins).toHaveLength(1)
  expect((await admin.call('PATCH', `/api/users/${admin.id}`, {disabled: true})).status).toBe(409)
  const guesses = await Promise.all(
    Array.from({length: 14}, () =>
      fetch(`${opened.url}/api/session`, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({name: 'x', password: 'y'}),
      }),
    ),
  )
  expect(guesses.some(({status}) => status === 429)).toBe(true)
  expect(guesses.every(({status}) => status === 401 || status === 429)).toBe(true)
})

test('a token makes no token, so that one of a day is none for ever', async () => {
  const {secret} = (await (await admin.call('POST', '/api/tokens', {name: '一天', days: 1})).json()) as {secret: string}
  const answer = await fetch(`${opened.url}/api/tokens`, {
    method: 'POST',
    headers: {authorization: `Bearer ${secret}`, 'content-type': 'application/json'},
    body: JSON.stringify({name: '永远'}),
  })
  expect(answer.status).toBe(403)
})

test('behind a proxy an address is what the proxy says, not what a client says before it', async () => {
  const {server, url} = await startServer(opened.system, {host: '127.0.0.1', port: 0, proxy: true})
  try {
    const guess = (forwarded: string, cookie: string) =>
      fetch(`${url}/api/session`, {
        method: 'POST',
        headers: {'content-type': 'application/json', 'x-forwarded-for': forwarded, cookie},
        body: JSON.stringify({name: 'x', password: 'y'}),
      })
    const statuses = []
    for (let number = 0; number < 11; number++)
      statuses.push((await guess(`10.9.8.${number}, 10.0.0.7`, `taizhang=${number}`)).status)
    expect(statuses.at(-1)).toBe(429)
    expect((await guess('10.0.0.7, 10.0.0.8', '')).status).toBe(401)
  } finally {
    await server.close()
  }
})

test('a page of another name gets nothing', async () => {
  const {request} = await import('node:http')
  const status = await new Promise<number>((resolve) => {
    request(`${opened.url}/api/session`, {headers: {host: 'evil.example'}}, (response) =>
      resolve(response.statusCode ?? 0),
    ).end()
  })
  expect(status).toBe(421)
})

test('every change is in the audit trail', async () => {
  await clerk.call('POST', '/api/uploads', form([{name: 'a.txt', text: speech(7)}]))
  const {items} = (await (await admin.call('GET', '/api/audit?action=upload')).json()) as {items: {by: {id: string}}[]}
  expect(items[0]?.by.id).toBe(clerk.id)
})
