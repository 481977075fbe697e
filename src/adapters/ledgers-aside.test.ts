import {setImmediate as turn} from 'node:timers/promises'
import ExcelJS from 'exceljs'
import {afterAll, expect, test} from 'vitest'
import type {Sheet} from '../app/ledger/sheet.js'
import {RetryError} from '../model/errors.js'
import {dictionariesFolder} from '../setup.js'
import {openLedgersAside} from './ledgers-aside.js'

const ledgers = openLedgersAside(dictionariesFolder)
afterAll(() => ledgers.close())

const sheet = (rows: number): Sheet => ({
  name: '表',
  columns: [{heading: '指标', type: 'text', width: 20}],
  rows: Array.from({length: rows}, (_, row) => [`=第${row}行`]),
})

test('a workbook is made while others are answered', async () => {
  let made: Uint8Array | null = null
  const asked = ledgers.tables([sheet(3000)]).then((bytes) => {
    made = bytes
  })
  let answered = 0
  for (; made === null; await turn()) answered++
  await asked
  expect(answered).toBeGreaterThan(100)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(made).buffer)
  const cell = book.getWorksheet('表')!.getCell('A2')
  // Words that look like a formula stay words.
  expect([cell.type, cell.value]).toEqual([ExcelJS.ValueType.String, '=第0行'])
})

test('what cannot be made is told to whoever asked, and the next is made', async () => {
  const broken = {...sheet(1), name: 'a/b*[c]'}
  await expect(ledgers.tables([broken])).rejects.toThrow()
  expect((await ledgers.tables([sheet(1)])).length).toBeGreaterThan(1000)
})

test('closed in the middle, nobody waits for ever', async () => {
  const asked = ledgers.tables([sheet(3000)])
  const told = expect(asked).rejects.toBeInstanceOf(RetryError)
  await ledgers.close()
  await told
})
