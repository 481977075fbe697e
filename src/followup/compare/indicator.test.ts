import {expect, test} from 'vitest'
import type {FigureRecord, TaskRecord} from '../../model/record.js'
import {countsOf} from './indicator.js'

const figure = (indicator: string, canonical: string | null) => ({kind: 'target', indicator, canonical}) as FigureRecord

test.each([
  ['生产总值增速', '地区生产总值增速', '地区生产总值', true],
  ['生产总值', '地区生产总值', '地区生产总值增速', true],
  ['人均生产总值', '人均地区生产总值', '地区生产总值', false],
  ['温室大棚面积', null, '大棚', true],
  ['温室大棚面积', null, '果园', false],
])('%s (%s) is %s: %s', (indicator, canonical, name, expected) => {
  expect(countsOf(figure(indicator, canonical), name)).toBe(expected)
})

test('a task counts nothing', () => {
  expect(countsOf({kind: 'task', action: '建设大棚'} as TaskRecord, '大棚')).toBe(false)
})
