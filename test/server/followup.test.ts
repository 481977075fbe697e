import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import ExcelJS from 'exceljs'
import {strFromU8, unzipSync} from 'fflate'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {samplesFolder} from '../../src/setup.js'
import {type Opened, openServer, type Person, uploadAndWait} from './open.js'

let opened: Opened
let clerk: Person
let other: Person
let inspector: Person
let plan: string
let report: string

const PLAN = `青山县2023年政府工作报告
2023年1月10日
二、2023年工作安排
今年，地区生产总值增长7%以上，粮食产量稳定在50万吨以上。县水利局要在6月底前建成北河水库除险加固工程。
加快推进城东大桥建设。县教育局春节前完成校舍排查。
`
const REPORT = `青山县2024年政府工作报告
2024年1月12日
一、2023年工作回顾
2023年，地区生产总值增长6.1%，粮食产量达到51万吨。北河水库除险加固工程建成投用。
二、2024年工作安排
今年，地区生产总值增长6%左右。加快推进城东大桥建设。
`

beforeAll(async () => {
  opened = await openServer()
  clerk = await opened.person('clerk')
  other = await opened.person('clerk')
  inspector = await opened.person('inspector')
  ;[plan, report] = (await uploadAndWait(clerk, [
    {name: '青山2023.txt', text: PLAN},
    {name: '青山2024.txt', text: REPORT},
  ])) as [string, string]
})
afterAll(() => opened?.close())

interface Change {
  sheet: string
  column: string
  documentId: string
  entryId: string
  from: unknown
  to: unknown
  now: unknown
  conflict: {by: {name: string} | null} | null
}
interface Preview {
  exportedAt: string | null
  rows: number
  changes: Change[]
  unreadable: {column: string; found: unknown; message: string}[]
  unknown: {id: string | null}[]
  missing: {entryId: string}[]
  ignored: string[]
}
interface Item {
  id: string
  kind: string
  quote: string
  owner: string | null
  due: string | null
  dueFrom: string | null
  dueReason: string | null
  fields: {value?: number; quote: string; op?: string}
}

const json = async <T>(response: Promise<Response>) => (await response).json() as Promise<T>
const entries = async () =>
  (await json<{items: Item[]}>(clerk.call('GET', `/api/entries?document=${plan}&limit=500`))).items

