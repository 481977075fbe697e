import {Compile} from 'typebox/compile'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Route} from '../../src/server/api/route.js'
import {routes} from '../../src/server/api/routes.js'
import {form, type Opened, openServer, type Person, uploadAndWait} from './open.js'
import {speech} from './texts.js'

let opened: Opened
let clerk: Person
let other: Person
let inspector: Person
let admin: Person
let document: string

beforeAll(async () => {
  opened = await openServer()
  clerk = await opened.person('clerk')
  other = await opened.person('clerk')
  inspector = await opened.person('inspector')
  admin = await opened.person('admin')
  ;[document] = (await uploadAndWait(clerk, [{name: '讲话.txt', text: speech(1)}])) as [string]
})
afterAll(() => opened?.close())

const all = Object.entries(routes) as [string, Route][]
const needed: Readonly<Record<string, string>> = {
  q: '投资',
  by: 'owner',
  format: 'json',
  indicator: '投资',
  rules: 'kind/plan',
  document: 'd',
  plan: 'd',
  result: 'd',
}

function address({path, query}: Route): string {
  const filled = path
    .replace(':id', path.startsWith('/api/documents') ? document : 'none')
    .replace(':entry', '0'.repeat(24))
    .replace(':page', '1')
    .replace(':name', '指标')
  const required = (query as {required?: string[]} | undefined)?.required ?? []
  const words = required
    .filter((name) => name in needed)
    .map((name) => `${name}=${encodeURIComponent(needed[name] === 'd' ? document : needed[name]!)}`)
  return words.length > 0 ? `${filled}?${words.join('&')}` : filled
}

test('without login nothing is reachable but the login itself', async () => {
  for (const [name, route] of all) {
    const response = await fetch(`${opened.url}${address(route)}`, {method: route.method})
    const expected = route.access === 'public' ? [200, 400, 415] : [401]
    expect(expected, name).toContain(response.status)
    if (route.access !== 'public')
      expect(((await response.json()) as {error: {message: string}}).error.message).toBe('请先登录')
  }
  for (const path of ['/metrics', '/api/openapi.json']) expect((await fetch(`${opened.url}${path}`)).status).toBe(401)
})

test('a role that may not is told so, before the request is read', async () => {
  const refused = all.filter(([, {access}]) => access === 'inspector' || access === 'admin')
  expect(refused.length).toBeGreaterThan(10)
  for (const [name, route] of refused) expect((await clerk.call(route.method, address(route))).status, name).toBe(403)
  for (const [name, route] of refused.filter(([, {access}]) => access === 'admin')) {
    expect((await inspector.call(route.method, address(route))).status, name).toBe(403)
  }
  expect((await inspector.call('GET', '/metrics')).status).toBe(403)
})

test('a change without the CSRF word is refused', async () => {
  for (const [name, route] of all) {
    if (route.method === 'GET' || route.access === 'public') continue
    const response = await admin.call(route.method, address(route), undefined, {'x-csrf-token': 'x'})
    expect(response.status, name).toBe(403)
  }
})

test('another clerk’s document is as if it were not there', async () => {
  const own = all.filter(([, {path, access}]) => path.startsWith('/api/documents/:id') && access === 'clerk')
  expect(own.length).toBeGreaterThan(10)
  const bodies: Readonly<Record<string, object>> = {patchDocument: {place: '某市'}, proposeEntries: {start: 0, end: 5}}
  for (const [name, route] of own)
    expect((await other.call(route.method, address(route), bodies[name])).status, name).toBe(404)
  const {items} = (await (await other.call('GET', '/api/documents')).json()) as {items: unknown[]}
  expect(items).toEqual([])
  for (const path of [
    '/api/entries',
    '/api/checks',
    '/api/decisions',
    '/api/failures',
    '/api/batches',
    '/api/search?q=%E6%8A%95%E8%B5%84&in=entries',
  ]) {
    expect(JSON.stringify(await (await other.call('GET', path)).json()), path).not.toContain(document)
  }
  const wish = {decisions: [{kind: 'accept', documentId: document, entryId: '0'.repeat(24)}]}
  expect((await other.call('POST', '/api/decisions', wish)).status).toBe(404)
  expect((await inspector.call('GET', `/api/documents/${document}`)).status).toBe(200)
})

test('a body or a query that does not fit is refused with the field', async () => {
  for (const [name, route] of all) {
    if (!route.body) continue
    const response = await admin.call(route.method, address(route), {nonsense: 1})
    expect(response.status, name).toBe(400)
    expect((await admin.call(route.method, address(route), '{"half')).status, name).toBe(400)
  }
  for (const [name, route] of all) {
    if (!route.query || route.method !== 'GET') continue
    const joint = address(route).includes('?') ? '&' : '?'
    expect((await admin.call('GET', `${address(route)}${joint}nonsense=1`)).status, name).toBe(400)
  }
  expect((await admin.call('GET', '/api/documents/..%2f..%2fetc%2fpasswd')).status).toBe(400)
})

test('answers are what the schemas say', async () => {
  const readable = all.filter(([, route]) => route.method === 'GET' && route.answer)
  for (const [name, route] of readable) {
    const response = await admin.call('GET', address(route))
    if (response.status === 404 || response.status === 422) continue
    expect(response.status, name).toBe(200)
    const validator = Compile(route.answer!)
    const answer = await response.json()
    expect([...validator.Errors(answer)].slice(0, 3), name).toEqual([])
  }
})

test('the one-time link works once', async () => {
  const made = (await (await admin.call('POST', `/api/users/${clerk.id}/link`)).json()) as {path: string}
  const first = await fetch(`${opened.url}${made.path}`, {redirect: 'manual'})
  expect(first.status).toBe(302)
  expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/u)
  expect((await fetch(`${opened.url}${made.path}`, {redirect: 'manual'})).status).toBe(401)
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
