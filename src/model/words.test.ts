import {expect, test} from 'vitest'
import {amountWords} from './words.js'

const rows: readonly (readonly [value: number, unit: string, words: string])[] = [
  [1234, '公里', '1,234公里'],
  // What people earn in a year is never said in 万 with three places.
  [16_820, '元', '16,820元'],
  [186_000, '吨', '18.6万吨'],
  [123_450_000, '元', '1.2345亿元'],
  [595_890_000_000, '元', '5,958.9亿元'],
  // Nothing that was read is rounded away.
  [123_456_789, '元', '12,345.6789万元'],
  [9_876_543.21, '元', '9,876,543.21元'],
  // What was reckoned may go on for ever.
  [1_000_000_000 / 3, '元', '3.3333亿元'],
  [7.5, '%', '7.5%'],
]

test.each(rows)('%d %s is written %s', (value, unit, words) => {
  expect(amountWords({value, min: null, max: null, op: '='}, unit)).toBe(words)
})
