import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseDictionary} from '../../../dictionaries/load.js'
import type {Analysis, Context} from '../../../model/analysis.js'
import type {Dictionaries} from '../../../model/dictionary.js'
import type {Time} from '../../../model/mention.js'
import {fromSource} from '../../../text/text.js'
import {stage as resolve} from '../../resolve/index.js'
import {inputOf} from '../recognizer.js'
import {boundCases} from './bound.cases.js'
import type {DatedCase} from './dated-case.js'
import {time} from './index.js'
import {partCases} from './part.cases.js'
import {spanCases} from './span.cases.js'
import {yearCases} from './year.cases.js'

const {rows} = parseDictionary('期限词', readFileSync('dictionaries/期限词.csv', 'utf8'))
const dictionaries = {期限词: rows} as unknown as Dictionaries

function findTimes(text: string): Time[] {
  return time.find(inputOf(text, [], {dictionaries}))
}

/** The text as one sentence of one part, spoken on `date`. */
function read({text, date = '2021-05-24'}: DatedCase): [string, string | null, string | null][] {
  const whole = {start: 0, end: text.length}
  const outline = {
    parts: [{...whole, title: null, date, dateFrom: null, place: null, speaker: null}],
    sections: [],
    sentences: [{...whole, part: 0, section: 0, paragraph: 0, mode: null, year: null, heading: false}],
  }
  const analysis = {text: fromSource(text), outline, mentions: findTimes(text), notices: []} as unknown as Analysis
  const {mentions} = resolve.run(analysis, {} as Context, {})
  return (mentions as Time[]).map(({start, end, from, to}) => [text.slice(start, end), from, to])
}

describe.each([
  ['year', yearCases],
  ['part', partCases],
  ['bound', boundCases],
  ['span', spanCases],
])('%s', (_name, cases) => {
  test('the table has rows that find nothing', () => {
    expect(cases.some(({finds}) => finds.length === 0)).toBe(true)
  })
  test.each(cases)('$text', (row) => {
    expect(read(row)).toEqual(row.finds)
  })
})

test('mentions are sorted, apart and inside the text, whatever the text', () => {
  const pieces = [
    '2018年',
    '去年',
    '底',
    '前',
    '至',
    '1-7月份',
    '“十四五”',
    '每月',
    '近三年',
    '目前',
    '，',
    '-',
    '1',
    '十',
    'x',
    '年',
    '以来',
    '截至',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 12}), (words) => {
      const text = words.join('')
      let last = 0
      for (const {start, end} of findTimes(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('a word of time does not begin inside another word', () => {
  const text = '项目前期工作'
  const tokens = ['项目', '前期', '工作'].map((word, index) => ({
    word,
    tag: null,
    start: index * 2,
    end: index * 2 + 2,
  }))
  expect(time.find(inputOf(text, tokens, {dictionaries}))).toEqual([])
})
