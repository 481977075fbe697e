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

test('each member of a list is answered by itself where the members fare differently', () => {
  const asked = side([{text: '建成|云岭|科技馆|、|青沟|体育馆|和|柳河|图书馆', mode: 'plan'}], 2021)
  const told = side([...others, {text: '云岭|科技馆|建成|开放'}, {text: '柳河|图书馆|主体|封顶'}], 2021)
  const before: Side = {entries: asked.map(task), statements: asked}
  const links = compare(before, {entries: [], statements: told}, new Map(), 2021)
  expect(links.map(({commitment, part, verdict}) => [commitment.quote, part, verdict])).toEqual([
    ['云岭科技馆', 1, 'met'],
    ['青沟体育馆', 2, 'none'],
    ['柳河图书馆', 3, 'unclear'],
  ])
})

test('the year that is just over ends the talk of five', () => {
  const lines = ['五年来，经济跃升', '刚刚过去的2025年，全区经济稳进'].map((text) => ({text, heading: '“十四五”回顾'}))
  expect(erasOf(side(lines, null))).toEqual(['years', 'year'])
})

/** A target and a result of one indicator each, and the clauses they stand in. */
function verdictOf(
  asked: readonly [string, Partial<FigureRecord>],
  told: readonly [string, Partial<FigureRecord>],
): string | undefined {
  const [plan, report] = [side([{text: asked[0], mode: 'plan'}], 2021), side([{text: told[0]}], 2021)]
  const year = {from: '2021-01-01', to: '2021-12-31'}
  const before = {entries: [figure('target', plan[0]!, {...year, ...asked[1]})], statements: plan}
  const after = {entries: [figure('result', report[0]!, {...year, ...told[1]})], statements: report}
  return compare(before, after, new Map(), 2021)[0]?.verdict
}

test.each([
  {
    why: 'shares of one whole with other parts are two things',
    asked: ['科技|支出|占|财政|支出|比重|达到|2%', {indicator: '科技支出占财政支出比重', value: 2, unit: '%'}],
    told: ['民生|支出|占|财政|支出|比重|达到|80%', {indicator: '民生支出占财政支出比重', value: 80, unit: '%'}],
    verdict: 'none',
  },
  {
    why: 'what there is altogether does not tell what was added',
    asked: ['新增|设施|蔬菜|1000|亩', {indicator: '新增设施蔬菜面积', value: 1000, unit: '亩'}],
    told: ['设施|蔬菜|面积|达到|9000|亩', {indicator: '设施蔬菜面积', value: 9000, unit: '亩'}],
    verdict: 'unclear',
  },
  {
    why: 'all residents are not those of the villages',
    asked: ['农村|居民|人均|可支配|收入|增长|7%', {indicator: '农村居民人均可支配收入增速', value: 7, unit: '%'}],
    told: ['全体|居民|人均|可支配|收入|增长|8%', {indicator: '全体居民人均可支配收入增速', value: 8, unit: '%'}],
    verdict: 'unclear',
  },
  {
    why: 'one level of honours is not another',
    asked: ['新增|省级|示范|园区|3|家', {indicator: '新增省级示范园区数', value: 3, unit: '家'}],
    told: ['新增|国家级|示范|园区|4|家', {indicator: '新增国家级示范园区数', value: 4, unit: '家'}],
    verdict: 'none',
  },
  {
    why: 'a number of something like it is not its number',
    asked: ['改造|城镇|燃气|配套|管网|70|公里', {indicator: '城镇燃气配套管网里程', value: 70, unit: '公里'}],
    told: ['改造|城镇|地下|配套|管网|200|公里', {indicator: '城镇地下配套管网里程', value: 200, unit: '公里'}],
    verdict: 'unclear',
  },
  {
    why: 'what is still being built is not met by its number',
    asked: ['建成|区域|粮库|4|个', {indicator: '建成区域粮库数', value: 4}],
    told: ['4|个|区域|粮库|建设|进展顺利', {indicator: '区域粮库数', value: 4}],
    verdict: 'unclear',
  },
  {
    why: 'ten times what was to be added is all there is',
    asked: ['培育|茶叶|合作社|45|家', {indicator: '培育茶叶合作社数', value: 45, unit: '家'}],
    told: ['茶叶|合作社|647|家', {indicator: '茶叶合作社数', value: 647, unit: '家'}],
    verdict: 'unclear',
  },
  {
    why: 'projects that are carried out need not have been begun',
    asked: ['开工|冷链|项目|10|个', {indicator: '开工冷链项目数', value: 10}],
    told: ['冷链|项目|12|个', {indicator: '冷链项目数', value: 12}],
    verdict: 'unclear',
  },
  {
    why: 'people registered are not people living there',
    asked: ['户籍|人口|城镇化率|达到|47%', {indicator: '户籍人口城镇化率', value: 47, unit: '%'}],
    told: ['常住|人口|城镇化率|达到|64%', {indicator: '常住人口城镇化率', value: 64, unit: '%'}],
    verdict: 'unclear',
  },
  {
    why: 'about so much is not so much or more',
    asked: ['茶叶|产值|增长|10%|以上', {indicator: '茶叶产值增速', value: 10, unit: '%', op: '>='}],
    told: ['茶叶|产值|增长|10%|左右', {indicator: '茶叶产值增速', value: 10, unit: '%', op: '~'}],
    verdict: 'unclear',
  },
  {
    why: 'what was done may stand before the thing counted or behind it',
    asked: ['建成|柳河|渡槽|2|座', {indicator: '建成柳河渡槽数', value: 2, unit: '座'}],
    told: ['2|座|柳河|渡槽|投入使用', {indicator: '柳河渡槽投入使用数', value: 2, unit: '座'}],
    verdict: 'met',
  },
] as const)('$why', ({asked, told, verdict}) => {
  expect(verdictOf(asked, told)).toBe(verdict)
})

