import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {FigureRecord, TaskRecord} from '../../model/record.js'
import {contentTerms} from '../compare/terms.js'
import {chainOf} from './chain.js'
import {conflictsOf} from './conflicts.js'
import {growthsOf} from './growth.js'
import type {Volume} from './volume.js'

const base = {id: 'x', confidence: 0.9, rules: [], fields: [], start: 0}

function figure(kind: 'target' | 'result', quote: string, own: Partial<FigureRecord>): FigureRecord {
  const none = {value: null, min: null, max: null, op: '=', canonical: null, unit: '%', scope: null} as const
  const period = {from: null, to: null, strength: null, owner: null, vsTarget: false}
  const section = kind === 'target' ? 'plan' : 'review'
  return {...base, ...none, ...period, indicator: '产值增速', ...own, kind, quote, end: quote.length, section}
}

function volume(year: number, entries: Volume['entries'], words = ''): Volume {
  const quote = words.replaceAll('|', '')
  const place = {start: 0, end: quote.length, quote, words: quote, terms: contentTerms(words.split('|'))}
  const statements = [{...place, mode: 'plan' as const, year, paragraph: 0, heading: '', title: false}]
  return {name: `${year}.txt`, year, date: `${year}-02-01`, entries, statements}
}

test('a target that asks less firmly, less exactly and less is three kinds of drift', () => {
  const firm = figure('target', '确保增长7.5%', {value: 7.5, strength: 'ensure'})
  const soft = figure('target', '力争增长7%左右', {value: 7, op: '~', strength: 'strive'})
  const {drift} = chainOf([volume(2021, [firm]), volume(2022, [soft])], new Map())
  expect(drift.map(({change}) => change)).toEqual(['力度: 确保 → 力争', '界限: 定数 → 左右', '目标: 7.5% → 约7%'])
})

test('a target that asks more is no drift', () => {
  const low = figure('target', '力争增长7%左右', {value: 7, op: '~', strength: 'strive'})
  const high = figure('target', '确保增长8%以上', {value: 8, op: '>=', strength: 'ensure'})
  expect(chainOf([volume(2021, [low]), volume(2022, [high])], new Map()).drift).toEqual([])
})

test('the same works for the third year are recycled, a yearly duty is not', () => {
  const words = '建成|柳河|滨水|步道|二期'
  const duty = '做好|森林|防火|巡查|值守'
  const task = (quote: string): TaskRecord => {
    const own = {kind: 'task', action: quote, owner: null, to: null, strength: 'plan', checkability: 2} as const
    return {...base, ...own, quote, end: quote.length, section: 'plan'}
  }
  const years = (text: string) => [2021, 2022, 2023].map((year) => volume(year, [task(text.replaceAll('|', ''))], text))
  const {recycled} = chainOf(years(words), new Map())
  expect(recycled.map(({years: count, places}) => [count, places.map(({year}) => year)])).toEqual([
    [3, [2021, 2022, 2023]],
  ])
  expect(chainOf(years(duty), new Map()).recycled).toEqual([])
})

test('two documents that tell one number differently conflict; rounding does not, nor a year that was not over', () => {
  const told = (value: number) => {
    const period = {canonical: '造林面积', unit: '亩', from: '2021-01-01', to: '2021-12-31'}
    return figure('result', `造林${value}亩`, {...period, value})
  }
  expect(conflictsOf([volume(2022, [told(1000)]), volume(2023, [told(1300)])])).toHaveLength(1)
  expect(conflictsOf([volume(2022, [told(1000)]), volume(2023, [told(1003)])])).toEqual([])
  expect(conflictsOf([volume(2021, [told(1000)]), volume(2023, [told(1300)])])).toEqual([])
})

const told = (year: number, value: number, quote: string, own: Partial<FigureRecord> = {}) =>
  figure('result', quote, {
    unit: '元',
    canonical: '财政支出',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    ...own,
    value,
  })
const grew = (year: number, value: number, quote: string) =>
  told(year, value, quote, {unit: '%', canonical: '财政支出增速'})

test.each([
  {why: 'the rate follows from both levels', old: '40.0亿元', now: '44.2亿元', rate: '增长10.5%', holds: [true]},
  {why: 'the rate does not follow', old: '40.0亿元', now: '44.2亿元', rate: '增长12.1%', holds: [false]},
  {
    why: 'a rate by another count is not held against levels',
    old: '40.0亿元',
    now: '44.2亿元',
    rate: '可比增长12.1%',
    holds: [],
  },
  {why: 'a part is not held against its whole', old: '本级40.0亿元', now: '44.2亿元', rate: '增长12.1%', holds: []},
])('growth over two reports: $why', ({old, now, rate, holds}) => {
  const value = (words: string) => Number(/[\d.]+/u.exec(words)![0])
  const before = volume(2021, [told(2020, value(old) * 1e8, old)])
  const after = volume(2022, [told(2021, value(now) * 1e8, now), grew(2021, value(rate), rate)])
  expect(growthsOf([before, after]).map((finding) => finding.holds)).toEqual(holds)
})

test('numbers rounded to fewer digits give a wider growth', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1000, max: 9000}),
      fc.integer({min: -30, max: 60}),
      fc.nat({max: 3}),
      (base, percent, digits) => {
        const [old, now] = [base * 1e5, base * 1e5 * (1 + percent / 100)]
        const shown = (yuan: number) => `${(yuan / 1e8).toFixed(digits)}亿元`
        const read = (words: string) => Number(words.replace('亿元', '')) * 1e8
        if (read(shown(old)) === 0) return
        const before = volume(2021, [told(2020, read(shown(old)), shown(old))])
        const after = volume(2022, [told(2021, read(shown(now)), shown(now)), grew(2021, percent, `增长${percent}%`)])
        expect(growthsOf([before, after]).map(({holds}) => holds)).toEqual([true])
      },
    ),
  )
})
