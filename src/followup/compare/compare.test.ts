import {expect, test} from 'vitest'
import type {FigureRecord, TaskRecord} from '../../model/record.js'
import {cases} from './compare.cases.js'
import {compare} from './compare.js'
import {erasOf} from './era.js'
import type {Side, Statement} from './side.js'
import {contentTerms} from './terms.js'

interface Line {
  readonly text: string
  readonly mode?: 'review' | 'plan'
  readonly heading?: string
}

/** A document of one clause a line; | parts its words as a segmenter would. */
function side(lines: readonly Line[], year: number | null): Statement[] {
  let start = 0
  return lines.map(({text, mode = 'review', heading = ''}, paragraph) => {
    const quote = text.replaceAll('|', '')
    const statement = {
      ...{start, end: start + quote.length, quote, words: quote, terms: contentTerms(text.split('|'))},
      ...{mode, year, paragraph, heading, title: false},
    }
    start += quote.length + 1
    return statement
  })
}

const base = {id: 'x', confidence: 0.9, rules: [], fields: []}

function task({start, end, quote, words}: Statement): TaskRecord {
  const own = {kind: 'task', action: words, owner: null, to: null, strength: 'plan', checkability: 2} as const
  return {...base, ...own, start, end, quote, section: 'plan'}
}

function figure(kind: 'target' | 'result', {start, end, quote}: Statement, own: Partial<FigureRecord>): FigureRecord {
  const none = {value: null, min: null, max: null, op: '=', canonical: null, unit: '个', scope: null} as const
  const period = {from: null, to: null, strength: null, owner: null, vsTarget: false}
  const section = kind === 'target' ? 'plan' : 'review'
  return {...base, ...none, ...period, indicator: '', ...own, kind, start, end, quote, section}
}

/** Other clauses, so that rare words are rare. */
const others = ['经济|运行|平稳', '农业|稳产|增收', '教育|均衡|发展', '市场|主体|活跃', '空气|优良|天数|增加'].map(
  (text) => ({text}),
)

test.each(cases)('$plan → $result: $verdict', ({plan, result, verdict, ...more}) => {
  const asked = side([{text: plan, mode: 'plan'}], 2021)
  const told = side([...others, {text: result, mode: 'next' in more ? 'plan' : 'review'}], 2021)
  const before: Side = {entries: asked.map(task), statements: asked}
  const [link] = compare(before, {entries: [], statements: told}, new Map(), 2021)
  expect(link?.verdict).toBe(verdict)
  if (verdict === 'none') expect(link?.result).toBeNull()
  else expect(link?.result?.quote).toBe(result.replaceAll('|', ''))
})

test('a total of five years does not answer for its last', () => {
  const asked = side([{text: '新增|标准|厂房|3|万|平方米', mode: 'plan'}], 2020)
  const heading = '“十三五”时期工作回顾'
  const told = side([{text: '新增|标准|厂房|20|万|平方米', heading}], null)
  const before = {
    entries: [figure('target', asked[0]!, {indicator: '新增标准厂房面积', value: 3e4})],
    statements: asked,
  }
  const after = {entries: [figure('result', told[0]!, {indicator: '新增标准厂房面积', value: 2e5})], statements: told}
  const [link] = compare(before, after, new Map(), 2020)
  expect(link).toMatchObject({verdict: 'unclear', result: {value: 2e5}})
})

test('a share that holds at the end of five years answers for its last', () => {
  const asked = side([{text: '污水|处理率|达到|95%|以上', mode: 'plan'}], 2020)
  const told = side([{text: '污水|处理率|达到|96%', heading: '过去五年'}], null)
  const rate = {indicator: '污水处理率', unit: '%'}
  const before = {entries: [figure('target', asked[0]!, {...rate, value: 95, op: '>='})], statements: asked}
  const after = {entries: [figure('result', told[0]!, {...rate, value: 96})], statements: told}
  expect(compare(before, after, new Map(), 2020)[0]?.verdict).toBe('met')
})

test('a clause nobody took for a task is shown where the next report speaks of it, and left out where it does not', () => {
  const asked = side(
    [
      {text: '大力|发展|冰雪|旅游', mode: 'plan'},
      {text: '提升|政务|热线|效能', mode: 'plan'},
    ],
    2021,
  )
  const told = side([...others, {text: '冰雪|旅游|蓬勃|发展'}], 2021)
  const links = compare({entries: [], statements: asked}, {entries: [], statements: told}, new Map(), 2021)
  expect(links.map(({commitment}) => commitment.quote)).toEqual(['大力发展冰雪旅游'])
  expect(links[0]?.confidence).toBeLessThan(0.5)
})

test('a sentence about all items answers each of them, and says that it is one for all', () => {
  const heading = '2021年十件民生实事'
  const asked = side([{text: '改造|背街|小巷|厕位', mode: 'plan', heading}], 2021)
  const told = side([...others, {text: '十件|民生实事|全面完成'}], 2021)
  const [link] = compare(
    {entries: asked.map(task), statements: asked},
    {entries: [], statements: told},
    new Map(),
    2021,
  )
  expect(link?.reason).toContain('笼统')
  expect(link?.confidence).toBeLessThan(0.5)
})

test('a paragraph about the last year ends the talk of five', () => {
  const heading = '“十三五”回顾'
  const lines = ['五年来，经济跃升', '2020年，是极不平凡的一年', '这一年，粮食丰收'].map((text) => ({text, heading}))
  expect(erasOf(side(lines, null))).toEqual(['years', 'year', 'year'])
})
