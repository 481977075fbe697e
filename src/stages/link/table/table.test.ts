import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type AnalyzeInput, analyzeLayers} from '../../../app/analyze.js'
import type {Entry, Project} from '../../../model/entry.js'
import type {Reading} from '../../../model/reading.js'
import {assemble, type DraftCell} from '../../../readers/draft.js'
import {openAnalyzer} from '../../../setup.js'
import {overlaps} from '../../../text/span.js'
import {cases as indicators} from './indicators.cases.js'
import {cases as tasks} from './tasks.cases.js'

const analyzer = openAnalyzer()

/** '^' goes on with the cell above, '<' with the one before. */
function cellsOf(rows: readonly (readonly string[])[]): DraftCell[][] {
  return rows.map((row, at) =>
    row.flatMap((text, index) => {
      if (text === '^' || text === '<') return []
      let columns = 1
      let down = 1
      while (row[index + columns] === '<') columns++
      while (rows[at + down]?.[index] === '^') down++
      return [{text, columns, rows: down}]
    }),
  )
}

function readingOf(caption: string, rows: readonly (readonly string[])[]): Reading {
  const pieces = [{kind: 'paragraph', text: caption} as const, {kind: 'table', rows: cellsOf(rows)} as const]
  return {...assemble(pieces), mediaType: 'text/html', encoding: null, title: null, unread: []}
}

function read(caption: string, rows: readonly (readonly string[])[], date: string | null = '2024-01-10') {
  const reading = readingOf(caption, rows)
  const given: AnalyzeInput['given'] = {name: 'x.docx', date, place: '临川县', title: null, genre: null}
  const {text, entries} = analyzeLayers(analyzer, {id: '', reading, given})
  return {
    text: text.value,
    entries,
    all: (kinds: readonly Entry['kind'][]) => entries.filter(({kind}) => kinds.includes(kind)),
  }
}

const quotes = (text: string, entries: readonly Entry[]) => entries.map(({start, end}) => text.slice(start, end))

test.each(tasks)('$name', ({caption, rows, date, finds}) => {
  const {text, all} = read(caption, rows, date)
  const found = all(['task']).filter(({rules}) => rules[0] === 'task/table-row')
  expect(quotes(text, found)).toEqual(finds.map(([quote]) => quote))
  for (const [index, [, value]] of finds.entries()) expect(found[index]).toMatchObject(value)
})

test.each(indicators)('$name', ({caption, rows, date, finds}) => {
  const {text, all} = read(caption, rows, date)
  const found = all(['target', 'result', 'size']).filter(({rules}) => rules[0] === 'figure/table-cell')
  expect(quotes(text, found)).toEqual(finds.map(([quote]) => quote))
  for (const [index, [, value]] of finds.entries()) expect(found[index]).toMatchObject(value)
})

test('figures of a task are found as in prose, with who and by when from its row', () => {
  const {text, all} = read('2024年任务分解表', [
    ['工作任务', '责任单位', '完成时限', '完成情况'],
    ['改造老旧小区12个，加装电梯20部，健全物业管理制度', '县住建局', '10月底前', '已改造老旧小区5个'],
  ])
  const figures = all(['target', 'result'])
  expect(quotes(text, figures)).toEqual(['改造老旧小区12个', '加装电梯20部', '改造老旧小区5个'])
  expect(figures).toMatchObject([
    {kind: 'target', value: 12, owner: '县住建局', to: '2024-10-31'},
    {kind: 'target', value: 20, owner: '县住建局', to: '2024-10-31'},
    {kind: 'result', value: 5, owner: null},
  ])
  expect(quotes(text, all(['task']))).toEqual(['改造老旧小区12个，加装电梯20部，健全物业管理制度'])
})

test('figures of a column with a time in its heading are of that time, and those of no time are of none', () => {
  const {all} = read('2024年任务分解表', [
    ['工作任务', '一季度目标', '完成时限', '进展情况'],
    ['改造老旧小区，健全物业管理制度', '完成改造3个', '10月底前', '开工小区2个'],
  ])
  expect(all(['target', 'result'])).toMatchObject([
    {kind: 'target', value: 3, to: '2024-03-31'},
    {kind: 'result', value: 2, from: null, to: null},
  ])
})

test('the items of a list in a cell are read one by one, and what was found wrong is no aim', () => {
  const {all} = read('整改任务清单', [
    ['整改任务', '整改措施', '责任单位'],
    ['违规审批项目12个', '（1）核查能耗指标；（2）依法处罚未批先建项目3个', '青阳市'],
  ])
  expect(all(['target', 'result'])).toMatchObject([
    {kind: 'result', value: 12},
    {kind: 'target', value: 3, indicator: expect.not.stringMatching(/[\d）]/u)},
  ])
})

