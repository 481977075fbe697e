import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parseCsv} from '../../dictionaries/csv.js'
import type {Dictionaries, Row} from '../../model/dictionary.js'
import {cases as moneyCases} from './money/money.cases.js'
import {money} from './money/money.js'
import {half} from './percent/half.js'
import {halves, cases as percentCases} from './percent/percent.cases.js'
import {percent} from './percent/percent.js'
import {cases as quantityCases, ranks} from './quantity/quantity.cases.js'
import {quantity} from './quantity/quantity.js'
import {rank} from './quantity/rank.js'
import {type Case, inputOf, type Recognizer} from './recognizer.js'

const [header, ...lines] = parseCsv(readFileSync(new URL('../../../dictionaries/单位.csv', import.meta.url), 'utf8'))
const units: Row[] = lines.map(({cells}) =>
  Object.fromEntries(header!.cells.map((name, column) => [name, cells[column] ?? ''])),
)
const dictionaries = {单位: units} as unknown as Dictionaries

const tables: readonly (readonly [Recognizer, readonly Case[]])[] = [
  [money, moneyCases],
  [percent, percentCases],
  [half, halves],
  [quantity, quantityCases],
  [rank, ranks],
]

describe.each(tables)('$name', ({find}, cases) => {
  test('has rows that find nothing', () => expect(cases.some(({finds}) => finds.length === 0)).toBe(true))

  test.each(cases)('$text', ({text, finds}) => {
    const found = find(inputOf(text, [], {dictionaries}))
    expect(found.map(({start, end}) => text.slice(start, end))).toEqual(finds.map(([quote]) => quote))
    for (const [index, [, value]] of finds.entries()) expect(found[index]).toMatchObject(value)
  })
})

test('a glued footnote mark is no number, and leaves the figure behind it whole', () => {
  const text = '推进“双减”1，清理“四乱”2，实行“双公开”3，开展“双修”4，完成“改厕”5，做好“减增”65万亩'
  const found = quantity.find(inputOf(text, [], {dictionaries}))
  expect(found.map(({start, end, value}) => [text.slice(start, end), value])).toEqual([['5万亩', 50_000]])
})
