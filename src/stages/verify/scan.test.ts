import {expect, test} from 'vitest'
import type {Analysis} from '../../model/analysis.js'
import type {Box} from '../../model/reading.js'
import {fromSource} from '../../text/text.js'
import {scanDoubts} from './scan.js'

const words = '完成投资3.8亿元，增长9%。'
const box = (text: string, confidence: number): Box => {
  const start = words.indexOf(text)
  return {page: 2, x: 0, y: 0, width: 9, height: 9, start, end: start + text.length, confidence}
}
const span = (text: string) => ({start: words.indexOf(text), end: words.indexOf(text) + text.length})
const analysis = {
  text: fromSource(words),
  mentions: [
    {kind: 'money', ...span('3.8亿元')},
    {kind: 'percent', ...span('9%')},
  ],
  entries: [{kind: 'target', ...span('完成投资3.8亿元'), confidence: 0.9}],
  notices: [],
} as unknown as Analysis

test('an amount with a doubtful digit gets a notice that names page and confidence', () => {
  const {notices} = scanDoubts(analysis, [box(words, 0.97), box('8', 0.62)])
  expect(notices).toEqual([
    {code: 'ocr/doubtful', ...span('3.8亿元'), message: expect.stringMatching(/3\.8亿元.*62%.*第 2 页/u)},
  ])
})

test('an entry is no surer than the line it stands on', () => {
  expect(scanDoubts(analysis, [box(words, 0.5)]).entries).toMatchObject([{confidence: 0.45}])
})

test('text that is no scan stays as it was, with the boxes of its lines or without', () => {
  expect(scanDoubts(analysis, [])).toEqual({entries: analysis.entries, notices: []})
  expect(scanDoubts(analysis, [box(words, 1), box('3', 1)])).toEqual({entries: analysis.entries, notices: []})
})

test('a line of one sure character is no doubtful digit', () => {
  expect(scanDoubts(analysis, [box('9', 0.97)]).notices).toEqual([])
})