async function workbook(): Promise<ExcelJS.Workbook> {
  const response = await clerk.call('GET', `/api/entries/export?document=${plan}&format=xlsx`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  return book
}

/** Types into the first row of a sheet whose cell of `column` holds `words`. */
function type(
  book: ExcelJS.Workbook,
  sheet: string,
  column: string,
  words: string,
  cells: Record<string, unknown>,
): void {
  const page = book.getWorksheet(sheet)!
  const heads = (page.getRow(1).values as (string | undefined)[]).map(String)
  for (let at = 2; at <= page.rowCount; at++) {
    const row = page.getRow(at)
    if (!String(row.getCell(heads.indexOf(column)).value).includes(words)) continue
    for (const [heading, value] of Object.entries(cells)) row.getCell(heads.indexOf(heading)).value = value as string
    return
  }
  throw new Error(`no row of ${sheet} with ${words} in ${column}`)
}

async function preview(person: Person, book: ExcelJS.Workbook): Promise<Response> {
  const data = new FormData()
  data.append('file', new Blob([new Uint8Array(await book.xlsx.writeBuffer())]), '台账.xlsx')
  return person.call('POST', '/api/ledger/readback', data)
}

const chosen = ({sheet, column, documentId, entryId, to, now, conflict}: Change, keep?: 'workbook' | 'ledger') => ({
  ...{sheet, column, documentId, entryId, to, now},
  ...(conflict ? {conflict: true} : {}),
  ...(keep ? {keep} : {}),
})

test('a workbook that nobody touched comes back without a change', async () => {
  const back = await json<Preview>(preview(clerk, await workbook()))
  expect(back).toMatchObject({changes: [], unreadable: [], unknown: [], missing: [], ignored: []})
  expect(back.rows).toBeGreaterThan(4)
  expect(Date.parse(back.exportedAt!)).toBeLessThanOrEqual(Date.now())
})

test('what people typed is proposed, taken over once, and another’s decision since is asked about', async () => {
  const book = await workbook()
  type(book, '目标任务', '指标', '地区生产总值', {数值: '8%以上', 责任单位: '县发改局'})
  type(book, '任务', '任务', '水库', {期限: '2023年9月', 状态: '已完成'})
  const before = await entries()
  const task = before.find(({fields}) => fields.quote.includes('水库'))!
  const wish = {kind: 'deadline', documentId: plan, entryId: task.id, due: '2023-08-01'}
  expect((await inspector.call('POST', '/api/decisions', {decisions: [wish]})).status).toBe(200)
  const {changes, missing} = await json<Preview>(preview(clerk, book))
  expect(missing).toEqual([])
  expect(changes.map(({column, to, now, conflict}) => [column, to, now, conflict?.by?.name ?? null])).toEqual([
    ['数值', '8%以上', '≥7%', null],
    ['责任单位', '县发改局', null, null],
    ['期限', '2023年9月', '2023-08-01', inspector.name],
    ['状态', '已完成', null, null],
  ])
  expect(await entries()).toEqual(
    before.map((entry) =>
      entry.id === task.id ? expect.objectContaining({due: '2023-08-01', dueFrom: 'decided'}) : entry,
    ),
  )
  const all = {changes: changes.map((change) => chosen(change)), key: 'press-1'}
  const first = await json<{applied: number; conflicts: Change[]}>(
    clerk.call('POST', '/api/ledger/readback/apply', all),
  )
  expect(first.applied).toBe(3)
  expect(first.conflicts.map(({column}) => column)).toEqual(['期限'])
  const again = await json<{applied: number; decisions: unknown[]}>(
    clerk.call('POST', '/api/ledger/readback/apply', all),
  )
  expect(again.decisions).toHaveLength(3)
  const settled = {changes: [chosen(changes[2]!, 'workbook')], key: 'press-2'}
  expect((await json<{applied: number}>(clerk.call('POST', '/api/ledger/readback/apply', settled))).applied).toBe(1)
  const after = await entries()
  expect(after.find(({id}) => id === task.id)).toMatchObject({due: '2023-09-30', dueFrom: 'decided'})
  expect(after.find(({owner}) => owner === '县发改局')!.fields).toMatchObject({value: 8, op: '>='})
  const history = await json<{total: number}>(clerk.call('GET', `/api/decisions?document=${plan}`))
  expect(history.total).toBe(5)
})

test('what changed after the preview is not overwritten', async () => {
  const book = await workbook()
  type(book, '任务', '任务', '校舍', {责任单位: '县住建局'})
  const {changes} = await json<Preview>(preview(clerk, book))
  const {entryId} = changes[0]!
  const wish = {kind: 'owner', documentId: plan, entryId, owner: '县应急局'}
  await inspector.call('POST', '/api/decisions', {decisions: [wish]})
  const body = {changes: [chosen(changes[0]!)], key: 'late'}
  const applied = await json<{applied: number; conflicts: Change[]}>(
    clerk.call('POST', '/api/ledger/readback/apply', body),
  )
  expect(applied).toMatchObject({applied: 0, conflicts: [{column: '责任单位', now: '县应急局'}]})
})

test('cells that cannot be read, rows that are gone, unknown numbers and new columns are told', async () => {
  const book = await workbook()
  type(book, '目标任务', '指标', '粮食', {数: '很多'})
  type(book, '任务', '任务', '校舍', {编号: 'f'.repeat(24)})
  const page = book.getWorksheet('目标任务')!
  page.getRow(1).getCell(page.columnCount + 1).value = '备注'
  const back = await json<Preview>(preview(clerk, book))
  expect(back.unreadable).toMatchObject([{column: '数', found: '很多'}])
  expect(back.unknown.map(({id}) => id)).toEqual(['f'.repeat(24)])
  expect(back.missing).toHaveLength(1)
  expect(back.ignored).toEqual(['目标任务/备注'])
})

test('another clerk’s records are unknown, a broken file is refused, and a column of one’s own is no change', async () => {
  const book = await workbook()
  type(book, '目标任务', '指标', '粮食', {数: 7})
  const back = await json<Preview>(preview(other, book))
  expect(back.changes).toEqual([])
  expect(back.unknown.length).toBeGreaterThan(4)
  const data = new FormData()
  data.append('file', new Blob(['PK no workbook']), '坏.xlsx')
  expect((await clerk.call('POST', '/api/ledger/readback', data)).status).toBe(400)
  const [entry] = await entries()
  const change = {sheet: '目标任务', column: '原文', documentId: plan, entryId: entry!.id, to: 'x', now: 'y'}
  expect((await clerk.call('POST', '/api/ledger/readback/apply', {changes: [change], key: 'own'})).status).toBe(422)
})

async function words(path: string, person = clerk): Promise<string> {
  const response = await person.call('GET', path)
  expect(response.status, path).toBe(200)
  return strFromU8(unzipSync(new Uint8Array(await response.arrayBuffer()))['word/document.xml']!)
}

test('the papers of an office, for a document and for a unit', async () => {
  const breakdown = await words(`/api/papers/breakdown?document=${plan}`)
  for (const one of ['任务分解表', '北河水库', '第 4 段', '县水利局', '（推定）']) expect(breakdown).toContain(one)
  const urge = await words(`/api/papers/urge?document=${plan}&owner=${encodeURIComponent('县水利局')}`)
  expect(urge.match(/督 办 单/gu)).toHaveLength(1)
  expect(urge).toContain('北河水库')
  expect(await words(`/api/papers/bulletin?document=${plan}&today=2023-10-09`)).toContain('2023年10月督查通报')
  const none = await clerk.call('GET', `/api/papers/breakdown?owner=${encodeURIComponent('没有这家')}`)
  expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('paper/empty')])
  expect((await other.call('GET', `/api/papers/breakdown?document=${plan}`)).status).toBe(422)
})

