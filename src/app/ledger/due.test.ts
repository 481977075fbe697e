import {expect, test} from 'vitest'
import type {AnalysisRecord, EntryRecord} from '../../model/record.js'
import {dueOf} from './due.js'

const text = '今年主要目标是：出口增长5%，进口增长4%。市水利局6月底前修好东堤。西堤修复工程启动。\n春节前清欠到位。'
const document = {date: '2024-01-05'} as AnalysisRecord['document']
const mentions = [{kind: 'time', start: 0, end: 2, quote: '今年'}] as unknown as AnalysisRecord['mentions']
const outline = [{start: 0, end: text.length, level: 1, heading: null, mode: 'plan', year: 2024}] as const

function entry(quote: string, more: object): EntryRecord {
  const start = text.indexOf(quote)
  return {
    kind: 'task',
    section: 'plan',
    to: null,
    fields: [],
    ...more,
    quote,
    start,
    end: start + quote.length,
  } as never
}
const at = (words: string, field = 'to') => ({
  field,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const of = (one: EntryRecord) => dueOf(one, {document, mentions, outline}, text)

test('a day in the record’s own words is stated', () => {
  const one = entry('市水利局6月底前修好东堤', {to: '2024-06-30', fields: [at('6月底前')]})
  expect(of(one)).toEqual({due: '2024-06-30', from: 'stated', rule: null})
})

test('a day of the words before is inherited, and says from where', () => {
  const one = entry('进口增长4%', {kind: 'target', to: '2024-12-31', fields: [at('今年', 'deadline')]})
  expect(of(one)).toEqual({due: '2024-12-31', from: 'inherited', rule: '承前文「今年」'})
})

test('a day that stands nowhere is assumed', () => {
  expect(of(entry('西堤修复工程启动', {to: '2024-12-31'}))).toMatchObject({due: '2024-12-31', from: 'assumed'})
  expect(of(entry('清欠到位', {}))).toEqual({due: '2024-02-09', from: 'assumed', rule: '春节前按农历除夕'})
  expect(of(entry('西堤修复工程启动', {}))).toMatchObject({due: '2024-12-31', from: 'assumed'})
})

test('what another clause asks for at once is not asked of this one', () => {
  const words = '立即清理河道，研究东桥方案。'
  const one = {...entry('', {}), quote: '研究东桥方案', start: 7, end: 13}
  expect(dueOf(one, {document, mentions, outline: []}, words)).toBeNull()
})

test('results have no deadline, and an unknown year is no day', () => {
  expect(of(entry('出口增长5%', {kind: 'result', to: '2024-12-31'}))).toBeNull()
  expect(of(entry('出口增长5%', {kind: 'target', to: 'XXXX-12-31'}))).toBeNull()
})
