import {describe, expect, test} from 'vitest'
import {CatalogError, dayOf, genreOf, parseCatalog} from './catalog.js'

test.each([
  ['2018-02-23', '2018-02-23'],
  ['2018/2/3', '2018-02-03'],
  ['2018年2月23日', '2018-02-23'],
  ['2018-02', '2018-02-01'],
  ['2018年', '2018-01-01'],
  ['2018', '2018-01-01'],
  ['2018-02-30', null],
  ['去年', null],
  ['', null],
])('%s is the day %s', (cell, day) => expect(dayOf(cell)).toBe(day))

test.each([
  ['政府工作报告', 'report'],
  ['讲话', 'speech'],
  ['情况汇报', 'briefing'],
  ['实施方案', 'plan'],
  ['其他', 'other'],
  ['', null],
])('%s is the genre %s', (word, genre) => expect(genreOf(word)).toBe(genre))

describe('a catalog', () => {
  test('rows by file name, empty cells as not said', () => {
    const rows = parseCatalog('目录.csv', '\uFEFFfile,date,place\r\na.txt,2019-01-02,商丘市\r\nb.docx,,\r\n')
    expect(rows.get('a.txt')).toMatchObject({date: '2019-01-02', place: '商丘市', title: null})
    expect(rows.get('b.docx')).toMatchObject({date: null, place: null})
  })

  test.each([
    ['no column file', 'name\na.txt\n', '目录.csv:1: 表头是 name, 应有一列 file'],
    ['no file in a row', 'file,date\n,2019\n', '目录.csv:2: file 一栏是空的'],
    ['a day that is none', 'file,date\na.txt,上周\n', '目录.csv:2: date「上周」不是日期'],
  ])('%s', (_, text, message) => {
    expect(() => parseCatalog('目录.csv', text)).toThrow(CatalogError)
    expect(() => parseCatalog('目录.csv', text)).toThrow(message)
  })
})
