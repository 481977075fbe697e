import {expect, test} from 'vitest'
import type {Analysis, Context} from '../../model/analysis.js'
import {fromSource} from '../../text/text.js'
import {money} from '../recognize/money/money.js'
import {percent} from '../recognize/percent/percent.js'
import {quantity} from '../recognize/quantity/quantity.js'
import {inputOf} from '../recognize/recognizer.js'
import {stage} from './index.js'

const 单位 = [{单位: '个', 类别: '计数', 基准: '', 倍数: ''}]
const context = {dictionaries: {单位}, reading: {blocks: []}} as unknown as Context

// One sentence of 100,000 characters with a cue at every number: looked at pairwise it would take hours.
test.each([
  '1个、',
  '（1个（',
  '1个）',
  '其中3个，',
  '3亿元（',
  '占年计划的50%，',
  '合计3个、',
  '由5个增加到6个，增长20%，',
  '累计5个，年均1个，',
  '开工5个、竣工3个项目、',
  '包括3个，4个在内的7个，',
])('one sentence of nothing but %s is checked in its length', (piece) => {
  const value = piece.repeat(100_000 / piece.length)
  const input = inputOf(value, [], context)
  const mentions = [...money.find(input), ...percent.find(input), ...quantity.find(input)].sort(
    (a, b) => a.start - b.start,
  )
  const sentence = {
    start: 0,
    end: value.length,
    part: 0,
    section: 0,
    paragraph: 0,
    mode: null,
    year: null,
    heading: false,
  }
  const analysis = {
    text: fromSource(value),
    mentions,
    outline: {parts: [], sections: [], sentences: [sentence]},
  } as unknown as Analysis
  expect(stage.run(analysis, context, {}).checks).toBeDefined()
})
