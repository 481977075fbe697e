import {writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {terminalTable} from '../../adapters/table.js'
import {writeWorkbook} from '../../adapters/xlsx.js'
import {analyzeLayers, documentId, given} from '../../app/analyze.js'
import {chainDocuments, chainSheets, ofIndicator} from '../../app/chain.js'
import type {Analyzed} from '../../app/compare.js'
import {openAnalyzer, openReader} from '../../setup.js'
import {type Io, UsageError} from '../io.js'
import {parseOptions} from '../service.js'

const formats = ['table', 'json', 'xlsx'] as const

function parse(argv: string[]) {
  const {values, positionals} = parseOptions(argv, {
    place: {type: 'string'},
    indicator: {type: 'string'},
    format: {type: 'string', default: 'table'},
    out: {type: 'string'},
  })
  if (positionals.length < 2) throw new UsageError(`chain 要两份以上的文件, 读到 ${positionals.length} 份`)
  const format = formats.find((name) => name === values.format)
  if (!format) throw new UsageError(`--format ${values.format} 不认识, 应为 ${formats.join('、')} 之一`)
  if (format === 'xlsx' && values.out === undefined)
    throw new UsageError('--format xlsx 要写成文件; 请加上 --out 历年.xlsx')
  return {
    files: positionals,
    format,
    out: values.out ?? null,
    place: values.place ?? null,
    indicator: values.indicator ?? null,
  }
}

/** taizhang chain FILE...: the years of one place, with drift, recycled promises and numbers that disagree. */
export async function run(argv: string[], io: Io): Promise<number> {
  const {files, format, out, place, indicator} = parse(argv)
  const analyzer = openAnalyzer()
  const reader = openReader()
  try {
    const documents: Analyzed[] = []
    for (const path of files) {
      const bytes = await readFile(path)
      const name = basename(path)
      const reading = await reader.read(bytes, name)
      const id = documentId(bytes)
      documents.push({id, name, reading, analysis: analyzeLayers(analyzer, {id, reading, given: given(name, {place})})})
    }
    const whole = chainDocuments(documents, analyzer.context.dictionaries)
    const chain = indicator === null ? whole : ofIndicator(whole, indicator)
    if (format === 'xlsx') {
      writeFileSync(out!, await writeWorkbook(chainSheets(chain)))
      return 0
    }
    const tables = () => chainSheets(chain).map((sheet) => `${sheet.name}\n${terminalTable(sheet, io.width)}`)
    const words = format === 'json' ? `${JSON.stringify(chain, null, 1)}\n` : tables().join('\n\n')
    if (out === null) io.out(words)
    else writeFileSync(out, words)
    return 0
  } finally {
    await reader.close()
  }
}