test('a document and a comparison as pages that need no server', async () => {
  const page = await clerk.call('GET', `/api/documents/${plan}/report`)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  const html = await page.text()
  expect(html).toContain('北河水库除险加固工程')
  expect(html).toMatch(/<mark class="task"/u)
  expect(html).not.toMatch(/<script|src=|https?:/u)
  expect((await other.call('GET', `/api/documents/${plan}/report`)).status).toBe(404)
  const pair = `plan=${plan}&result=${report}`
  expect((await clerk.call('GET', `/api/comparisons/report?${pair}&format=html`)).status).toBe(403)
  const compared = await (await inspector.call('GET', `/api/comparisons/report?${pair}&format=html`)).text()
  expect(compared).toContain('地区生产总值增长6.1%')
  expect(await words(`/api/comparisons/report?${pair}&format=docx`, inspector)).toContain('承诺与结果对照表')
  const feed = await (await clerk.call('GET', `/api/calendar.ics?document=${plan}`)).text()
  expect(feed).toContain('BEGIN:VEVENT')
})

test('the years of a place', async () => {
  const path = `/api/places/${encodeURIComponent('青山县')}/chain`
  const chain = await json<{
    documents: {id: string}[]
    steps: {plan: string; result: string; summary: {commitments: number}; links: {verdict: string; words: string}[]}[]
    drift: {change: string; before: {documentId: string; quote: string}}[]
  }>(inspector.call('GET', path))
  expect(chain.documents.map(({id}) => id)).toEqual([plan, report])
  expect(chain.steps).toMatchObject([{plan, result: report}])
  expect(chain.steps[0]!.links.find(({words: one}) => one.includes('地区生产总值'))).toMatchObject({verdict: 'missed'})
  expect(chain.drift.map(({change, before}) => [change, before.documentId])).toContainEqual(['目标: ≥7% → 约6%', plan])
  expect((await clerk.call('GET', path)).status).toBe(403)
  expect((await inspector.call('GET', '/api/places/nowhere/chain')).status).toBe(404)
  expect((await inspector.call('GET', `${path}.xlsx`)).headers.get('content-type')).toContain('spreadsheet')
})