test('a sheet of two tables is read under the heading of each', () => {
  const {text, all} = read('2024年计划', [
    ['指标', '单位', '2024年目标', ''],
    ['粮食总产量', '万吨', '46', ''],
    ['', '', '', ''],
    ['序号', '重点任务', '责任单位', '完成时限'],
    ['1', '出台奖励办法', '县财政局', '5月底前'],
  ])
  expect(quotes(text, all(['target', 'task']))).toEqual(['46', '出台奖励办法'])
})

const projects = (caption: string, rows: readonly (readonly string[])[]) => {
  const {text, all} = read(caption, rows)
  return {text, projects: all(['project']) as Project[]}
}

test('a row is a project, its sums in the unit of the caption', () => {
  const {text, projects: found} = projects('重点项目表（单位：万元）', [
    ['序号', '项目名称', '总投资', '2024年计划投资', '建设地点'],
    ['1', '北环路改造工程', '18,600.5', '12000', '城关镇'],
    ['2', '粮食产后服务中心', '2300', '', '马头镇'],
    ['', '合计', '20900.5', '12000', ''],
  ])
  expect(found).toMatchObject([
    {name: '北环路改造工程', totalYuan: 186_005_000, yearYuan: 120_000_000, place: '城关镇', doneYuan: null},
    {name: '粮食产后服务中心', totalYuan: 23_000_000, yearYuan: null, place: '马头镇'},
  ])
  const [field] = found[0]!.fields
  expect(text.slice(field!.start, field!.end)).toBe('18,600.5')
})

test('the unit of a heading wins over that of the caption', () => {
  const {projects: found} = projects('单位：万元', [
    ['项目名称', '总投资（亿元）', '累计完成投资'],
    ['风电场', '3.2', '15000'],
  ])
  expect(found).toMatchObject([{totalYuan: 320_000_000, doneYuan: 150_000_000}])
})

test('without a unit a number is no sum', () => {
  const {projects: found} = projects('项目表', [
    ['项目名称', '总投资', '形象进度'],
    ['风电场', '3.2', '正在施工'],
  ])
  expect(found).toMatchObject([{totalYuan: null, progress: '正在施工', stage: '在建'}])
})

test('a heading of two rows is read downwards', () => {
  const {projects: found} = projects('单位：万元', [
    ['项目名称', '投资', '<'],
    ['^', '总投资', '本年计划投资'],
    ['水厂', '900', '300'],
  ])
  expect(found).toMatchObject([{name: '水厂', totalYuan: 9_000_000, yearYuan: 3_000_000}])
})

test.each([
  [
    'a list of people',
    [
      ['姓名', '单位'],
      ['王某', '发改委'],
    ],
  ],
  [
    'a name column alone',
    [
      ['项目名称', '备注'],
      ['水厂', '无'],
    ],
  ],
])('%s gives nothing', (_, rows) => {
  expect(projects('附表', rows).projects).toEqual([])
})

const words = fc.constantFrom(
  ...[
    '序号',
    '工作任务',
    '责任单位',
    '完成时限',
    '指标',
    '单位',
    '2024年目标',
    '2023年完成',
    '增长(%)',
    '项目名称',
    '总投资（万元）',
  ],
  ...[
    '建立供水台账',
    '新建水厂3座',
    '县水利局',
    '6月底前',
    '地区生产总值',
    '亿元',
    '≥235.6',
    '-3.2',
    '一、民生',
    '合计',
    '',
    '^',
    '<',
  ],
)

const BY_ROWS = new Set(['task/table-row', 'figure/table-cell', 'project/table-row'])

test('whatever the cells, every record of a row stands in one cell, and none twice', () => {
  fc.assert(
    fc.property(fc.array(fc.array(words, {minLength: 3, maxLength: 5}), {minLength: 2, maxLength: 7}), (rows) => {
      const {text, entries} = read('2024年任务表', rows)
      const byRows = entries.filter(({rules}) => BY_ROWS.has(rules[0]!))
      for (const entry of byRows) {
        expect(text.slice(entry.start, entry.end)).not.toMatch(/[\t\n]/u)
        for (const {start, end} of entry.fields) expect(text.slice(start, end).trim()).not.toBe('')
      }
      for (const [index, one] of byRows.entries())
        expect(byRows.slice(index + 1).some((other) => overlaps(one, other))).toBe(false)
    }),
    {numRuns: 60},
  )
})

// What takes more than linear time here would not end.
test.each(['1', '1.', '（1）', '、', '牵头单位：', '一', '2024年', '增长', '[', '\n', '≥', '其中'])(
  'cells of nothing but %j are read',
  (words) => {
    const long = words.repeat(20_000 / words.length)
    const tables = [
      [
        ['工作任务', '责任单位', '完成时限', '进展情况'],
        [`出台${long}`, long, long, long],
      ],
      [
        ['指标', '单位', '2024年目标'],
        [long, long, long],
      ],
      [
        ['指标', long, '2024年目标'],
        ['产值', '亿元', '5'],
      ],
    ]
    for (const rows of tables) {
      const {entries} = read('2024年', rows)
      expect(entries.every(({start, end}) => end > start)).toBe(true)
    }
  },
)
