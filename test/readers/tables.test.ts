import {expect, test} from 'vitest'
import {analyze, analyzeLayers, given} from '../../src/app/analyze.js'
import {compareDocuments} from '../../src/app/compare.js'
import {plainReading, type Reading} from '../../src/model/reading.js'
import type {FigureRecord, TaskRecord} from '../../src/model/record.js'
import {LIMITS} from '../../src/readers/limits.js'
import {readBytes} from '../../src/readers/read.js'
import {openAnalyzer} from '../../src/setup.js'
import {converted} from './formats.js'
import {tablesDocx, tablesHtml, tablesXlsx} from './make-tables.js'

const analyzer = openAnalyzer()
const docx = await tablesDocx()
const files: Record<string, Uint8Array> = {
  'tables.docx': docx,
  'tables.xlsx': await tablesXlsx(),
  'tables.html': tablesHtml(),
  ...converted(docx, ['doc', 'odt', 'pdf']),
}

async function readingOf(name: string, bytes: Uint8Array): Promise<Reading> {
  const read = await readBytes(bytes, name, LIMITS, null)
  if (!('blocks' in read)) throw new Error(`${name} has no text of its own`)
  return read
}

test.each(Object.entries(files))('%s: a row is a task, and every cell of a value a figure', async (name, bytes) => {
  const reading = await readingOf(name, bytes)
  const {entries} = analyze(analyzer, {id: '', reading, given: given(name, {date: '2024-02-01'})})
  for (const {start, end, quote} of entries) expect(reading.text.slice(start, end)).toBe(quote)
  const tasks = entries.filter((entry): entry is TaskRecord => entry.kind === 'task')
  expect(tasks.map(({action, owner, to}) => [action, owner, to])).toEqual([
    ['新建标准化厂房6万平方米，出台厂房租金补贴办法', '县工信局、县财政局、县自然资源局', '2024-10-31'],
    ['编制县城排水防涝规划', '县住建局、县水利局', '2024-06-30'],
    ['组建县城供水公司', '县住建局、县水利局', '2024-09-30'],
    ['健全粮食安全责任制', '县粮食局', null],
  ])
  const figures = entries.filter((entry): entry is FigureRecord => entry.kind === 'target' || entry.kind === 'result')
  expect(figures.map(({kind, indicator, value, op, unit, to}) => [kind, indicator, value, op, unit, to])).toEqual([
    ['target', '新建标准化厂房面积', 60_000, '=', '平方米', '2024-10-31'],
    ['result', '开工面积', 20_000, '=', '平方米', null],
    ['result', '地区生产总值', 18_640_000_000, '=', '元', '2023-12-31'],
    ['result', '地区生产总值增速', 5.9, '=', '%', '2023-12-31'],
    ['target', '地区生产总值', 20_000_000_000, '~', '元', '2024-12-31'],
    ['target', '地区生产总值增速', 6, '>=', '%', '2024-12-31'],
    ['result', '城镇新增就业', 4312, '=', '人', '2023-12-31'],
    ['target', '城镇新增就业', 4000, '>=', '人', '2024-12-31'],
  ])
})

test('what a table asked for is held against the report of the next year', async () => {
  const report = [
    '云溪县2025年政府工作报告',
    '一、2024年工作回顾',
    '全县地区生产总值增长5.6%。城镇新增就业4620人。编制完成县城排水防涝规划。',
  ].join('\n')
  const sides = [
    {reading: await readingOf('tables.docx', docx), date: '2024-02-01', name: 'tables.docx'},
    {reading: plainReading(report), date: '2025-01-15', name: 'report.txt'},
  ].map(({reading, date, name}) => ({
    analysis: analyzeLayers(analyzer, {id: '', reading, given: given(name, {date})}),
    ...{reading, id: '', name},
  }))
  const {links} = compareDocuments(sides[0]!, sides[1]!, analyzer.context.dictionaries)
  const verdicts = links.map(({commitment, verdict}) => [
    commitment.kind === 'task' ? commitment.action : 'indicator' in commitment && commitment.indicator,
    verdict,
  ])
  expect(verdicts).toEqual(
    expect.arrayContaining([
      ['编制县城排水防涝规划', 'met'],
      ['组建县城供水公司', 'none'],
      ['地区生产总值增速', 'missed'],
      ['城镇新增就业', 'met'],
    ]),
  )
})