test('a deadline tells where it comes from', async () => {
  const found = await entries()
  const of = (words: string) => found.find(({fields}) => fields.quote.includes(words))
  expect(of('校舍')).toMatchObject({dueFrom: 'stated'})
  expect(of('城东大桥')).toMatchObject({dueFrom: 'assumed', dueReason: expect.stringContaining('2023 年')})
})

test('a report that arrives brings evidence to the plan before it; a person’s verdict lies over it', async () => {
  const target = (await entries()).find(({fields}) => fields.quote.includes('粮食'))!
  const path = `/api/documents/${plan}/entries/${target.id}/evidence`
  interface Said {
    items: {
      result: {documentId: string; quote: string | null}
      verdict: string
      from: string
      decidedBy: {name: string} | null
    }[]
  }
  const look = () => json<Said>(clerk.call('GET', path))
  await expect.poll(async () => (await look()).items.length).toBe(1)
  expect((await look()).items[0]).toMatchObject({
    result: {documentId: report, quote: expect.stringContaining('51万吨')},
    ...{verdict: 'met', from: 'proposed', decidedBy: null},
  })
  const row = {kind: 'verdict', documentId: plan, entryId: target.id, resultDocument: report, resultEntry: null}
  await inspector.call('POST', '/api/decisions', {decisions: [{...row, verdict: 'unclear', reason: '口径不同'}]})
  expect((await look()).items).toMatchObject([{verdict: 'unclear', from: 'decided', decidedBy: {name: inspector.name}}])
  const open = await json<Said>(inspector.call('GET', '/api/evidence?decided=false&verdict=met,missed'))
  expect(open.items.length).toBeGreaterThan(0)
  expect(open.items.every(({from}) => from === 'proposed')).toBe(true)
  expect((await clerk.call('GET', '/api/evidence')).status).toBe(403)
})

test('the same pair proposes the same again after a re-analysis, once', async () => {
  const all = async () =>
    (await json<{items: {entryId: string; verdict: string}[]}>(inspector.call('GET', `/api/evidence?document=${plan}`)))
      .items
  const before = await all()
  await clerk.call('POST', `/api/documents/${report}/rerun`)
  const unmatched = () =>
    opened.system.database.pool.query('select id from documents where matched is distinct from job')
  await expect.poll(async () => (await unmatched()).rows.length).toBe(0)
  expect(await all()).toEqual(before)
})

test('the archive’s own light rules count for the light and its filter alike, and are for administrators', async () => {
  const admin = await opened.person('admin')
  const target = (await entries()).find(({dueFrom}) => dueFrom === 'stated')!
  const progress = {kind: 'progress', documentId: plan, entryId: target.id, note: '已完成三成', percent: 30}
  expect((await clerk.call('POST', '/api/decisions', {decisions: [progress]})).status).toBe(200)
  expect((await clerk.call('PUT', '/api/settings/lights', {name: '银川'})).status).toBe(403)
  expect((await admin.call('PUT', '/api/settings/lights', {name: '火星'})).status).toBe(422)
  const own = {
    name: '自定',
    source: '',
    warningDays: 366,
    yellowLag: 5,
    redLag: 10,
    lagOf: 'whole',
    yellowSilence: 0,
    redSilence: 0,
  }
  for (const preset of [{name: '银川'}, {name: '三亚'}, {...own, name: '本县'}]) {
    const set = await json<{preset: {name: string}; presets: unknown[]}>(
      admin.call('PUT', '/api/settings/lights', preset),
    )
    expect(set).toMatchObject({preset: {name: preset.name}})
    const items = (await json<{items: (Item & {light: string})[]}>(clerk.call('GET', '/api/entries?limit=500'))).items
    for (const light of ['green', 'yellow', 'red', 'grey']) {
      const filtered = await json<{items: Item[]}>(clerk.call('GET', `/api/entries?limit=500&light=${light}`))
      expect(filtered.items.map(({id}) => id)).toEqual(items.filter((one) => one.light === light).map(({id}) => id))
    }
  }
})

