import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {loadDictionaries} from '../dictionaries/load.js'
import {openJieba} from './jieba.js'

const segmenter = openJieba(loadDictionaries(fileURLToPath(new URL('../../dictionaries', import.meta.url))))
const joined = (text: string) =>
  segmenter
    .segment(text)
    .map(({start, end}) => text.slice(start, end))
    .join('')

test('tokens cover the text without a gap', () => {
  const text = '全市实施重点项目86个,\n总投资412.5亿元。𠀀项目\r\n'
  expect(joined(text)).toBe(text)
})

test.each([
  ['a NUL in the text', '项目\u0000建设'],
  ['a lone surrogate', '项目\ud800建设\udc00'],
  ['nothing', ''],
  ['a line longer than a piece', '项目建设'.repeat(40_000)],
])('%s is no reason to lose a place', (_, text) => expect(joined(text)).toBe(text))

test('any text comes back whole', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 80}), (text) => {
      expect(joined(text)).toBe(text)
    }),
  )
})

test('words of the dictionaries stay whole', () => {
  expect(segmenter.segment('全年地区生产总值增长6%').map(({word}) => word)).toContain('地区生产总值')
})
