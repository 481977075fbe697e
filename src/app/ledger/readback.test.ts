import {expect, test} from 'vitest'
import {readWorkbook, writeWorkbook} from '../../adapters/xlsx.js'
import type {AnalysisRecord, EntryRecord} from '../../model/record.js'
import {readAmount} from './amount-cell.js'
import {outgoingSheets} from './base-sheet.js'
import {readDay, readNumber} from './cell-value.js'
import {readPeriod} from './period-cell.js'
import {readBack} from './readback.js'
import type {Cell} from './sheet.js'
import {ledgerSheets} from './sheets.js'

const base = {start: 0, end: 4, quote: '原文一句', confidence: 0.9, rules: [], fields: [], section: 'plan'} as const

function entry(index: number): EntryRecord {
  const id = index.toString(16).padStart(24, '0')
  if (index % 2 === 0) {
    const amount = {value: 1_000_000 + index, min: null, max: null, op: '=', unit: '元'} as const
    const period = {
      scope: '全县',
      from: null,
      to: '2024-12-31',
      strength: 'ensure',
      owner: null,
      vsTarget: false,
    } as const
    return {...base, ...amount, ...period, kind: 'target', id, indicator: `投资额${index}`, canonical: null}
  }
  const own = {
    action: `修建道路${index}`,
    owner: '交通局',
    to: '2024-06-30',
    strength: 'plan',
    checkability: 3,
  } as const
  return {...base, ...own, kind: 'task', id}
}

function ledger(count: number): AnalysisRecord {
  const facts = {mediaType: 'text/plain', title: null, genre: 'report', date: null, dateFrom: null} as const
  const more = {place: null, speaker: null, chars: 4, pages: 0, parts: [], unread: []}
  return {
    ...{schema: 'taizhang.analysis/1', mentions: [], checks: [], notices: [], outline: []},
    document: {id: 'd', name: 'a.txt', ...facts, ...more},
    entries: Array.from({length: count}, (_, index) => entry(index)),
  }
}

const exported = new Date('2024-03-01T08:00:00Z')

test('5,000 rows out, 200 edits as people make them, exactly those back', async () => {
  const record = ledger(5000)
  const sheets = await readWorkbook(await writeWorkbook(outgoingSheets([record], exported)))
  const edits = new Map<string, unknown>()
  const removed = new Set<string>()
  const returned = sheets.map(({name, rows}) => {
    const heads = rows[0]!
    const at = (heading: string) => heads.indexOf(heading)
    if (name === '底稿' || at('编号') < 0 || rows.length < 2) return {name, rows}
    let body = rows.slice(1).map((row) => [...row])
    body.forEach((row, index) => {
      const id = String(row[at('编号')])
      const put = (heading: string, cell: Cell, change: unknown) => {
        row[at(heading)] = cell
        edits.set(id, change)
      }
      if (name === '目标任务' && index % 50 === 3) put('数', '3.3亿', {values: {value: 330_000_000}})
      if (name === '目标任务' && index % 100 === 7) put('期限', '2025年6月30日', {due: '2025-06-30'})
      if (name === '任务' && index % 100 === 9) put('期限', '2025/3/1', {due: '2025-03-01'})
      if (name === '任务' && index % 50 === 11) put('责任单位', ' 住建局 ', {owner: '住建局'})
      if (name === '任务' && index % 50 === 13) put('力度', '确保', {values: {strength: 'ensure'}})
      // Typed anew and yet the same: no change.
      if (name === '目标任务' && index % 50 === 5) row[at('数')] = `${Number(row[at('数')]).toLocaleString('en-US')}元`
      if (name === '任务' && index % 50 === 15) row[at('期限')] = '2024年6月'
    })
    for (const row of body.filter((_, index) => index % 500 === 20)) removed.add(String(row[at('编号')]))
    body = body.filter((row) => !removed.has(String(row[at('编号')])))
    body.sort((a, b) => String(b[at('编号')]).localeCompare(String(a[at('编号')])))
    const wider = [heads, ...body].map((row, index) => [
      ...row.slice(0, 2),
      index === 0 ? '备注' : '已核',
      ...row.slice(2),
    ])
    return {name, rows: wider}
  })
  const {changes, missing, faults, unknown, ignored} = readBack(returned, [record])
  expect(unknown).toEqual([])
  expect(edits.size).toBe(200)
  expect(faults).toEqual([])
  expect(new Set(missing.map(({entryId}) => entryId))).toEqual(removed)
  expect(ignored).toEqual(['目标任务/备注', '任务/备注'])
  expect(changes).toHaveLength(edits.size)
  for (const {proposal} of changes) expect(proposal).toMatchObject(edits.get(proposal.entryId) as object)
})

