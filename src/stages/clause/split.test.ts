import fc from 'fast-check'
import {expect, test} from 'vitest'
import {split} from './split.js'

/** Digits are the numbers of these texts. */
function clausesOf(text: string): string[] {
  const numbers = [...text.matchAll(/\d+/gu)].map((match) => ({start: match.index, end: match.index + match[0].length}))
  return split(text, {start: 0, end: text.length}, numbers).map(({start, end}) => text.slice(start, end))
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['新开工12个，竣工7个；在建9个。', ['新开工12个', '竣工7个', '在建9个']],
  ['实行“领导包联，部门包抓”机制，成效明显。', ['实行“领导包联，部门包抓”机制', '成效明显']],
  ['签约项目20个（其中外资3个），到位资金2亿元。', ['签约项目20个', '其中外资3个', '到位资金2亿元']],
  ['覆盖全部行政村（社区），惠及3万人。', ['覆盖全部行政村（社区）', '惠及3万人']],
  ['产值1,200万元', ['产值1,200万元']],
  ['（没有合上，3个', ['（没有合上', '3个']],
  ['占计划的73%12个新建项目开工，增长5%', ['占计划的73%', '12个新建项目开工', '增长5%']],
  ['，；。', []],
]

test.each(cases)('%s', (text, clauses) => {
  expect(clausesOf(text)).toEqual(clauses)
})

test('what follows a bracket goes on with what stood before it', () => {
  const text = '投资6亿元（到位2亿元）建设产业园；总数5个'
  const numbers = [...text.matchAll(/\d/gu)].map((match) => ({start: match.index, end: match.index + 1}))
  const pieces = split(text, {start: 0, end: text.length}, numbers)
  expect(pieces.map(({depth, continues, group}) => [depth, continues, group])).toEqual([
    [0, null, 0],
    [1, null, 0],
    [0, 0, 0],
    [0, null, 1],
  ])
})

test('clauses are sorted and apart, whatever the marks', () => {
  const marks = ['，', '；', '。', '（', '）', '“', '”', '3', '项', '\n', ',', '：']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...marks), {maxLength: 60}), (units) => {
      const text = units.join('')
      const numbers = [...text.matchAll(/3/gu)].map((match) => ({start: match.index, end: match.index + 1}))
      const pieces = split(text, {start: 0, end: text.length}, numbers)
      pieces.forEach((piece, index) => {
        expect(piece.start).toBeLessThan(piece.end)
        if (index > 0) expect(piece.start).toBeGreaterThanOrEqual(pieces[index - 1]!.end)
        if (piece.continues !== null) expect(piece.continues).toBeLessThan(index)
      })
    }),
  )
})
