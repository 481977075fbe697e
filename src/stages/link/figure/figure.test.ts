import fc from 'fast-check'
import {expect, test} from 'vitest'
import {openJieba} from '../../../adapters/jieba.js'
import {loadDictionaries} from '../../../dictionaries/load.js'
import type {Analysis, Context} from '../../../model/analysis.js'
import {fromSource} from '../../../text/text.js'
import {stage as clause} from '../../clause/index.js'
import {stage as recognize} from '../../recognize/index.js'
import {stage as refine} from '../../refine/index.js'
import {stage as resolve} from '../../resolve/index.js'
import {cases as around} from './context.cases.js'
import {cases, type FigureCase} from './figure.cases.js'
import {linkFigures} from './index.js'
import {cases as modal} from './modal.cases.js'
import {cases as planned} from './planned.cases.js'
import {shareOut} from './share.js'
import {cases as standing} from './standing.cases.js'
import {cases as when} from './when.cases.js'
import {cases as works} from './works.cases.js'

const dictionaries = loadDictionaries(new URL('../../../../dictionaries', import.meta.url).pathname)
const segmenter = openJieba(dictionaries)
const context = {dictionaries, segmenter} as unknown as Context

function analysisOf({text, mode = 'plan', sentences, year: unknown}: Omit<FigureCase, 'finds'>): Analysis {
  const span = {start: 0, end: text.length}
  const spans = sentences
    ? [...text.matchAll(/[^。]+。/gu)].map(({index, 0: {length}}) => ({start: index, end: index + length}))
    : [span]
  const said = mode === 'plan' ? 2024 : 2023
  const year = unknown === null ? null : said
  let analysis: Analysis = {
    text: fromSource(text),
    gaps: [],
    facts: {title: null, genre: 'report', date: '2024-01-10', dateFrom: 'given', place: '临川县', speaker: null},
    outline: {
      parts: [{...span, title: null, date: '2024-01-10', dateFrom: 'given', place: '临川县', speaker: null}],
      sections: [{...span, part: 0, level: 0, heading: null, parent: null, mode, year, place: null}],
      sentences: spans.map((one) => ({...one, part: 0, section: 0, paragraph: 0, mode, year, heading: false})),
    },
    tokens: segmenter.segment(text),
    mentions: [],
    clauses: [],
    entries: [],
    checks: [],
    notices: [],
  }
  for (const stage of [recognize, refine, resolve, clause])
    analysis = {...analysis, ...stage.run(analysis, context, stage.settings)}
  return analysis
}

test.each([...cases, ...around, ...modal, ...standing, ...works, ...when, ...planned])('$text', ({finds, ...given}) => {
  const figures = linkFigures(analysisOf(given), context)
  expect(figures.map(({start, end}) => given.text.slice(start, end))).toEqual(finds.map(([quote]) => quote))
  for (const [index, [, value]] of finds.entries()) expect(figures[index]).toMatchObject(value)
})

test('subjects are shared out only where there are as many as numbers', () => {
  expect(shareOut('城镇、农村居民人均可支配收入', 2)).toEqual(['城镇居民人均可支配收入', '农村居民人均可支配收入'])
  expect(shareOut('装备制造、电子信息产业增加值', 2)).toEqual(['装备制造产业增加值', '电子信息产业增加值'])
  expect(shareOut('粮食产量', 2)).toBeNull()
})

test('every figure holds its number, whatever stands around it', () => {
  const pieces = [
    '，',
    '、',
    '和',
    '（',
    '）',
    '的',
    '其中',
    '增长',
    '总投资',
    '项目',
    '达到',
    '5%',
    '3个',
    '8亿元',
    '第一',
    '等',
    '“',
    '2023年',
    '分别',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 24}), (words) => {
      const analysis = analysisOf({text: `${words.join('')}。`, mode: 'review'})
      for (const {start, end, fields} of linkFigures(analysis, context)) {
        const value = fields.find(({field}) => field === 'value')!
        expect(start <= value.start && value.end <= end && end <= analysis.text.value.length).toBe(true)
      }
    }),
    {numRuns: 200},
  )
})

test('50,000 characters without a stop are read in passing', () => {
  for (const piece of [
    '增长5%、',
    '总投资3亿元的',
    '新增企业5家',
    '（3个',
    '等3个',
    '占全年目标的',
    '“5个”',
    '其中3个项目',
  ]) {
    const text = piece.repeat(Math.ceil(50_000 / piece.length))
    linkFigures(analysisOf({text}), context)
  }
})
