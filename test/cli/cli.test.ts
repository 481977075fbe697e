import {spawn} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import ExcelJS from 'exceljs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {AnalysisRecord} from '../../src/model/record.js'

const home = fileURLToPath(new URL('../..', import.meta.url))
const samples = join(home, 'samples')
let work: string

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'cli-'))
})
afterAll(() => rmSync(work, {recursive: true, force: true}))

interface Ran {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** The program as it is installed: `npm test` has built it. */
function taizhang(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(home, 'dist/cli/main.js'), ...args], {env: {...process.env, ...env}})
    let [out, error] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      out += data
    })
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      error += data
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({code: code ?? -1, out, error}))
    child.stdin.end(input)
  })
}

describe('analyze', () => {
  test('a folder becomes one JSON a document, every record grounded in the text that `text` prints', async () => {
    const out = join(work, 'json')
    const ran = await taizhang(['analyze', samples, '--format', 'json', '--out', out])
    expect(ran).toMatchObject({code: 0, out: ''})
    expect(ran.error).toContain('完成 6 份, 失败 0 份')
    const files = readdirSync(out)
    expect(files).toHaveLength(6)
    const name = '云溪县2024年重点项目建设推进会讲话'
    const record = JSON.parse(readFileSync(join(out, `${name}.json`), 'utf8')) as AnalysisRecord
    const source = (await taizhang(['text', join(samples, `${name}.docx`)])).out
    expect(record.schema).toBe('taizhang.analysis/1')
    expect(record.entries.length).toBeGreaterThan(30)
    for (const {start, end, quote} of [...record.mentions, ...record.entries, ...record.notices]) {
      expect(source.slice(start, end)).toBe(quote)
    }
  })

  test('a workbook has the sheets an office keeps, real numbers and real dates', async () => {
    const out = join(work, '台账.xlsx')
    expect(await taizhang(['analyze', samples, '--format', 'xlsx', '--out', out])).toMatchObject({code: 0})
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(out)
    const shown = workbook.worksheets.filter(({state}) => state === 'visible')
    expect(shown.map(({name}) => name)).toEqual(['目标任务', '项目', '任务', '成效', '核数', '说明'])
    const targets = workbook.getWorksheet('目标任务')!
    const headings = (targets.getRow(1).values as unknown[]).slice(1)
    expect(headings).toEqual(expect.arrayContaining(['指标', '数', '期限', '原文', '编号']))
    expect(typeof targets.getRow(2).getCell(headings.indexOf('数') + 1).value).toBe('number')
    expect(targets.getRow(2).getCell(headings.indexOf('期限') + 1).value).toBeInstanceOf(Date)
    expect(targets.views[0]).toMatchObject({state: 'frozen', ySplit: 1})
    expect(targets.autoFilter).toBeTruthy()
  })

  test('a bad file is refused with what was found and what to do, the others are still written', async () => {
    const folder = mkdtempSync(join(work, 'mixed-'))
    writeFileSync(join(folder, '空.txt'), '')
    // A name that a spreadsheet would take for a formula.
    writeFileSync(join(folder, '=讲话.txt'), '今年全县新建农村公路120公里。\n')
    const ran = await taizhang(['analyze', folder, '--date', '2024-02-01', '--format', 'csv'])
    expect(ran.code).toBe(1)
    expect(ran.error).toMatch(/空\.txt: .*应为.*处理/u)
    const rows = ran.out.trim().split('\r\n').slice(1)
    expect(rows).toHaveLength(1)
    expect(rows[0]!.split(',')).toContain("'=讲话.txt")
  })

  test('a catalog wins over the text', async () => {
    const file = join(work, '报告.txt')
    writeFileSync(file, '今年新增就业3万人。\n')
    writeFileSync(join(work, 'catalog.csv'), 'file,date,place\n报告.txt,2011-03-01,东岭县\n')
    const {out} = await taizhang(['analyze', file, '--catalog', join(work, 'catalog.csv'), '--format', 'json'])
    const record = JSON.parse(out) as AnalysisRecord
    expect(record.document).toMatchObject({date: '2011-03-01', dateFrom: 'given', place: '东岭县'})
    expect(record.mentions).toContainEqual(expect.objectContaining({kind: 'time', quote: '今年', from: '2011-01-01'}))
  })

  test.each<[string, string[], string, Record<string, string>?]>([
    ['no file', ['analyze'], '没有给出文件'],
    ['a file that is not there', ['analyze', '/nowhere/讲话.docx'], '找不到 /nowhere/讲话.docx'],
    ['an unknown format', ['analyze', samples, '--format', 'yaml'], '--format yaml 不认识'],
    ['an unknown option', ['analyze', samples, '--fromat', 'json'], '--fromat'],
    ['a day that is none', ['analyze', samples, '--date', '昨天'], '--date 昨天 不是日期'],
    ['a setting that is no number', ['work'], 'TAIZHANG_CONCURRENCY 是「多」', {TAIZHANG_CONCURRENCY: '多'}],
    ['an unknown command', ['analyse', samples], '没有命令「analyse」'],
  ])('%s is wrong usage', async (_, args, message, env = {}) => {
    const ran = await taizhang(args, '', env)
    expect(ran.code).toBe(2)
    expect(ran.error).toContain(message)
  })
})

