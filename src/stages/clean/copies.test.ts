import fc from 'fast-check'
import {expect, test} from 'vitest'
import {copiedLines} from './copies.js'

const FORMULA = '会议要求，各级各部门要提高政治站位，压实工作责任，确保各项部署落到实处。'
const report = (year: number, count: number) =>
  Array.from(
    {length: count},
    (_, index) => `${year}年全县第${index + 1}批交通水利民生工程完成投资${index + 3}亿元，比计划提前。`,
  )

const kept = (lines: readonly string[]) => {
  const copied = copiedLines(lines)
  return lines.filter((_, index) => !copied.has(index))
}

test('a body given several times is kept once, short lines and all', () => {
  const body = ['交通局汇报', '', ...report(2021, 12).flatMap((line) => [line, '（略）']), '2021年6月']
  for (const times of [2, 3, 5]) expect(kept(Array.from({length: times}, () => body).flat())).toEqual(body)
})

test('a formula that returns early does not hide the copy, nor is it one', () => {
  const body = [FORMULA, ...report(2021, 6), FORMULA, ...report(2020, 9)]
  expect(kept([...body, ...body])).toEqual(body)
  expect(kept(body)).toEqual(body)
})

test('fresh lines inside a copy stay, and so does what follows it', () => {
  const body = report(2021, 20)
  const fresh = '新建成的两座水厂已于上月通水，三个乡镇的群众喝上了放心水。'
  const copy = [...body.slice(0, 12), fresh, '（上接第一版）', ...body.slice(12)]
  expect(kept([...body, ...copy, fresh])).toEqual([...body, fresh, '（上接第一版）', fresh])
})

test('two yearly reports that share formulas both stay', () => {
  const year = (value: number) =>
    report(value, 12).flatMap((line, index) => (index % 2 ? [line] : [FORMULA + index, line]))
  const both = [...year(2020), ...year(2021)]
  expect(kept(both)).toEqual(both)
})

const line = fc.string({minLength: 25, maxLength: 60, unit: fc.constantFrom(...'县区完成投资亿元新建改造项目个')})
const short = fc.string({maxLength: 10, unit: fc.constantFrom(...'一二三、')})
const lines = fc.uniqueArray(fc.oneof({weight: 3, arbitrary: line}, short), {minLength: 16, maxLength: 40})

test('whatever is dropped stands earlier, and a body given k times is the body', () => {
  fc.assert(
    fc.property(lines, fc.integer({min: 2, max: 4}), (body, times) => {
      fc.pre(body.filter((one) => one.length >= 25).join('').length >= 300)
      expect(kept(Array.from({length: times}, () => body).flat())).toEqual(body)
    }),
    {numRuns: 60},
  )
})

test('two unrelated bodies that share single lines lose nothing', () => {
  fc.assert(
    fc.property(lines, lines, fc.array(fc.nat(30), {maxLength: 6}), (first, second, places) => {
      const own = second.filter((one) => !first.includes(one))
      const mixed = own.flatMap((one, index) => (places.includes(index) ? [first[index % first.length]!, one] : [one]))
      expect(kept([...first, ...mixed])).toEqual([...first, ...mixed])
    }),
    {numRuns: 60},
  )
})

test('a line that returns for ever is read in linear time', () => {
  const many = Array.from({length: 50_000}, (_, index) => (index % 3 ? FORMULA : `${FORMULA}${index % 7}`))
  expect(copiedLines(many).size).toBeGreaterThan(0)
})
