import {expect, test} from 'vitest'
import type {Figure} from '../../../model/entry.js'
import {plainReading} from '../../../model/reading.js'
import {run} from '../../../pipeline/run.js'
import {openAnalyzer} from '../../../setup.js'

const {context, pipelines} = openAnalyzer()

function figures(text: string): (readonly [indicator: string, from: string | null, to: string | null])[] {
  const given = {name: 'x.txt', date: '2023-07-20', place: null, title: null, genre: null}
  const {entries} = run(pipelines.speech!, {...context, reading: plainReading(text), given})
  return entries
    .filter((entry): entry is Figure => entry.kind === 'result' || entry.kind === 'size' || entry.kind === 'target')
    .map(({indicator, from, to}) => [indicator, from, to] as const)
}

const HALF = ['2023-01-01', '2023-06-30'] as const

test('the part of a year that a report says it is about holds for its sections, whatever is told of the year', () => {
  const report =
    '现就我县2023年上半年水利工作情况简要汇报如下。\n一、工作进展情况\n（一）供水得到保障。县政府今年安排资金200万元。全县新建泵站9座。\n（二）改造渠道30公里。'
  expect(figures(report)).toEqual([
    ['安排资金', '2023-01-01', '2023-12-31'],
    ['新建泵站数', ...HALF],
    ['改造渠道里程', ...HALF],
  ])
})

test('a heading that is the name of a work says whose total stands beneath, another heading does not', () => {
  const under = (heading: string) =>
    figures(`工作进展情况\n（一）${heading}\n规划总投资2400万元，全部完工。`).map(([indicator]) => indicator)
  expect(under('校舍维修改造项目')).toEqual(['校舍维修改造项目规划总投资'])
  expect(under('狠抓重点项目')).toEqual(['规划总投资'])
})
