import {afterAll, beforeAll, expect, test} from 'vitest'
import {form, type Opened, openServer, type Person, uploadAndWait} from './open.js'
import {speech} from './texts.js'

let opened: Opened
let clerk: Person
let inspector: Person
let admin: Person
let id: string

interface Item {
  id: string
  kind: string
  review: string
  fields: {start: number; end: number; quote: string; value?: number | null; owner?: string | null}
  machine: {value?: number | null} | null
  owner: string | null
  due: string | null
  origin: string
}

beforeAll(async () => {
  opened = await openServer()
  clerk = await opened.person('clerk')
  inspector = await opened.person('inspector')
  admin = await opened.person('admin')
  ;[id] = (await uploadAndWait(clerk, [{name: '讲话.txt', text: speech(1, 3)}])) as [string]
})
afterAll(() => opened?.close())

const entries = async (more = '') =>
  ((await (await clerk.call('GET', `/api/entries?document=${id}&limit=500${more}`)).json()) as {items: Item[]}).items
const decide = (person: Person, decisions: object[], key?: string) =>
  person.call('POST', '/api/decisions', {decisions, ...(key ? {key} : {})})
const settled = () =>
  expect
    .poll(async () => ((await (await clerk.call('GET', `/api/documents/${id}`)).json()) as {status: string}).status)
    .toBe('done')

test('every record points at its characters', async () => {
  const {text} = (await (await clerk.call('GET', `/api/documents/${id}/source`)).json()) as {text: string}
  const items = await entries()
  expect(items.length).toBeGreaterThan(5)
  for (const {fields} of items) expect(text.slice(fields.start, fields.end)).toBe(fields.quote)
})

test('a correction lies over the machine’s record, survives re-analysis, and undo takes it back', async () => {
  const target = (await entries()).find(({kind}) => kind === 'target')!
  const made = (await (
    await decide(clerk, [{kind: 'correct', documentId: id, entryId: target.id, values: {value: 42, owner: '市水利局'}}])
  ).json()) as {
    entries: Item[]
    decisions: {id: string}[]
  }
  expect(made.entries[0]).toMatchObject({
    review: 'corrected',
    owner: '市水利局',
    fields: {value: 42},
    machine: {value: target.fields.value},
  })
  await clerk.call('POST', `/api/documents/${id}/rerun`)
  await settled()
  expect((await entries()).find((one) => one.id === target.id)).toMatchObject({
    review: 'corrected',
    fields: {value: 42},
  })
  await clerk.call('POST', '/api/decisions/undo', {ids: [made.decisions[0]!.id]})
  expect((await entries()).find((one) => one.id === target.id)).toMatchObject({
    review: 'none',
    fields: {value: target.fields.value},
  })
  const history = (await (await clerk.call('GET', `/api/decisions?document=${id}&entry=${target.id}`)).json()) as {
    items: {kind: string; undone: boolean}[]
  }
  expect(history.items.map(({kind, undone}) => [kind, undone])).toEqual([
    ['undo', false],
    ['correct', true],
  ])
})

test('a created record must stand in the source, and stays', async () => {
  const {text} = (await (await clerk.call('GET', `/api/documents/${id}/source`)).json()) as {text: string}
  const start = text.indexOf('抓好第1号')
  const wish = {
    kind: 'create',
    documentId: id,
    entry: 'task',
    start,
    end: start + 8,
    values: {action: '抓好片区建设', owner: '市住建局', to: '2024-12-31', strength: 'ensure'},
  }
  const made = (await (await decide(clerk, [wish])).json()) as {entries: Item[]}
  expect(made.entries[0]).toMatchObject({review: 'created', origin: 'human', owner: '市住建局', due: '2024-12-31'})
  expect(made.entries[0]!.fields.quote).toBe(text.slice(start, start + 8))
  expect((await decide(clerk, [{...wish, end: text.length + 1}])).status).toBe(422)
  await clerk.call('POST', `/api/documents/${id}/rerun`)
  await settled()
  expect((await entries()).some((one) => one.id === made.entries[0]!.id)).toBe(true)
})

test('all decisions of a request count or none', async () => {
  const [first] = await entries()
  const before = (await (await clerk.call('GET', `/api/decisions?document=${id}`)).json()) as {total: number}
  const response = await decide(clerk, [
    {kind: 'accept', documentId: id, entryId: first!.id},
    {kind: 'accept', documentId: id, entryId: '0'.repeat(24)},
  ])
  expect(response.status).toBe(404)
  const after = (await (await clerk.call('GET', `/api/decisions?document=${id}`)).json()) as {total: number}
  expect(after.total).toBe(before.total)
})

test('a request that is sent again counts once', async () => {
  const [first] = await entries()
  const wish = [{kind: 'status', documentId: id, entryId: first!.id, status: 'under-way'}]
  const one = (await (await decide(clerk, wish, 'again-1')).json()) as {decisions: {id: string}[]}
  const two = (await (await decide(clerk, wish, 'again-1')).json()) as {decisions: {id: string}[]}
  expect(two.decisions[0]!.id).toBe(one.decisions[0]!.id)
})

test('verdicts are for inspectors', async () => {
  const [first] = await entries()
  const wish = [
    {kind: 'verdict', documentId: id, entryId: first!.id, resultDocument: id, resultEntry: null, verdict: 'met'},
  ]
  expect((await decide(clerk, wish)).status).toBe(403)
  expect((await decide(inspector, wish)).status).toBe(200)
})

