import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {DictionaryError, loadDictionaries, parseDictionary} from './load.js'

const shipped = fileURLToPath(new URL('../../dictionaries', import.meta.url))
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dictionaries-'))
  cpSync(shipped, folder, {recursive: true})
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

test('the shipped dictionaries are right', () => {
  expect(loadDictionaries(shipped).指标.length).toBeGreaterThan(100)
})

describe('faults name file, row, column and what to do', () => {
  test('a missing file', () => {
    rmSync(join(folder, '指标.csv'))
    expect(() => loadDictionaries(folder)).toThrow(/^指标\.csv:1: 在 .* 中找不到或读不了; 请放回这个文件/u)
  })

  test('a file that is not UTF-8', () => {
    writeFileSync(join(folder, '停用.csv'), Uint8Array.of(0xb4, 0xca, 0x0a, 0xd2, 0xbb))
    expect(() => loadDictionaries(folder)).toThrow(/^停用\.csv:1: /u)
  })

  test('all faults of all files at once', () => {
    rmSync(join(folder, '指标.csv'))
    writeFileSync(join(folder, '机构.csv'), '名称,电话\n财政局,1\n')
    expect.assertions(2)
    try {
      loadDictionaries(folder)
    } catch (error) {
      expect(error).toBeInstanceOf(DictionaryError)
      expect((error as DictionaryError).faults.map(({file}) => file)).toEqual(['指标.csv', '机构.csv'])
    }
  })

  test.each([
    ['an unknown column', '名称,电话\n', {row: 1, column: '电话', message: /不认识的列「电话」, 应为 名称、/u}],
    ['a missing column', '别名\n财政局\n', {row: 1, column: '名称', message: /缺少列「名称」/u}],
    [
      'an empty cell that must be filled',
      '名称,别名\n,市财政局\n',
      {row: 2, column: '名称', message: /空格, 不能为空/u},
    ],
    ['the same row twice', '名称\n财政局\n# 注\n财政局\n', {row: 4, column: '名称', message: /与第 2 行重复/u}],
    ['too many cells', '名称\n财政局,审计局\n', {row: 2, column: null, message: /有 2 格, 表头只有 1 列/u}],
    ['a quote without end', '名称\n"财政局\n', {row: 1, column: null, message: /第 2 行: 引号没有闭合/u}],
    ['an empty file', '', {row: 1, column: null, message: /空文件, 应有表头/u}],
  ])('%s', (_, text, {row, column, message}) => {
    const [fault] = parseDictionary('机构', text).faults
    expect(fault).toMatchObject({file: '机构.csv', row, column})
    expect(fault?.message).toMatch(message)
  })

  test('a word that a column does not take', () => {
    const [fault] = parseDictionary('指标', '名称,方向\n产值,中\n').faults
    expect(fault).toMatchObject({row: 2, column: '方向', message: '「中」, 应为 高、低 之一; 请改正'})
  })
})

test('a file as Excel writes it: BOM, CRLF, quotes, comments', () => {
  const {rows, faults} = parseDictionary(
    '机构',
    '\uFEFF名称,别名\r\n# 市直\r\n"发展和改革委员会","发改委|发改局"\r\n\r\n',
  )
  expect(faults).toEqual([])
  expect(rows).toMatchObject([{名称: '发展和改革委员会', 别名: '发改委|发改局'}])
})