test('recognize answers line by line, and a broken line stops nothing', async () => {
  const lines = [
    '{"id":"a","text":"总投资3.5亿元","date":null}',
    'oops',
    '{"id":"b","text":"6月底前","date":"2024-02-01"}',
  ]
  const {code, out} = await taizhang(['recognize'], `${lines.join('\n')}\n`)
  expect(code).toBe(0)
  const [a, broken, b] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(a.mentions).toMatchObject([{kind: 'money', quote: '3.5亿元', value: 350_000_000}])
  expect(broken).toMatchObject({id: null, error: expect.stringContaining('line 2')})
  expect(b.mentions).toMatchObject([{kind: 'time', from: null, to: '2024-06-30'}])
})

test('explain says step by step how a record came to be', async () => {
  const file = join(samples, '云溪县2024年重点项目建设推进会讲话.docx')
  const {code, out} = await taizhang(['explain', file, '--quote', '新增规模以上工业企业15家'])
  expect(code).toBe(0)
  expect(out).toMatch(/目标：新增规模以上工业企业数/u)
  expect(out).toMatch(/把握 \d+%/u)
})

test('compare answers the commitments of a speech from the report of the next year', async () => {
  const [plan, result] = ['云溪县2024年重点项目建设推进会讲话.docx', '云溪县2024年重点项目建设情况报告.pdf']
  const {code, out} = await taizhang(['compare', join(samples, plan!), join(samples, result!), '--format', 'json'])
  expect(code).toBe(0)
  const {links} = JSON.parse(out) as {
    links: {commitment: {quote: string}; result: {quote: string} | null; verdict: string}[]
  }
  const linkOf = (quote: string) => links.find(({commitment}) => commitment.quote.includes(quote))
  expect(linkOf('新增规模以上工业企业15家')).toMatchObject({
    verdict: 'met',
    result: {quote: expect.stringContaining('17家')},
  })
  expect(linkOf('改造农村公路120公里')).toMatchObject({
    verdict: 'met',
    result: {quote: expect.stringContaining('126公里')},
  })
  expect(linkOf('完成投资6亿元')?.verdict).not.toBe('met')
})

test('a broken dictionary stops the program with its place', async () => {
  const folder = mkdtempSync(join(work, 'words-'))
  const {code, error} = await taizhang(['dictionaries', 'check', folder])
  expect(code).toBe(1)
  expect(error).toContain('指标.csv:1: ')
  const file = join(work, '短.txt')
  writeFileSync(file, '投资3亿元。\n')
  const ran = await taizhang(['analyze', file], '', {TAIZHANG_DICTIONARIES: folder})
  expect(ran.code).toBe(2)
  expect(ran.error).toContain('指标.csv:1: ')
})
