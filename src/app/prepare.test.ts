import {expect, test} from 'vitest'
import {plainReading} from '../model/reading.js'
import {openAnalyzer} from '../setup.js'
import {given} from './analyze.js'
import {prepare} from './prepare.js'

test('a check is quoted with its sentence, without the heading before it', () => {
  const sentence = '全年计划投资100亿元，累计完成投资80亿元，投资完成率91%。'
  const text = `一、重点项目进展情况\n${sentence}\n二、下一步打算\n继续抓好落实。\n`
  const {checks} = prepare(openAnalyzer(), () => new Uint8Array(), {
    id: 'a',
    reading: plainReading(text),
    given: given('a.txt'),
  })
  const quotes = (JSON.parse(checks) as {quote: string}[]).map(({quote}) => quote)
  expect(quotes.length).toBeGreaterThan(0)
  for (const quote of quotes) expect(quote).toBe(sentence)
})
