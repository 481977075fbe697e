import {Compile} from 'typebox/compile'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import type {Route} from '../../src/server/api/route.js'
import {routes} from '../../src/server/api/routes.js'
import {type Opened, openServer, type Person, uploadAndWait} from './open.js'
import {type Owned, requestOf} from './sample.js'
import {speech} from './texts.js'

// Every route there is, whoever adds one: each must refuse each of these, clearly, and change nothing.
const all = Object.entries(routes) as [string, Route][]
/** A number in the text that nobody else's text has. */
const MARK = 73_141

let opened: Opened
let owner: Person
let other: Person
let inspector: Person
let admin: Person
let owned: Owned
let secrets: string[]

beforeAll(async () => {
  opened = await openServer()
  owner = await opened.person('clerk')
  other = await opened.person('clerk')
  inspector = await opened.person('inspector')
  admin = await opened.person('admin')
  const [document] = (await uploadAndWait(owner, [{name: `机密${MARK}.txt`, text: speech(MARK)}])) as [string]
  const one = async (method: string, path: string, body?: object) =>
    (await (await owner.call(method, path, body)).json()) as Record<string, unknown>
  const entries = (await one('GET', `/api/entries?document=${document}`)) as {items: {id: string}[]}
  const batches = (await one('GET', '/api/batches')) as {items: {id: string}[]}
  owned = {
    document,
    entry: entries.items[0]!.id,
    batch: batches.items[0]!.id,
    view: (await one('POST', '/api/views', {page: 'ledger', name: '我的', query: 'a=1'})).id as string,
    token: ((await one('POST', '/api/tokens', {name: '我的'})).token as {id: string}).id,
  }
  secrets = [String(MARK), ...Object.values(owned)]
  await vi.waitUntil(async () => (await unmatched()) === 0, {timeout: 240_000})
})
afterAll(() => opened?.close())

/** How many documents the search for evidence, which runs by itself after an analysis, has still to look at. */
async function unmatched(): Promise<number> {
  const {rows} = await opened.system.database.pool.query(
    'select count(*)::int as count from documents where matched is distinct from job',
  )
  return (rows[0] as {count: number}).count
}

