import {expect, test} from 'vitest'
import {plainReading} from '../model/reading.js'
import {openAnalyzer} from '../setup.js'
import {analyzeLayers, given} from './analyze.js'
import {explain} from './explain.js'

const analyzer = openAnalyzer()
const text = ['二、2024年工作安排', '各乡镇要在6月底前建立供水台账。深化供水体制改革。全年新建水厂3座。'].join('\n')
const reading = plainReading(text)
const analysis = analyzeLayers(analyzer, {
  id: '',
  reading,
  given: given('讲话.txt', {date: '2024-01-10', genre: 'speech'}),
  pipeline: 'speech',
})

test('a record is explained from the heading down to its owner and deadline', () => {
  const [task] = explain(analysis, analyzer.context, {quote: '供水台账'})
  expect(task!.title).toMatch(/^任务：/u)
  expect(text.slice(task!.start, task!.end)).toBe(task!.quote)
  const all = task!.steps.join('\n')
  for (const words of ['2024年工作安排', '安排部署', '2024-01-10', '各乡镇', '6月底', '把握'])
    expect(all).toContain(words)
  expect(all).not.toContain('规则 task')
})

test('a place is a position as well', () => {
  const at = text.indexOf('水厂')
  const titles = explain(analysis, analyzer.context, {at}).map(({title}) => title)
  expect(titles.some((title) => title.startsWith('目标：'))).toBe(true)
})

test('where nothing was recorded, it says why not', () => {
  const [none] = explain(analysis, analyzer.context, {quote: '深化供水体制改革'})
  expect(none!.title).toBe('没有记录')
  expect(none!.steps.join('\n')).toMatch(/才记为任务/u)
})

test('words that do not stand in the source have no explanation', () => {
  expect(explain(analysis, analyzer.context, {quote: '没有这句话'})).toEqual([])
  expect(explain(analysis, analyzer.context, {at: text.length})).toEqual([])
})
