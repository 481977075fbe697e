import {expect, test} from 'vitest'
import type {Analysis} from '../../../model/analysis.js'
import {fromSource} from '../../../text/text.js'
import {findOwner} from './index.js'
import {cases} from './owner.cases.js'

/** One paragraph, its sentences parted at 。 only. */
function analysisOf(value: string): Analysis {
  const sentences = [...value.matchAll(/[^。]+。?/gu)].map(({0: words, index}) => ({
    start: index,
    end: index + words.length,
    part: 0,
    section: 0,
    paragraph: 0,
    mode: null,
    year: null,
    heading: false,
  }))
  const section = {
    start: 0,
    end: value.length,
    part: 0,
    level: 0,
    heading: null,
    parent: null,
    mode: null,
    year: null,
    place: null,
  }
  return {
    text: fromSource(value),
    gaps: [],
    facts: {title: null, genre: 'other', date: null, dateFrom: null, place: null, speaker: null},
    outline: {parts: [], sections: [section], sentences},
    tokens: [],
    mentions: [],
    clauses: [],
    entries: [],
    checks: [],
    notices: [],
  }
}

test.each(cases)('$text → $name', ({text, at, name, rule}) => {
  const start = text.indexOf(at)
  const found = findOwner(analysisOf(text), {start, end: start + at.length})
  expect(found?.name ?? null).toBe(name)
  if (rule) expect(found?.rule).toBe(rule)
  if (found) expect(found.name.startsWith(text.slice(found.span.start, found.span.end))).toBe(true)
})

test('50,000 characters without a stop are read in passing', () => {
  for (const piece of ['请', '由各市要', '各县（', '、和', '责任单位：', '，']) {
    const value = piece.repeat(Math.ceil(50_000 / piece.length))
    const analysis = analysisOf(value)
    for (let at = 0; at < 50_000; at += 1000) findOwner(analysis, {start: at, end: Math.min(value.length, at + 20)})
  }
})
