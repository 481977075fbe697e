import {expect, test} from 'vitest'
import {asDay} from './day.js'

test.each(['2024-02-29', '2000-02-29', '2023-02-28', '2023-12-31', '2023-04-30'])('%s is a day', (day) => {
  expect(asDay(day)).toBe(day)
})

test.each([
  '2023-02-29',
  '1900-02-29',
  '2024-02-30',
  '2023-04-31',
  '2023-13-01',
  '2023-00-10',
  '2023-05-00',
  '2023-5-1',
  '',
  null,
  20230501,
])('%s is none', (value) => {
  expect(asDay(value)).toBeNull()
})
