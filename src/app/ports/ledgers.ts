import type {AnalysisRecord} from '../../model/record.js'

export interface DictionaryFault {
  readonly row: number
  readonly column: string | null
  readonly message: string
}

/** Things that are done with libraries or files and not with the store: workbooks, shipped dictionaries. */
export interface Ledgers {
  /** A workbook of these documents' records as they stand `at`; it can be read back. */
  workbook(records: readonly AnalysisRecord[], at: Date): Promise<Uint8Array>
  csv(records: readonly AnalysisRecord[]): string
  readonly dictionaryNames: readonly string[]
  columns(name: string): readonly string[]
  shipped(name: string): Promise<string>
  check(name: string, content: string): {rows: Readonly<Record<string, string>>[]; faults: readonly DictionaryFault[]}
}
