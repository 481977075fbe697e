import {expect, test} from 'vitest'
import {readWorkbook, writeWorkbook} from '../../adapters/xlsx.js'
import type {AnalysisRecord, EntryRecord} from '../../model/record.js'
import {readDay, readNumber} from './cell-value.js'
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

test('5,000 rows out, 200 edits as people make them, exactly those back', async () => {
  const record = ledger(5000)
  const sheets = await readWorkbook(await writeWorkbook(ledgerSheets([record])))
  const edits = new Map<string, unknown>()
  const removed = new Set<string>()
  const returned = sheets.map(({name, rows}) => {
    const heads = rows[0]!
    const at = (heading: string) => heads.indexOf(heading)
    if (at('编号') < 0 || rows.length < 2) return {name, rows}
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
  const {changes, missing, faults, ignored} = readBack(returned, [record])
  expect(edits.size).toBe(200)
  expect(faults).toEqual([])
  expect(new Set(missing.map(({entryId}) => entryId))).toEqual(removed)
  expect(ignored).toEqual(['目标任务/备注', '任务/备注'])
  expect(changes).toHaveLength(edits.size)
  for (const {proposal} of changes) expect(proposal).toMatchObject(edits.get(proposal.entryId) as object)
})

test('a workbook nobody touched proposes nothing', async () => {
  const record = ledger(40)
  const back = readBack(await readWorkbook(await writeWorkbook(ledgerSheets([record]))), [record])
  expect(back).toEqual({changes: [], missing: [], faults: [], ignored: []})
})

test('what cannot be read is said, row by row', async () => {
  const record = ledger(4)
  const [sheet] = ledgerSheets([record])
  const heads = sheet!.columns.map(({heading}) => heading)
  const change = (row: readonly Cell[], heading: string, cell: Cell) =>
    row.map((old, at) => (heads[at] === heading ? cell : old))
  const rows = [heads, change(sheet!.rows[0]!, '数', '很多'), change(sheet!.rows[1]!, '编号', '没有的号')]
  const {faults, missing} = readBack([{name: '目标任务', rows}], [record])
  expect(faults.map(({row, column}) => [row, column])).toEqual([
    [2, '数'],
    [3, '编号'],
  ])
  expect(missing).toHaveLength(1)
})

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