/** What is kept, in one word a table; but for signs of life and the trail of who did what. */
async function kept(): Promise<Record<string, string>> {
  const {pool} = opened.system.database
  const tables = await pool.query(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('workers', 'audit', 'sessions')",
  )
  const words: Record<string, string> = {}
  for (const {name} of tables.rows as {name: string}[]) {
    const {rows} = await pool.query(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as word from "${name}" t`,
    )
    words[name] = rows[0]!.word as string
  }
  return words
}

interface Refusal {
  readonly status: number
  readonly text: string
}

/** A refusal is a problem in Chinese with a remedy, for programs too. */
function expectProblem({status, text}: Refusal, expected: readonly number[], name: string): void {
  expect(expected, `${name}: ${status} ${text.slice(0, 200)}`).toContain(status)
  const {error} = JSON.parse(text) as {error: {code: string; message: string; remedy: string | null}}
  expect(error.code, name).toMatch(/^[a-z][a-z/-]+$/u)
  expect(error.message, name).toMatch(/\p{Script=Han}/u)
  expect(error.remedy, name).toMatch(/\p{Script=Han}/u)
}

async function told(response: Promise<Response>): Promise<Refusal> {
  const {status, text} = await response.then(async (answer) => ({status: answer.status, text: await answer.text()}))
  return {status, text}
}

async function changingNothing(act: () => Promise<void>): Promise<void> {
  const before = await kept()
  await act()
  const after = await kept()
  expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual([])
}

const json = {'content-type': 'application/json'}
const raw = (route: Route, path: string, headers: Record<string, string>, body?: string) =>
  told(fetch(`${opened.url}${path}`, {method: route.method, headers, ...(body === undefined ? {} : {body})}))

test('the routes described for programs are the routes there are', async () => {
  const {paths} = (await (await admin.call('GET', '/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, {operationId: string}>>
  }
  const described = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({operationId}) => operationId),
  )
  expect(described.sort()).toEqual(Object.keys(routes).sort())
})

test(
  'without login, with an invalid token, with a session that is none',
  () =>
    changingNothing(async () => {
      for (const [name, route] of all) {
        if (route.access === 'public') continue
        const {path, body} = requestOf(route, owned)
        const text = body && JSON.stringify(body)
        const ways: Record<string, string>[] = [
          {},
          {authorization: `Bearer ${'x'.repeat(40)}`},
          {authorization: 'Basic eDp5'},
          {cookie: 'taizhang=none'},
        ]
        for (const way of ways) expectProblem(await raw(route, path, body ? {...json, ...way} : way, text), [401], name)
      }
      for (const path of ['/metrics', '/api/openapi.json'])
        expectProblem(await told(fetch(`${opened.url}${path}`)), [401], path)
    }),
  600_000,
)

test(
  'with the wrong role',
  () =>
    changingNothing(async () => {
      const tried: string[] = []
      for (const [name, route] of all) {
        const {path, body} = requestOf(route, owned)
        const wrong = {admin: [owner, inspector], inspector: [owner], clerk: [], public: []}[route.access]
        for (const person of wrong) expectProblem(await told(person.call(route.method, path, body)), [403], name)
        if (wrong.length > 0) tried.push(name)
      }
      expect(tried.length).toBeGreaterThan(10)
      expectProblem(await told(inspector.call('GET', '/metrics')), [403], 'metrics')
    }),
  600_000,
)

test(
  'with a session but without its word against forgery',
  () =>
    changingNothing(async () => {
      for (const [name, route] of all) {
        if (route.method === 'GET' || route.access === 'public') continue
        const {path, body} = requestOf(route, owned)
        expectProblem(await told(admin.call(route.method, path, body, {'x-csrf-token': 'x'})), [403], name)
      }
    }),
  600_000,
)

test(
  'with what is another’s: as if it were not there, and nothing of it is told',
  () =>
    changingNothing(async () => {
      const asked: string[] = []
      for (const [name, route] of all) {
        if (route.access !== 'clerk' || route.sends === 'events') continue
        const {path, body} = requestOf(route, owned)
        const sent = `${path} ${JSON.stringify(body ?? null)}`
        const mentions = secrets.some((secret) => sent.includes(secret))
        // What is one's own to do, another may do as well.
        if (route.method !== 'GET' && !mentions) continue
        const {status, text} = await told(other.call(route.method, path, body))
        for (const secret of secrets)
          if (!sent.includes(secret)) expect(text, `${name}: ${status}`).not.toContain(secret)
        if (path.includes(owned.document) && route.path.includes(':id')) expectProblem({status, text}, [404], name)
        asked.push(name)
      }
      expect(asked.length).toBeGreaterThan(25)
      expect((await inspector.call('GET', `/api/documents/${owned.document}`)).status).toBe(200)
    }),
  600_000,
)

test(
  'with a bad body: none, half of one, another kind, unknown words, too much, too deep',
  () =>
    changingNothing(async () => {
      for (const [name, route] of all) {
        if (!route.body) continue
        const {path, body: whole} = requestOf(route, owned)
        // The login counts attempts besides.
        const often = route.access === 'public' ? [429] : []
        const send = (body: string, type = 'application/json') =>
          told(admin.call(route.method, path, body, {'content-type': type}))
        const refused: [string, readonly number[], string?][] = [
          ['', [400]],
          ['{"half', [400]],
          ['null', [400]],
          ['[]', [400]],
          ['"文"', [400]],
          ['{"nonsense": 1}', [400]],
          [JSON.stringify({...whole, name: 'x'}).replaceAll(/:"[^"]*"/gu, ':"a\\u0000b"'), [400]],
          [JSON.stringify({...whole, name: 'x'}).replaceAll(/:"[^"]*"/gu, ':"a\\ud83db"'), [400]],
          ['{"__proto__": {"role": "admin"}}', [400]],
          [`{"a": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`, [400]],
          ['name=x', [415], 'application/x-www-form-urlencoded'],
          ['<a/>', [415], 'text/xml'],
        ]
        for (const [body, expected, type] of refused)
          expectProblem(await send(body, type), [...expected, ...often], `${name} ${body.slice(0, 30)}`)
        const most = route.bodyLimit ?? 100_000
        expectProblem(await send(`{"a": "${'x'.repeat(most)}"}`), [413, ...often], `${name} too much`)
      }
    }),
  600_000,
)

test(
  'with a bad query, and with a path where an id belongs',
  () =>
    changingNothing(async () => {
      for (const [name, route] of all) {
        const {path, body} = requestOf(route, owned)
        if (route.query && route.method === 'GET') {
          const joint = path.includes('?') ? '&' : '?'
          for (const bad of ['nonsense=1', `q=${'x'.repeat(5000)}`, 'limit=-1', 'limit=1000000', '__proto__=1'])
            expectProblem(await told(admin.call('GET', `${path}${joint}${bad}`)), [400], `${name} ${bad.slice(0, 20)}`)
        }
        if (!route.params) continue
        for (const bad of ['..%2f..%2fetc%2fpasswd', '%00', encodeURIComponent("' or 1=1 --"), 'x'.repeat(150)]) {
          const walked = route.path.replace(/:\w+/gu, bad)
          const {status, text} = await told(admin.call(route.method, walked, body))
          expectProblem({status, text}, [400, 404, 422], `${name} ${bad.slice(0, 20)}`)
          expect(text).not.toContain('root:')
        }
      }
    }),
  600_000,
)

test('answers are what the schemas say', async () => {
  for (const [name, route] of all) {
    if (route.method !== 'GET' || !route.answer) continue
    const response = await admin.call('GET', requestOf(route, owned).path)
    if (response.status === 404 || response.status === 422) continue
    expect(response.status, name).toBe(200)
    const validator = Compile(route.answer)
    expect([...validator.Errors(await response.json())].slice(0, 3), name).toEqual([])
  }
}, 600_000)
