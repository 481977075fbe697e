import fc from 'fast-check'
import {expect, test} from 'vitest'
import {plain, shift, sum} from './decimal.js'
import {scanNumerals} from './scan-numerals.js'

const read = (text: string) =>
  scanNumerals(text).map(({start, end, value, min, max}) => [text.slice(start, end), value ?? [min, max]])

test.each([
  ['三百五十', 350],
  ['两百万', 2_000_000],
  ['二〇二一', 2021],
  ['一千零一十', 1010],
  ['三万五', 35_000],
  ['两百五', 250],
  ['壹仟玖佰', 1900],
  ['三点五', 3.5],
  ['一百二十点五', 120.5],
  ['1,234.5', 1234.5],
  ['１２', 12],
  ['3.5万', 35_000],
  ['1.005亿', 100_500_000],
  ['12.3万亿', 12_300_000_000_000],
  ['5亿2000万', 520_000_000],
  ['-2.3', -2.3],
  ['三五百', [300, 500]],
  ['八九亿', [800_000_000, 900_000_000]],
  ['十几', [10, 20]],
  ['几十万', [100_000, null]],
  ['数百', [100, null]],
  ['上千万', [10_000_000, null]],
] as const)('%s is read whole', (text, value) => expect(read(text)).toEqual([[text, value]]))

test('words that only look like numbers begin none', () => {
  expect(read('户数百分之')).toEqual([])
  expect(read('以上百')).toEqual([['百', 100]])
})

test('a written integer reads back, with any scale behind it', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 99_999}), fc.integer({min: 0, max: 99}), (whole, part) => {
      const digits = `${whole}.${String(part).padStart(2, '0')}`
      expect(scanNumerals(`约${digits}亿元`)[0]?.value).toBe(Number(`${digits}e8`))
    }),
  )
})

test('decimals are exact', () => {
  expect(shift('4.35', 8)).toBe(435_000_000)
  expect(sum([0.1, 0.2])).toBe(0.3)
  expect(sum([15.7, 8])).toBe(23.7)
  expect(plain(1e-7)).toBe('0.0000001')
  expect(plain(1e21)).toBe('1000000000000000000000')
})
