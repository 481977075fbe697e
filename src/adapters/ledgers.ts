import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {csvLine} from '../app/csv-line.js'
import {outgoingSheets} from '../app/ledger/base-sheet.js'
import type {Paper} from '../app/ledger/papers/paper.js'
import type {Sheet} from '../app/ledger/sheet.js'
import {ledgerSheets} from '../app/ledger/sheets.js'
import type {Ledgers} from '../app/ports/ledgers.js'
import {columns, dictionaryNames} from '../dictionaries/columns.js'
import {parseDictionary} from '../dictionaries/load.js'
import type {DictionaryName} from '../model/dictionary.js'
import type {AnalysisRecord} from '../model/record.js'
import {writeCalendar} from './calendar.js'
import {writeDocx} from './docx.js'
import {writeWorkbook} from './xlsx.js'

/** What takes long to make, and what became of it. */
export type Wanted =
  | {readonly kind: 'workbook'; readonly records: readonly AnalysisRecord[]; readonly at: Date}
  | {readonly kind: 'tables'; readonly sheets: readonly Sheet[]}
  | {readonly kind: 'papers'; readonly papers: readonly Paper[]}
export type Made = {readonly id: number} & ({readonly bytes: Uint8Array} | {readonly message: string})

/** Workbooks by exceljs, dictionaries from the folder they are shipped in. */
export function openLedgers(folder: string): Ledgers {
  return {
    workbook: (records, at) => writeWorkbook(outgoingSheets(records, at)),
    tables: writeWorkbook,
    papers: writeDocx,
    calendar: (duties) => writeCalendar(duties, '台账'),
    csv(records) {
      const lines = ledgerSheets(records).flatMap(({name, columns: heads, rows}) => [
        csvLine([name, ...heads.map(({heading}) => heading)]),
        ...rows.map((row) => csvLine([name, ...row])),
      ])
      return `\uFEFF${lines.join('\r\n')}\r\n`
    },
    dictionaryNames,
    columns: (name) => columns[name as DictionaryName].map((column) => column.name),
    shipped: (name) => readFile(join(folder, `${name}.csv`), 'utf8'),
    check(name, content) {
      const {rows, faults} = parseDictionary(name as DictionaryName, content)
      return {rows: [...rows], faults}
    },
  }
}