test('a heading that names five years and their last is of five until a paragraph is of the one', () => {
  const lines = ['就业扩大', '刚刚过去的2025年，粮食丰收'].map((text) => ({
    text,
    heading: '“十四五”时期和2025年工作回顾',
  }))
  expect(erasOf(side(lines, null))).toEqual(['years', 'year'])
})

test('a project of a list is judged by its own words: the second phase of its neighbour is not its own', () => {
  const asked = side([{text: '加快|推进|云岭|大桥|、|柳河|水厂|二期|等|工程|建设', mode: 'plan'}], 2021)
  const told = side([...others, {text: '云岭|大桥|建成|通车'}], 2021)
  const [list] = asked
  const start = list!.start + list!.words.indexOf('云岭')
  const none = {stage: null, place: null, totalYuan: null, yearYuan: null, doneYuan: null, capacity: null}
  const own = {...none, progress: null, due: null, dueWhat: null, kind: 'project', section: 'plan'} as const
  const bridge = {...base, ...own, name: '云岭大桥', quote: '云岭大桥', start, end: start + 4}
  const links = compare({entries: [bridge], statements: asked}, {entries: [], statements: told}, new Map(), 2021)
  expect(links.find(({commitment}) => commitment.kind === 'project')?.verdict).toBe('met')
})

test('what was planned to be spent in a year is answered by what was spent in it', () => {
  const asked = side([{text: '年度|计划|投资|12|亿元', mode: 'plan'}], 2023)
  const told = side([...others, {text: '完成|投资|12.6|亿元'}, {text: '上半年|完成|投资|5|亿元'}], 2023)
  const money = {unit: '元', to: '2023-12-31', from: '2023-01-01'} as const
  const before = {
    entries: [figure('target', asked[0]!, {...money, indicator: '重点项目年度计划投资', value: 12e8})],
    statements: asked,
  }
  const results = [
    figure('result', told.at(-1)!, {...money, indicator: '重点项目完成投资', value: 5e8, to: '2023-06-30'}),
    figure('result', told.at(-2)!, {...money, indicator: '重点项目完成投资', value: 12.6e8}),
  ]
  const [link] = compare(before, {entries: results, statements: told}, new Map(), 2023)
  expect(link).toMatchObject({verdict: 'met', result: {value: 12.6e8}})
})

test('who is to do it is no part of what is to be done, nor a list of its own', () => {
  const asked = side([{text: '市|农业|和|水务局|要|完成|青沟|水渠|清淤', mode: 'plan'}], 2023)
  const told = side([...others, {text: '青沟|水渠|清淤|完成'}], 2023)
  const entries = [{...task(asked[0]!), owner: '市农业和水务局'}]
  const links = compare({entries, statements: asked}, {entries: [], statements: told}, new Map(), 2023)
  expect(links).toMatchObject([{verdict: 'met', part: null, commitment: {quote: '市农业和水务局要完成青沟水渠清淤'}}])
})

test('the words of a deadline do not tell one thing from another', () => {
  expect(contentTerms(['云岭', '科技馆', '6', '月底', '前', '竣工'])).toEqual(['云岭', '科技馆'])
})
