import {terminalTable} from '../adapters/table.js'
import {writeWorkbook} from '../adapters/xlsx.js'
import {csvLine} from '../app/csv-line.js'
import {outgoingSheets} from '../app/ledger/base-sheet.js'
import type {Sheet} from '../app/ledger/sheet.js'
import {ledgerSheets} from '../app/ledger/sheets.js'
import type {AnalysisRecord} from '../model/record.js'
import type {Format} from './commands/analyze.js'
import type {Io} from './io.js'

/** Where the records of a run go; memory holds only what the format needs. */
export interface Output {
  add(record: AnalysisRecord): void
  end(): Promise<void>
}

interface Disk {
  write(path: string, content: string | Uint8Array): void
  folder(path: string): void
  join(...parts: string[]): string
}

export function openOutput(format: Format, out: string | null, files: number, io: Io, disk: Disk): Output {
  if (format === 'json') return jsonOutput(out, files, io, disk)
  if (format === 'jsonl') return linesOutput(out, io, disk)
  const records: AnalysisRecord[] = []
  return {
    add: (record) => void records.push(record),
    async end() {
      if (format === 'xlsx') return disk.write(out!, await writeWorkbook(outgoingSheets(records, new Date())))
      const sheets = ledgerSheets(records)
      const text = format === 'csv' ? csv(sheets) : tables(records, io.width)
      if (out === null) io.out(text)
      else disk.write(out, format === 'csv' ? `\uFEFF${text}` : text)
    },
  }
}

function jsonOutput(out: string | null, files: number, io: Io, disk: Disk): Output {
  if (out !== null && (files > 1 || !out.endsWith('.json'))) {
    disk.folder(out)
    const used = new Map<string, number>()
    return {
      add(record) {
        const stem = record.document.name.replace(/\.[^.]*$/u, '')
        const before = used.get(stem) ?? 0
        used.set(stem, before + 1)
        // Two files of one name in different folders: neither overwrites the other.
        disk.write(
          disk.join(out, `${stem}${before === 0 ? '' : `.${before + 1}`}.json`),
          `${JSON.stringify(record, null, 1)}\n`,
        )
      },
      end: async () => {},
    }
  }
  const records: AnalysisRecord[] = []
  return {
    add: (record) => void records.push(record),
    async end() {
      const text = `${JSON.stringify(files > 1 ? records : (records[0] ?? null), null, 1)}\n`
      if (out === null) io.out(text)
      else disk.write(out, text)
    },
  }
}

function linesOutput(out: string | null, io: Io, disk: Disk): Output {
  const lines: string[] = []
  return {
    add(record) {
      const line = JSON.stringify(record)
      if (out === null) io.out(line)
      else lines.push(line)
    },
    async end() {
      if (out !== null) disk.write(out, `${lines.join('\n')}\n`)
    },
  }
}

/** One sheet after the other under its name would confuse programs: all entries in one table, with the sheet as a column. */
function csv(sheets: readonly Sheet[]): string {
  const entries = sheets.filter((sheet) => sheet.name !== '说明' && sheet.name !== '核数')
  const headings = [...new Set(entries.flatMap((sheet) => sheet.columns.map((column) => column.heading)))]
  const lines = entries.flatMap((sheet) => {
    const at = headings.map((heading) => sheet.columns.findIndex((column) => column.heading === heading))
    return sheet.rows.map((row) =>
      csvLine([sheet.name, ...at.map((index) => (index < 0 ? null : (row[index] ?? null)))]),
    )
  })
  return [csvLine(['表', ...headings]), ...lines].join('\r\n').concat('\r\n')
}

function tables(records: readonly AnalysisRecord[], width: number): string {
  return records
    .map((record) => {
      const {name, title, date, place} = record.document
      const head = [name, title, date, place].filter((part) => part !== null).join(' · ')
      const sheets = ledgerSheets([record]).filter((sheet) => sheet.rows.length > 0 && sheet.name !== '说明')
      return [
        head,
        ...sheets.map((sheet) => `${sheet.name} (${sheet.rows.length})\n${terminalTable(sheet, width)}`),
      ].join('\n\n')
    })
    .join('\n\n\n')
}