test('a rejected record is out of the ledger and can be asked for', async () => {
  const [first] = await entries()
  await decide(clerk, [{kind: 'reject', documentId: id, entryId: first!.id}])
  expect((await entries()).some((one) => one.id === first!.id)).toBe(false)
  expect((await entries('&rejected=true')).some((one) => one.id === first!.id)).toBe(true)
})

test('what was accepted at once is taken back at once, and what stood before stays', async () => {
  const [first, ...others] = (await entries()).filter(({review}) => review === 'none').slice(0, 4)
  const accept = ({id: entryId}: Item) => ({kind: 'accept', documentId: id, entryId})
  await decide(clerk, [accept(first!)])
  await decide(clerk, others.map(accept))
  const undone = await clerk.call('POST', '/api/decisions/undo', {documentId: id})
  const {decisions} = (await undone.json()) as {decisions: {entryId: string}[]}
  expect(decisions.map(({entryId}) => entryId).sort()).toEqual(others.map((one) => one.id).sort())
  const now = new Map((await entries()).map((one) => [one.id, one.review]))
  expect([first!, ...others].map((one) => now.get(one.id))).toEqual(['accepted', 'none', 'none', 'none'])
  await clerk.call('POST', '/api/decisions/undo', {documentId: id})
})

test('a hundred decisions and a hundred undos leave what was there', async () => {
  const before = JSON.stringify(
    (await entries()).map(({decisions: _, ...item}: Item & {decisions?: number}) => item.fields),
  )
  const list = await entries()
  for (let round = 0; round < 100; round++) {
    const {id: entryId} = list[round % list.length]!
    expect((await decide(clerk, [{kind: round % 2 ? 'accept' : 'reject', documentId: id, entryId}])).status).toBe(200)
  }
  for (let round = 0; round < 100; round++)
    expect((await clerk.call('POST', '/api/decisions/undo', {documentId: id})).status).toBe(200)
  expect(JSON.stringify((await entries()).map(({fields}) => fields))).toBe(before)
})

test('decisions are never changed or deleted', async () => {
  const {pool} = opened.system.database
  await expect(pool.query('delete from decisions')).rejects.toThrow('never changed')
  await expect(pool.query("update audit set action = 'x'")).rejects.toThrow('never changed')
})

test('a document of the archive is compared with the next, and the verdict of a person stands', async () => {
  const [plan] = await uploadAndWait(admin, [
    {
      name: '计划.txt',
      text: '2023年工作报告\n二、2023年工作安排\n今年，地区生产总值增长7%以上。粮食产量达到50万吨。\n',
    },
  ])
  const [result] = await uploadAndWait(admin, [
    {name: '结果.txt', text: '2024年工作报告\n一、2023年工作回顾\n2023年，地区生产总值增长6.1%。粮食产量51万吨。\n'},
  ])
  const look = async () =>
    (await (await inspector.call('GET', `/api/comparisons?plan=${plan}&result=${result}`)).json()) as {
      links: {commitment: Item; verdict: string; from: string}[]
      summary: {commitments: number}
    }
  const {links, summary} = await look()
  expect(summary.commitments).toBe(links.length)
  if (links.length === 0) return
  await decide(inspector, [
    {
      kind: 'verdict',
      documentId: plan,
      entryId: links[0]!.commitment.id,
      resultDocument: result,
      resultEntry: null,
      verdict: 'unclear',
      reason: '口径不同',
    },
  ])
  expect((await look()).links[0]).toMatchObject({verdict: 'unclear', from: 'decided'})
})

test('a live event tells others of a decision', async () => {
  const response = await inspector.call('GET', '/api/events')
  const reader = response.body!.getReader()
  const [first] = await entries()
  await decide(clerk, [{kind: 'accept', documentId: id, entryId: first!.id}])
  let heard = ''
  while (!heard.includes('"decision"')) heard += new TextDecoder().decode((await reader.read()).value)
  expect(heard).toContain(id)
  await reader.cancel()
})

test('saved dictionaries count at once and are refused with row and column when wrong', async () => {
  const before = (await (await admin.call('GET', '/api/dictionaries/停用')).json()) as {
    content: string
    version: number
  }
  const wrong = await admin.call('PUT', '/api/dictionaries/停用', {content: '错列\nx\n', version: before.version})
  expect(wrong.status).toBe(422)
  expect(
    (await admin.call('PUT', '/api/dictionaries/停用', {content: before.content, version: before.version})).status,
  ).toBe(200)
  expect(
    (await admin.call('PUT', '/api/dictionaries/停用', {content: before.content, version: before.version})).status,
  ).toBe(409)
})

test('the ledger goes out as xlsx, csv and json', async () => {
  for (const format of ['xlsx', 'csv', 'json', 'jsonl']) {
    const response = await clerk.call('GET', `/api/entries/export?format=${format}`)
    expect(response.status, format).toBe(200)
    expect((await response.arrayBuffer()).byteLength, format).toBeGreaterThan(200)
  }
  const report = await clerk.call('POST', '/api/uploads', form([{name: 'a.txt', text: speech(1, 3)}]))
  const {batchId} = (await report.json()) as {batchId: string}
  expect(await (await clerk.call('GET', `/api/batches/${batchId}/report.csv`)).text()).toContain('重复')
})
