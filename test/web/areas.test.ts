import {expect, test} from 'vitest'
import {areasOf, linesOf, placeAt} from '../../src/web/pages/review/original/areas.js'

const text = '完成投资3.8亿元，\n增长12%。'
const box = (words: string, more: object) => {
  const start = text.indexOf(words)
  return {start, end: start + words.length, page: 1, x: 100, y: 50, width: 85, height: 10, confidence: 1, ...more}
}
const boxes = [
  box('增长12%。', {page: 2, x: 10, width: 45}),
  box('8', {x: 155, width: 5, confidence: 0.5}),
  box('完成投资3.8亿元，', {}),
]
const lines = linesOf(boxes)

test('lines stand in the order of the text, digits in doubt inside them left out', () => {
  expect(lines.map(({page, width}) => [page, width])).toEqual([
    [1, 85],
    [2, 45],
  ])
})

test('a stretch of a line is as wide as its characters, Chinese twice a digit', () => {
  const start = text.indexOf('3.8')
  expect(areasOf(lines, text, start, start + 3)).toEqual([{page: 1, x: 140, y: 50, width: 15, height: 10}])
})

test('a record over two pages has an area on each', () => {
  expect(areasOf(lines, text, 2, text.length - 1).map(({page}) => page)).toEqual([1, 2])
})

test('a click falls on the character under it, and on none beside the lines', () => {
  expect(text[placeAt(lines, text, 1, 147, 55)!]).toBe('.')
  expect(text[placeAt(lines, text, 2, 12, 55)!]).toBe('增')
  expect(placeAt(lines, text, 2, 300, 55)).toBeNull()
  expect(placeAt(lines, text, 1, 147, 90)).toBeNull()
})

test('a line set upright runs from below', () => {
  const upright = [{...box('完成投资3.8亿元，', {}), x: 20, y: 100, width: 10, height: 85}]
  expect(areasOf(upright, text, 0, 4)).toEqual([{page: 1, x: 20, y: 145, width: 10, height: 40}])
  expect(placeAt(upright, text, 1, 25, 184)).toBe(0)
})
