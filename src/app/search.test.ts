import {expect, test} from 'vitest'
import {snippets} from './search.js'

const text = '全年投资增长9%。\n技改完成投资2393.1亿元，完成年度计划的114.2%；外贸稳步回升。'

test('a piece is its whole sentence, and is where it says it is', () => {
  const found = snippets(text, '投资', [])
  expect(found.map((piece) => piece.text)).toEqual([
    '全年投资增长9%。',
    '技改完成投资2393.1亿元，完成年度计划的114.2%；',
  ])
  for (const {text: words, start, end} of found) expect(text.slice(start, end)).toBe(words)
  for (const {text: words, hits} of found) for (const hit of hits) expect(words.slice(hit.start, hit.end)).toBe('投资')
})

test('a sentence without end is cut at a clause, never within a number', () => {
  const long = `${'甲乙丙丁，'.repeat(40)}完成投资2393.1亿元，${'甲乙丙丁，'.repeat(40)}`
  const [piece] = snippets(long, '投资', [])
  expect(piece!.text).toMatch(/^甲乙丙丁，.*完成投资2393\.1亿元，.*甲乙丙丁，$/u)
})

test('every place is told once, and what is not there not at all', () => {
  expect(snippets('投资，投资，投资。投资', '投资', [])).toHaveLength(2)
  expect(snippets(text, '没有的词', ['也没有'])).toEqual([])
})
