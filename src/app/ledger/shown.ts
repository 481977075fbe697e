import type {AnalysisRecord} from '../../model/record.js'
import {ID} from './base-sheet.js'
import {editable, type Found} from './editable.js'
import type {Cell, Sheet} from './sheet.js'
import {ledgerSheets} from './sheets.js'

/** The cells of a ledger as they count now, by record and heading. */
export interface Shown {
  readonly sheet: string
  readonly found: Found
  cell(heading: string): Cell
}

export function shownOf(records: readonly AnalysisRecord[]): Map<string, Shown> {
  const entries = new Map(
    records.flatMap(({document, entries: list}) => list.map((entry) => [entry.id, {entry, documentId: document.id}])),
  )
  return new Map(
    ledgerSheets(records).flatMap(({name, columns, rows}: Sheet) => {
      if (!(name in editable)) return []
      const at = new Map(columns.map(({heading}, index) => [heading, index]))
      return rows.map((row): [string, Shown] => {
        const id = String(row[at.get(ID)!])
        const cell = (heading: string) => row[at.get(heading) ?? -1] ?? null
        return [id, {sheet: name, found: entries.get(id)!, cell}]
      })
    }),
  )
}
