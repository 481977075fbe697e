import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Analysis, Context} from '../../model/analysis.js'
import type {Check} from '../../model/check.js'
import {fromSource} from '../../text/text.js'
import {money} from '../recognize/money/money.js'
import {percent} from '../recognize/percent/percent.js'
import {quantity} from '../recognize/quantity/quantity.js'
import {inputOf} from '../recognize/recognizer.js'
import {stage as refine} from '../refine/index.js'
import {cases} from './check.cases.js'
import {stage} from './index.js'

const 单位 = ['个', '项', '家', '万亩', '亩', '天', '倍'].map((word) => ({
  单位: word,
  类别: '计数',
  基准: '',
  倍数: '',
}))
const context = {dictionaries: {单位}, reading: {blocks: []}} as unknown as Context

const AROUND = {part: 0, section: 0, paragraph: 0, mode: null, year: null, heading: false}

/** The checks of one sentence, or of as many as `ends` says where they end, read by the real recognizers. */
function checksOf(text: string, ends: readonly number[] = [text.length]): readonly Check[] {
  const input = inputOf(text, [], context)
  const sentences = ends.map((end, index) => ({...AROUND, start: ends[index - 1] ?? 0, end}))
  const found = [...money.find(input), ...percent.find(input), ...quantity.find(input)]
  const analysis = {
    text: fromSource(text),
    mentions: found,
    outline: {parts: [], sections: [], sentences},
  } as unknown as Analysis
  const {mentions = []} = refine.run(analysis, context, {})
  return stage.run({...analysis, mentions}, context, {}).checks ?? []
}

test.each(cases)('$text', ({text, checks}) => {
  const found = checksOf(text).map(({kind, holds, computation}) => [kind, holds, computation])
  expect(found.sort()).toEqual(checks.map((check) => [...check]).sort())
})

const told = (plan: string, rate: string) => {
  const first = `全县安排重点项目68个，年度计划投资${plan}。`
  const text = `${first}截至7月底，已开工57个，开工率83.8%，完成投资52.3亿元，占年度计划的${rate}。`
  return checksOf(text, [first.length, text.length]).map(({rule, computation}) => [rule, computation])
}

test('a rate is held against the whole that an earlier sentence names', () => {
  expect(told('86亿元', '60.8%')).toEqual([
    ['check/rate', '57个 ÷ 68个 = 83.82%'],
    ['check/rate', '52.3亿元 ÷ 86亿元 = 60.81%'],
  ])
  expect(told('86亿元', '65.8%')).toContainEqual(['check/rate', '52.3亿元 ÷ 86亿元 = 60.81% ≠ 65.8%'])
})

test('of two plans none is taken for the other: the plan is worked out', () => {
  expect(told('50亿元，全年计划投资36亿元', '60.8%')).toContainEqual([
    'check/implied-plan',
    '52.3亿元 ÷ 60.8% ≈ 86亿元',
  ])
})

test('every term stands in the text', () => {
  const [check] = checksOf('今年安排项目30个，其中产业类16个、民生类14个。')
  expect(check).toMatchObject({
    kind: 'sum',
    total: {value: 30, unit: '个'},
    parts: [{value: 16}, {value: 14}],
    difference: 0,
  })
})

const parts = fc.array(fc.integer({min: 2, max: 900}), {minLength: 2, maxLength: 6})
const names = '甲乙丙丁戊己'
const sentence = (total: number, values: readonly number[]) =>
  `实施项目${total}个（${values.map((value, index) => `${names[index]}类${value}个`).join('、')}）。`

test('a sum that adds up holds', () => {
  fc.assert(
    fc.property(parts, (values) => {
      const total = values.reduce((all, value) => all + value, 0)
      expect(checksOf(sentence(total, values))).toMatchObject([{kind: 'sum', holds: true, difference: 0}])
    }),
  )
})

test('change one number of a sum and the check notices', () => {
  fc.assert(
    fc.property(parts, fc.nat(), fc.integer({min: 1, max: 500}), (values, place, change) => {
      const total = values.reduce((all, value) => all + value, 0)
      const changed = values.map((value, index) => (index === place % values.length ? value + change : value))
      const [check] = checksOf(sentence(total, changed))
      expect(check).toMatchObject({kind: 'sum', holds: false, difference: -change})
    }),
  )
})

test('change the number of one part where its sums still fit, and the check notices', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 5, max: 90}),
      fc.integer({min: 5, max: 90}),
      fc.integer({min: 1, max: 9}),
      (first, second, change) => {
        const text = `共${first + second}个，总投资9.5亿元，其中甲类${first + change}个，总投资5.2亿元；乙类${second}个，总投资4.3亿元。`
        expect(checksOf(text).map(({holds}) => holds)).toEqual([true, false])
      },
    ),
  )
})
