import {writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {terminalTable} from '../../adapters/table.js'
import {readWorkbook} from '../../adapters/xlsx.js'
import {analyze, documentId, given} from '../../app/analyze.js'
import {readBack} from '../../app/ledger/readback.js'
import {readbackSheets} from '../../app/ledger/readback-sheets.js'
import {openAnalyzer, openReader} from '../../setup.js'
import {type Io, UsageError} from '../io.js'
import {parseOptions} from '../service.js'

function parse(argv: string[]) {
  const {values, positionals} = parseOptions(argv, {
    date: {type: 'string'},
    place: {type: 'string'},
    format: {type: 'string', default: 'table'},
    out: {type: 'string'},
  })
  const [workbook, ...originals] = positionals
  if (workbook === undefined || originals.length === 0) throw new UsageError('readback 要改过的台账和它的原件')
  const {format} = values
  if (format !== 'table' && format !== 'json') throw new UsageError(`--format ${format} 不认识, 应为 table、json 之一`)
  return {
    workbook,
    originals,
    format,
    out: values.out ?? null,
    known: {date: values.date ?? null, place: values.place ?? null},
  }
}

/** taizhang readback 台账.xlsx ORIGINAL...: what people changed, as decisions that are proposed and not yet taken. */
export async function run(argv: string[], io: Io): Promise<number> {
  const {workbook, originals, format, out, known} = parse(argv)
  const analyzer = openAnalyzer()
  const reader = openReader()
  try {
    const records = []
    for (const path of originals) {
      const bytes = await readFile(path)
      const reading = await reader.read(bytes, basename(path))
      records.push(analyze(analyzer, {id: documentId(bytes), reading, given: given(basename(path), known)}))
    }
    const back = readBack(await readWorkbook(await readFile(workbook)), records)
    const tables = () => readbackSheets(back).map((sheet) => `${sheet.name}\n${terminalTable(sheet, io.width)}`)
    const words = format === 'json' ? `${JSON.stringify(back, null, 1)}\n` : tables().join('\n\n')
    if (out === null) io.out(words)
    else writeFileSync(out, words)
    return 0
  } finally {
    await reader.close()
  }
}
