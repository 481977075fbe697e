import {expect, test} from 'vitest'
import type {Analysis, Context} from '../../../model/analysis.js'
import type {Block} from '../../../model/reading.js'
import {fromSource} from '../../../text/text.js'
import {linkTables} from './index.js'

/** A caption line over a table, a tab between cells; '^' goes on with the cell above. */
function tableOf(caption: string, rows: readonly (readonly string[])[]) {
  const blocks: Block[] = [{kind: 'paragraph', start: 0, end: caption.length}]
  let source = caption
  rows.forEach((cells, row) => {
    source += '\n'
    cells.forEach((text, column) => {
      if (text === '^') return
      if (!source.endsWith('\n')) source += '\t'
      const start = source.length
      source += text
      let down = 1
      while (rows[row + down]?.[column] === '^') down++
      blocks.push({
        kind: 'cell',
        table: 0,
        row,
        column,
        columns: 1,
        rows: down,
        header: false,
        start,
        end: source.length,
      })
    })
  })
  const analysis = {text: fromSource(source), mentions: []} as unknown as Analysis
  return {source, ...linkTables(analysis, {reading: {blocks}} as unknown as Context)}
}

test('a row is a project, its sums in the unit of the caption', () => {
  const {source, projects} = tableOf('重点项目表（单位：万元）', [
    ['序号', '项目名称', '总投资', '2024年计划投资', '建设地点'],
    ['1', '北环路改造工程', '18,600.5', '12000', '城关镇'],
    ['2', '粮食产后服务中心', '2300', '', '马头镇'],
    ['', '合计', '20900.5', '12000', ''],
  ])
  expect(projects).toMatchObject([
    {name: '北环路改造工程', totalYuan: 186_005_000, yearYuan: 120_000_000, place: '城关镇', doneYuan: null},
    {name: '粮食产后服务中心', totalYuan: 23_000_000, yearYuan: null, place: '马头镇'},
  ])
  const [field] = projects[0]!.fields
  expect(source.slice(field!.start, field!.end)).toBe('18,600.5')
})

test('the unit of a heading wins over that of the caption', () => {
  const {projects} = tableOf('单位：万元', [
    ['项目名称', '总投资（亿元）', '累计完成投资'],
    ['风电场', '3.2', '15000'],
  ])
  expect(projects).toMatchObject([{totalYuan: 320_000_000, doneYuan: 150_000_000}])
})

test('without a unit a number is no sum', () => {
  const {projects} = tableOf('项目表', [
    ['项目名称', '总投资', '形象进度'],
    ['风电场', '3.2', '正在施工'],
  ])
  expect(projects).toMatchObject([{totalYuan: null, progress: '正在施工', stage: '在建'}])
})

test('a heading of two rows is read downwards', () => {
  const {projects} = tableOf('单位：万元', [
    ['项目名称', '投资', '投资'],
    ['^', '总投资', '本年计划投资'],
    ['水厂', '900', '300'],
  ])
  expect(projects).toMatchObject([{name: '水厂', totalYuan: 9_000_000, yearYuan: 3_000_000}])
})

test.each([
  [
    'a time table',
    [
      ['时间', '内容'],
      ['9:00', '领导讲话'],
      ['10:00', '参观项目'],
    ],
  ],
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
  expect(tableOf('附表', rows).projects).toEqual([])
})
