import {expect, test} from 'vitest'
import type {Task} from '../../../model/entry.js'
import {plainReading} from '../../../model/reading.js'
import {run} from '../../../pipeline/run.js'
import {openAnalyzer} from '../../../setup.js'

const {context, pipelines} = openAnalyzer()

function tasks(text: string): [quote: string, to: string | null][] {
  const given = {name: 'x.txt', date: '2023-05-10', place: null, title: null, genre: null}
  const {entries} = run(pipelines.speech!, {...context, reading: plainReading(text), given})
  return entries
    .filter((entry): entry is Task => entry.kind === 'task')
    .map(({start, end, to}) => [text.slice(start, end), to])
}

test('a promise with its day is a task in a report too, what was done or has no day is none', () => {
  const review = '一、工作进展情况\n截至目前，'
  expect(tasks(`${review}青河水厂项目主体已完工，计划11月份竣工。`)).toEqual([
    ['青河水厂项目主体已完工，计划11月份竣工', '2023-11-30'],
  ])
  expect(tasks(`${review}青河水厂项目已于3月份竣工，预计投产后日供水3万吨。`)).toEqual([])
  expect(tasks(`${review}青河水厂项目预计建成后受益群众3万人。`)).toEqual([])
  expect(tasks(`${review}青河水厂项目10月份投产。`)).toEqual([['青河水厂项目10月份投产', '2023-10-31']])
  expect(tasks(`${review}青河水厂项目3月份投产。`)).toEqual([])
})

test('what is to be done in a stage is due when the stage ends', () => {
  const plan = '专项整治行动实施方案\n三、时间安排\n（二）集中整治阶段（6月-8月）\n'
  expect(tasks(`${plan}各县（市、区）制定整治方案，并向领导小组报送整治清单。`).map(([, to]) => to)).toEqual([
    '2023-08-31',
    '2023-08-31',
  ])
})