test('a workbook nobody touched proposes nothing', async () => {
  const record = ledger(40)
  const back = readBack(await readWorkbook(await writeWorkbook(outgoingSheets([record], exported))), [record])
  const nothing = {changes: [], missing: [], faults: [], unknown: [], ignored: []}
  expect(back).toEqual({...nothing, rows: 40, exportedAt: exported.toISOString()})
})

test('what cannot be read is said, row by row', async () => {
  const record = ledger(4)
  const [sheet] = ledgerSheets([record])
  const heads = sheet!.columns.map(({heading}) => heading)
  const change = (row: readonly Cell[], heading: string, cell: Cell) =>
    row.map((old, at) => (heads[at] === heading ? cell : old))
  const rows = [heads, change(sheet!.rows[0]!, '数', '很多'), change(sheet!.rows[1]!, '编号', '没有的号')]
  const {faults, unknown, missing} = readBack([{name: '目标任务', rows}], [record])
  expect(faults.map(({row, column}) => [row, column])).toEqual([[2, '数']])
  expect(unknown.map(({row, id}) => [row, id])).toEqual([[3, '没有的号']])
  expect(missing).toHaveLength(1)
})

/** A workbook as it went out, with some cells of one sheet typed over by record. */
function typed(record: AnalysisRecord, name: string, cells: Readonly<Record<string, Readonly<Record<string, Cell>>>>) {
  return outgoingSheets([record], exported).map((sheet) => {
    const heads = sheet.columns.map(({heading}) => heading)
    const rows = sheet.rows.map((row) =>
      row.map((cell, at) => {
        const own = sheet.name === name ? cells[String(row[heads.indexOf('编号')])] : undefined
        return own && heads[at]! in own ? own[heads[at]!]! : cell
      }),
    )
    return {name: sheet.name, rows: [heads, ...rows]}
  })
}

test('what others decided since the export is a conflict, and never taken back by an untouched cell', () => {
  const before = ledger(3)
  const [first, second, third] = before.entries
  const now = {
    ...before,
    entries: [{...first!, value: 5, to: '2025-01-01'}, {...second!, owner: '水利局'}, third!],
  } as AnalysisRecord
  const returned = typed(before, '目标任务', {[first!.id]: {数: 9}, [third!.id]: {数: 9}})
  const {changes} = readBack(returned, [now])
  expect(changes.map(({entryId, from, to, now: counts, conflict}) => [entryId, from, to, counts, conflict])).toEqual([
    [first!.id, 1_000_000, 9, 5, true],
    [third!.id, 1_000_002, 9, 1_000_002, false],
  ])
})

test('what both wrote alike is no change', () => {
  const before = ledger(1)
  const now = {...before, entries: [{...before.entries[0]!, value: 9}]} as AnalysisRecord
  expect(readBack(typed(before, '目标任务', {[before.entries[0]!.id]: {数: 9}}), [now]).changes).toEqual([])
})

test('a workbook that lost its hidden sheet is held against the ledger as it is', () => {
  const record = ledger(2)
  const returned = typed(record, '任务', {[record.entries[1]!.id]: {责任单位: '住建局'}}).filter(
    ({name}) => name !== '底稿',
  )
  const {changes, exportedAt} = readBack(returned, [record])
  expect(exportedAt).toBeNull()
  expect(changes).toMatchObject([{to: '住建局', conflict: false}])
})

