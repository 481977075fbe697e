import type {AnalysisRecord} from '../../model/record.js'
import type {Duty} from '../ledger/papers/duties.js'
import type {Paper} from '../ledger/papers/paper.js'
import type {Sheet} from '../ledger/sheet.js'

export interface DictionaryFault {
  readonly row: number
  readonly column: string | null
  readonly message: string
}

/** Things that are done with libraries or files and not with the store: workbooks, shipped dictionaries. */
export interface Ledgers {
  /** A workbook of these documents' records as they stand `at`; it can be read back. */
  workbook(records: readonly AnalysisRecord[], at: Date): Promise<Uint8Array>
  /** A workbook of any tables. */
  tables(sheets: readonly Sheet[]): Promise<Uint8Array>
  /** A Word document. */
  papers(papers: readonly Paper[]): Promise<Uint8Array>
  /** A calendar feed (ics). */
  calendar(duties: readonly Duty[]): string
  csv(records: readonly AnalysisRecord[]): string
  readonly dictionaryNames: readonly string[]
  columns(name: string): readonly string[]
  shipped(name: string): Promise<string>
  check(name: string, content: string): {rows: Readonly<Record<string, string>>[]; faults: readonly DictionaryFault[]}
}
