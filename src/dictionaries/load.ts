import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Dictionaries, DictionaryName, Row} from '../model/dictionary.js'
import {columns, dictionaryNames} from './columns.js'
import {parseCsv} from './csv.js'

/** What is wrong with a dictionary, with the place to mend it. Row from 1 as Excel counts, column by its heading. */
export interface DictionaryFault {
  readonly file: string
  readonly row: number
  readonly column: string | null
  readonly message: string
}

/** One or more dictionaries cannot be used; nothing was loaded. */
export class DictionaryError extends Error {
  override name = 'DictionaryError'
  readonly faults: readonly DictionaryFault[]
  constructor(faults: readonly DictionaryFault[]) {
    super(faults.map(faultLine).join('\n'))
    this.faults = faults
  }
}

export function faultLine({file, row, column, message}: DictionaryFault): string {
  return `${file}:${row}${column === null ? '' : `:${column}`}: ${message}`
}

/** Read one dictionary from its text; faults are returned beside the rows that are right. */
export function parseDictionary(name: DictionaryName, text: string): {rows: Row[]; faults: DictionaryFault[]} {
  const file = `${name}.csv`
  const declared = columns[name]
  const faults: DictionaryFault[] = []
  let lines: ReturnType<typeof parseCsv>
  try {
    lines = parseCsv(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return {rows: [], faults: [{file, row: 1, column: null, message: error.message}]}
  }
  const [header, ...body] = lines
  const names = declared.map((column) => column.name)
  if (header === undefined) {
    return {
      rows: [],
      faults: [{file, row: 1, column: null, message: `空文件, 应有表头 ${names.join(',')}; 请补上表头`}],
    }
  }
  for (const cell of header.cells) {
    if (!names.includes(cell)) {
      faults.push({
        file,
        row: header.number,
        column: cell,
        message: `不认识的列「${cell}」, 应为 ${names.join('、')} 之一; 请改名或删去`,
      })
    }
  }
  for (const {name: column, required} of declared) {
    if (required && !header.cells.includes(column)) {
      faults.push({file, row: header.number, column, message: `缺少列「${column}」; 请在表头加上`})
    }
  }
  if (faults.length > 0) return {rows: [], faults}
  const seen = new Map<string, number>()
  const rows: Row[] = []
  for (const {number, cells} of body) {
    if (cells.length > header.cells.length) {
      faults.push({
        file,
        row: number,
        column: null,
        message: `有 ${cells.length} 格, 表头只有 ${header.cells.length} 列; 含逗号的格请加引号`,
      })
      continue
    }
    const row = Object.fromEntries(names.map((column) => [column, cells[header.cells.indexOf(column)] ?? '']))
    const wrong = declared.find((column) => !fits(column.values, column.required, row[column.name]!))
    if (wrong) {
      const found = row[wrong.name] === '' ? '空格' : `「${row[wrong.name]}」`
      const expected = wrong.values ? `应为 ${wrong.values.join('、')} 之一` : '不能为空'
      faults.push({file, row: number, column: wrong.name, message: `${found}, ${expected}; 请改正`})
      continue
    }
    const key = declared
      .filter((column) => column.required)
      .map((column) => row[column.name])
      .join('\u0000')
    const before = seen.get(key)
    if (before !== undefined) {
      faults.push({
        file,
        row: number,
        column: names[0]!,
        message: `与第 ${before} 行重复「${row[names[0]!]}」; 请删去一行`,
      })
      continue
    }
    seen.set(key, number)
    rows.push(row)
  }
  return {rows, faults}
}

function fits(values: readonly string[] | undefined, required: boolean, cell: string): boolean {
  if (cell === '') return !required
  return values === undefined || cell.split('|').every((word) => values.includes(word))
}

/** Load every dictionary of a folder. Throws DictionaryError with all faults of all files. */
export function loadDictionaries(folder: string): Dictionaries {
  const faults: DictionaryFault[] = []
  const entries = dictionaryNames.map((name) => {
    const text = readText(join(folder, `${name}.csv`))
    if (text === null) {
      faults.push({
        file: `${name}.csv`,
        row: 1,
        column: null,
        message: `在 ${folder} 中找不到或读不了; 请放回这个文件 (只要表头也可以)`,
      })
      return [name, []]
    }
    const parsed = parseDictionary(name, text)
    faults.push(...parsed.faults)
    return [name, parsed.rows]
  })
  if (faults.length > 0) throw new DictionaryError(faults)
  return Object.fromEntries(entries) as Dictionaries
}

function readText(file: string): string | null {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(file))
  } catch (error) {
    // ENOENT, EISDIR, EACCES and bytes that are not UTF-8 (ERR_ENCODING_INVALID_ENCODED_DATA): the file cannot serve.
    if (error instanceof TypeError || (error instanceof Error && 'code' in error)) return null
    throw error
  }
}