test('数值 with its bound, the status, and the same number in two columns', () => {
  const record = ledger(5)
  const [first, second, third, fourth] = record.entries.map(({id}) => id) as [string, string, string, string]
  const targets = readBack(typed(record, '目标任务', {[first]: {数值: '≥3.3亿元'}, [third]: {数值: '5万元', 数: 7}}), [
    record,
  ])
  expect(targets.changes.map(({proposal}) => proposal)).toMatchObject([
    {entryId: first, values: {value: 330_000_000, op: '>=', min: null, max: null}},
  ])
  expect(targets.faults).toMatchObject([{column: '数值', found: '5万元'}])
  const tasks = readBack(typed(record, '任务', {[second]: {状态: '已完成'}, [fourth]: {状态: '办妥'}}), [record])
  expect(tasks.changes.map(({proposal}) => proposal)).toMatchObject([{kind: 'status', entryId: second, status: 'done'}])
  expect(tasks.faults).toMatchObject([{column: '状态'}])
})

const exact = {min: null, max: null}
test.each([
  ['≥7%', '%', {value: 7, ...exact, op: '>='}],
  ['７．５％', '%', {value: 7.5, ...exact, op: '='}],
  ['约5,958.9亿元', '元', {value: 595_890_000_000, ...exact, op: '~'}],
  ['3.3亿元以上', '元', {value: 330_000_000, ...exact, op: '>='}],
  ['5个百分点以内', '百分点', {value: 5, ...exact, op: '<='}],
  ['10—20万吨', '吨', {value: null, min: 100_000, max: 200_000, op: '='}],
  ['5%~7%', '%', {value: null, min: 5, max: 7, op: '='}],
  [12, '家', {value: 12, ...exact, op: '='}],
  ['', '家', null],
] as const)('%s in %s', (cell, unit, value) => expect(readAmount(cell, unit)).toEqual({value}))

test.each([
  ['很多', '家'],
  ['7吨', '元'],
  ['9—5%', '%'],
  ['2024-12-31', '元'],
])('%s is no amount in %s', (cell, unit) => expect(readAmount(cell, unit)).toHaveProperty('fault'))

test.each([
  ['2024年', '2024-01-01', '2024-12-31'],
  ['２０２４', '2024-01-01', '2024-12-31'],
  [2024, '2024-01-01', '2024-12-31'],
  ['2024年上半年', '2024-01-01', '2024-06-30'],
  ['2024年前三季度', '2024-01-01', '2024-09-30'],
  ['2024年第二季度', '2024-04-01', '2024-06-30'],
  ['2024年1-2月', '2024-01-01', '2024-02-29'],
  ['2024年3月', '2024-03-01', '2024-03-31'],
  ['2024-01-01—2024-05-31', '2024-01-01', '2024-05-31'],
  ['截至2024-06-30', null, '2024-06-30'],
  ['2024年6月30日起', '2024-06-30', null],
  ['2024/6/30', '2024-06-30', '2024-06-30'],
] as const)('%s is a period', (cell, from, to) => expect(readPeriod(cell)).toEqual({value: {from, to}}))

test.each(['去年', '2024年13月', '2024年6-1月', '2024-05-31—2024-01-01', 7])('%s is no period', (cell) =>
  expect(readPeriod(cell)).toHaveProperty('fault'),
)

test.each([
  ['3.3亿', 330_000_000],
  ['1,234.5万元', 12_345_000],
  ['４５', 45],
  ['≥7.5%', 7.5],
  ['', null],
] as const)('%s is %s', (cell, value) => expect(readNumber(cell, null)).toEqual({value}))

test.each(['三个', '12abc34', '2024-12-31'])('%s is no number', (cell) =>
  expect(readNumber(cell, '元')).toHaveProperty('fault'),
)

test.each([
  ['2024.2.29', '2024-02-29'],
  ['2024年2月', '2024-02-29'],
  [45_657, '2024-12-31'],
] as const)('%s is %s', (cell, value) => expect(readDay(cell)).toEqual({value}))

test.each(['2023-02-29', '年底', '12月31日', 7])('%s is no day', (cell) =>
  expect(readDay(cell)).toHaveProperty('fault'),
)
