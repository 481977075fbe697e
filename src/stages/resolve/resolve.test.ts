import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parseDictionary} from '../../dictionaries/load.js'
import type {Analysis, Context} from '../../model/analysis.js'
import type {Dictionaries} from '../../model/dictionary.js'
import type {Time} from '../../model/mention.js'
import type {Sentence} from '../../model/outline.js'
import {fromSource} from '../../text/text.js'
import {inputOf} from '../recognize/recognizer.js'
import {time} from '../recognize/time/index.js'
import {stage} from './index.js'

const {rows} = parseDictionary('期限词', readFileSync('dictionaries/期限词.csv', 'utf8'))
const dictionaries = {期限词: rows} as unknown as Dictionaries

interface Line extends Partial<Pick<Sentence, 'mode' | 'year' | 'paragraph'>> {
  readonly text: string
}

/** Sentences with what the outline knows of them, in one part spoken on `date`. */
function run(date: string | null, lines: readonly Line[], partYear: number | null = null): Partial<Analysis> {
  const text = lines.map((line) => line.text).join('')
  let start = 0
  const sentences = lines.map(({text: own, mode = null, year = null, paragraph = 0}) => {
    const end = start + own.length
    const sentence = {start, end, part: 0, section: 0, paragraph, mode, year, heading: false}
    start = end
    return sentence
  })
  const own = partYear === null ? {} : {year: partYear}
  const parts = [{start: 0, end: text.length, title: null, date, dateFrom: null, place: null, speaker: null, ...own}]
  const mentions = time.find(inputOf(text, [], {dictionaries}))
  const analysis = {text: fromSource(text), outline: {parts, sections: [], sentences}, mentions, notices: []}
  return stage.run(analysis as unknown as Analysis, {} as Context, {})
}

function ends(date: string | null, lines: readonly Line[]): (string | null)[] {
  return (run(date, lines).mentions as Time[]).map(({to}) => to)
}

describe('the year of a bare period', () => {
  test('is the year of the section', () => {
    expect(ends('2021-01-10', [{text: '全年新增企业5家。', mode: 'review', year: 2020}])).toEqual(['2020-12-31'])
    expect(ends('2021-01-10', [{text: '年底前建成。', mode: 'plan', year: 2021}])).toEqual(['2021-12-31'])
  })

  test('is the year named before in the sentence', () => {
    expect(ends('2021-05-24', [{text: '2019年签约12个，8月份开工3个。'}])).toEqual(['2019-12-31', '2019-08-31'])
  })

  test('is the year that opens the paragraph', () => {
    const lines = [{text: '2019年，签约12个。'}, {text: '全年到位资金3亿元。'}, {text: '全年目标不变。', paragraph: 1}]
    expect(ends('2021-05-24', lines)).toEqual(['2019-12-31', '2019-12-31', '2021-12-31'])
  })

  test('is not a year named in the sentence before', () => {
    const lines = [{text: '水厂2023年3月投用。'}, {text: '管网改造。'}, {text: '年内签约15个。'}]
    expect(ends('2022-07-12', lines)).toEqual(['2023-03-31', '2022-12-31'])
  })

  test('is not a year that is only compared with', () => {
    expect(ends('2021-05-24', [{text: '比2019年增长5%，一季度增长6%。'}])).toEqual(['2019-12-31', '2021-03-31'])
  })

  test('is not the year of what is aimed at', () => {
    const lines = [{text: '围绕2023年专项债券储备项目，管委会年内签约15个。', mode: 'plan'}] as const
    expect(ends('2022-07-12', lines)).toEqual(['2023-12-31', '2022-12-31'])
  })

  test('is the next feast in a plan, the last one elsewhere', () => {
    expect(ends('2019-07-23', [{text: '春节前完工。', mode: 'plan', year: 2019}])).toEqual(['2020-01-24'])
    expect(ends('2019-07-23', [{text: '春节前完工。', mode: 'review', year: 2019}])).toEqual(['2019-02-04'])
  })

  test('is last year for running totals told in January', () => {
    expect(ends('2021-01-10', [{text: '1-11月，固定资产投资增长5%。', mode: 'review'}])).toEqual(['2020-11-30'])
    expect(ends('2021-01-10', [{text: '1-11月完成征迁。', mode: 'plan'}])).toEqual(['2021-11-30'])
  })
})

test('去年同期 is the period named before, a year earlier', () => {
  expect(ends('2021-05-24', [{text: '一季度增长8%，高于去年同期3个百分点。'}])).toEqual(['2021-03-31', '2020-03-31'])
  const [, same] = run('2021-05-24', [{text: '截至3月底新开工87项，比去年同期多23项。'}]).mentions as Time[]
  expect(same).toMatchObject({from: '2020-01-01', to: '2020-03-31'})
})

test('a year that nobody can know is XXXX and noticed; what the words left out is marked implied', () => {
  const {mentions, notices} = run(null, [{text: '去年全年完成。'}, {text: '8月份开工。'}])
  expect((mentions as Time[]).map(({to}) => to)).toEqual(['XXXX-12-31', 'XXXX-08-31'])
  expect(notices!.map(({code}) => code)).toEqual(['time/no-year', 'time/no-year'])
  const bare = run('2021-05-24', [{text: '8月份开工。'}])
  expect((bare.mentions as Time[])[0]!.implied).toEqual(['year'])
  expect(bare.notices).toEqual([])
})

test('without a day to count from, words that point from today stay open', () => {
  expect(ends(null, [{text: '会后一周内落实，目前开工3个，尽快签约。'}])).toEqual([null, null, null])
})

describe('without a day, the year that the part says of itself', () => {
  const periods = (year: number | null, text: string) =>
    (run(null, [{text}], year).mentions as Time[]).map(({from, to}) => [from, to])

  test('is that of relative words and bare months', () => {
    expect(periods(2013, '今年以来修渠3公里，6月底完工，去年底开工。')).toEqual([
      ['2013-01-01', null],
      ['2013-06-30', '2013-06-30'],
      ['2012-12-31', '2012-12-31'],
    ])
  })

  test('begins the years ahead, and says no day', () => {
    expect(periods(2013, '今后三年新建泵站8座，目前已备料。')).toEqual([
      ['2013-01-01', '2015-12-31'],
      [null, null],
    ])
    expect(periods(null, '今后三年新建泵站8座。')).toEqual([[null, null]])
  })
})

test('the year of a project dates no month behind it; a year alone does', () => {
  expect(ends('2016-09-20', [{text: '目前2015年度工程全部完工，于8月12日通过验收。'}])).toContain('2016-08-12')
  expect(ends('2016-09-20', [{text: '渠道2015年度开工，于8月12日完工。'}])).toContain('2015-08-12')
})