test('the preview of a dictionary cuts words anew, over the whole archive, and changes nothing', async () => {
  const admin = await opened.person('admin')
  const text = '白河县2024年工作报告\n二、2024年工作安排\n今年，山货云仓周转额达到3亿元。\n'
  const [id] = await uploadAndWait(admin, [{name: '白河.txt', text}])
  const {content} = await json<{content: string}>(admin.call('GET', '/api/dictionaries/指标'))
  const heads = content
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)[0]!
    .split(',')
  const line = heads.map((head) => ({名称: '山货云仓周转额'})[head] ?? '').join(',')
  const changed = `${content.trimEnd()}\n${line}\n`
  interface Effect {
    documents: number
    complete: boolean
    altered: number
    examples: {documentId: string; change: string; before: {canonical: string | null}; after: {canonical: string}}[]
  }
  const effect = await json<Effect>(
    admin.call('POST', '/api/dictionaries/指标/preview', {content: changed, seconds: 120}),
  )
  expect(effect).toMatchObject({documents: 1, complete: true, altered: 1})
  expect(effect.examples).toMatchObject([
    {documentId: id, change: 'altered', before: {canonical: null}, after: {canonical: '山货云仓周转额'}},
  ])
  const sentence = {text: '山货云仓周转额达到3亿元', name: '指标', content: changed}
  const tried = await json<{tokens: string[]}>(admin.call('POST', '/api/dictionaries/try', sentence))
  expect(tried.tokens).toContain('山货云仓周转额')
  const now = await json<{tokens: string[]}>(admin.call('POST', '/api/dictionaries/try', {text: sentence.text}))
  expect(now.tokens).not.toContain('山货云仓周转额')
  const none = await json<Effect>(admin.call('POST', '/api/dictionaries/指标/preview', {content}))
  expect(none).toMatchObject({documents: 0, complete: true, altered: 0})
})

test('the samples: a speech, then the report of the next year, and each matter of the speech has its evidence', async () => {
  const admin = await opened.person('admin')
  const names = ['云溪县2024年重点项目建设推进会讲话.docx', '云溪县2024年重点项目建设情况报告.pdf']
  const ids = []
  for (const name of names) {
    const data = new FormData()
    data.append('file', new Blob([readFileSync(join(samplesFolder, name))]), name)
    const {uploads} = await json<{uploads: {documentId: string}[]}>(admin.call('POST', '/api/uploads', data))
    ids.push(uploads[0]!.documentId)
  }
  const [speech, result] = ids as [string, string]
  interface Said {
    items: {quote: string; verdict: string; result: {documentId: string; quote: string}; entryId: string}[]
  }
  const look = () => json<Said>(admin.call('GET', `/api/evidence?document=${speech}&limit=500`))
  await expect.poll(async () => (await look()).items.length).toBeGreaterThan(10)
  const {items} = await look()
  expect(new Set(items.map((one) => one.result.documentId))).toEqual(new Set([result]))
  const rate = items.find(({quote}) => quote.includes('开工率达到75%以上'))!
  expect(rate).toMatchObject({verdict: 'met', result: {quote: expect.stringContaining('76.1%')}})
  const {text} = await json<{text: string}>(admin.call('GET', `/api/documents/${result}/source`))
  for (const one of items) expect(text).toContain(one.result.quote)
  const bare = await json<{items: Item[]}>(
    admin.call('GET', `/api/entries?document=${speech}&commitments=true&evidenced=false&limit=500`),
  )
  expect(bare.items.length).toBeGreaterThan(0)
  expect(bare.items.filter(({id}) => items.some(({entryId}) => entryId === id))).toEqual([])
})
