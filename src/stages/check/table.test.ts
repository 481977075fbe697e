import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Analysis, Context} from '../../model/analysis.js'
import type {Cell} from '../../model/reading.js'
import {fromSource} from '../../text/text.js'
import {tables} from './table.js'

/** What the rows of a table say of each other; cells are parted by |. */
function checksOf(lines: readonly string[]) {
  let source = ''
  const blocks: Cell[] = lines.flatMap((line, row) =>
    line.split('|').map((words, column) => {
      const start = source.length
      source += `${words}\n`
      return {kind: 'cell', start, end: start + words.length, table: 0, row, column, rows: 1, columns: 1} as Cell
    }),
  )
  const context = {reading: {blocks}} as unknown as Context
  const found = tables({text: fromSource(source)} as unknown as Analysis, context)
  for (const check of found)
    if (check.kind === 'sum')
      expect(source.slice(check.total.start, check.total.end)).toBe(check.computation.split(' ')[0])
  return found.map(({kind, holds, computation}) => [kind, holds, computation])
}

test('a total below its rows, for each column that is added', () => {
  expect(
    checksOf(['镇|项目(个)|投资(万元)|完成率(%)', '东镇|12|350.5|81', '西镇|8|149.4|90', '合计|20|499.9|85']),
  ).toEqual([
    ['sum', true, '20 = 12 + 8'],
    ['sum', true, '499.9 = 350.5 + 149.4'],
  ])
})

test('a total above its rows, and one of them that is part of another', () => {
  expect(checksOf(['镇|户|人', '合 计|30|95', '东镇|12|40', '其中：脱贫户|3|9', '西镇|18|54'])).toEqual([
    ['sum', true, '30 = 12 + 18'],
    ['sum', false, '95 ≠ 40 + 54'],
  ])
})

test('subtotals are of the rows above them, the total of the subtotals', () => {
  const rows = ['单位|个|座', '甲|2|5', '乙|3|6', '小计|5|11', '丙|4|1', '丁|6|2', '小计|10|3', '合计|15|14']
  expect(checksOf(rows).map(([, holds]) => holds)).toEqual([true, true, true, true, true, true])
})

test.each([
  ['no column agrees: the rows are not all there are', ['镇|户|人', '东镇|12|40', '西镇|18|54', '合计|90|300']],
  ['a cell holds words', ['镇|户', '东镇|12', '西镇|待定', '合计|90']],
  ['rates and ranks are not added', ['镇|增速(%)|排名', '东镇|5|1', '西镇|4|2', '合计|9|3']],
  ['no total', ['镇|户', '东镇|12', '西镇|18']],
  ['no heading', ['1|2', '3|4']],
] as const)('nothing to say: %s', (_, rows) => {
  expect(checksOf(rows)).toEqual([])
})

const growth = (last: string) => [
  '指标|2022年|2023年|增长(%)',
  '用电量|200|210|5.0',
  '货运量|80|100|25.0',
  '客运量|50|40|-20.0',
  `电话|400|${last}`,
]

test('a rate of growth is held against the two columns it comes from', () => {
  expect(checksOf(growth('440|10.0')).every(([, holds]) => holds)).toBe(true)
  expect(checksOf(growth('440|12.0')).at(-1)).toEqual(['growth', false, '440 ÷ 400 − 1 = 10% ≠ 12%'])
})

test('output grows at constant prices: its levels do not give its growth', () => {
  expect(checksOf([...growth('440|10.0'), '生产总值|100|110|7.0']).every(([, holds]) => holds)).toBe(true)
})

test('shares are held against the total of their column', () => {
  const rows = (share: string) => [
    '类别|数量|占比(%)',
    '甲|50|50',
    '乙|30|30',
    '丙|15|15',
    `丁|5|${share}`,
    '合计|100|100',
  ]
  expect(checksOf(rows('5')).every(([, holds]) => holds)).toBe(true)
  expect(checksOf(rows('9'))).toContainEqual(['rate', false, '5 ÷ 100 = 5% ≠ 9%'])
})

test('change one number of a column and the check notices', () => {
  const amounts = fc.array(fc.tuple(fc.integer({min: 1, max: 900}), fc.integer({min: 1, max: 900})), {
    minLength: 2,
    maxLength: 9,
  })
  fc.assert(
    fc.property(amounts, fc.nat(), fc.integer({min: 1, max: 99}), (pairs, place, change) => {
      const sum = (side: 0 | 1) => pairs.reduce((all, pair) => all + pair[side], 0)
      const rows = (more: number) => [
        '镇|户|人',
        ...pairs.map(([a, b], index) => `某${index}镇|${a}|${index === place % pairs.length ? b + more : b}`),
        `合计|${sum(0)}|${sum(1)}`,
      ]
      expect(checksOf(rows(0)).map(([, holds]) => holds)).toEqual([true, true])
      expect(checksOf(rows(change)).map(([, holds]) => holds)).toEqual([true, false])
    }),
  )
})

test('a table of ten thousand rows is added up in passing', () => {
  const rows = Array.from({length: 4990}, (_, index) => (index % 2 === 0 ? `小计|${index}` : `某镇|${index}`))
  expect(checksOf(['镇|户', ...rows])).toBeDefined()
})
