import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {analyzeFiles} from '../../app/analyze-files.js'
import type {DiskPath} from '../../app/ports/archives.js'
import {dayOf} from '../../dictionaries/catalog.js'
import {openAnalyzer, openReader} from '../../setup.js'
import {readCatalog} from '../catalog.js'
import {bytesOf, isArchive} from '../disk.js'
import {type Io, UsageError} from '../io.js'
import {openOutput} from '../output.js'
import {openProgress} from '../progress.js'
import {parseOptions} from '../service.js'
import {walk} from '../walk.js'

const formats = ['table', 'json', 'jsonl', 'csv', 'xlsx'] as const
export type Format = (typeof formats)[number]

function parse(argv: string[]) {
  const {values, positionals} = parseOptions(argv, {
    catalog: {type: 'string'},
    date: {type: 'string'},
    place: {type: 'string'},
    pipeline: {type: 'string'},
    format: {type: 'string', default: 'table'},
    out: {type: 'string'},
  })
  if (positionals.length === 0) throw new UsageError('没有给出文件; 应为 taizhang analyze 文件或文件夹...')
  const format = formats.find((name) => name === values.format)
  if (!format) throw new UsageError(`--format ${values.format} 不认识, 应为 ${formats.join('、')} 之一`)
  if (format === 'xlsx' && values.out === undefined)
    throw new UsageError('--format xlsx 要写成文件; 请加上 --out 台账.xlsx')
  const date = values.date === undefined ? null : dayOf(values.date)
  if (values.date !== undefined && date === null)
    throw new UsageError(`--date ${values.date} 不是日期, 应为 YYYY-MM-DD`)
  return {...values, format, date, place: values.place ?? null, paths: positionals}
}

/** taizhang analyze: files in, ledger out. */
export async function run(argv: string[], io: Io): Promise<number> {
  const options = parse(argv)
  const catalog = readCatalog(options.catalog)
  const files = walk(options.paths).map((file) => {
    const row = catalog.get(file.name) ?? {}
    return {...file, known: {...row, date: row.date ?? options.date, place: row.place ?? options.place}}
  })
  if (files.length === 0) throw new UsageError(`${options.paths.join(' ')} 里没有文件`)
  const reader = openReader()
  // An archive holds any number of documents.
  const most = files.some(({name}) => /\.zip$/iu.test(name)) ? Number.POSITIVE_INFINITY : files.length
  const output = openOutput(options.format, options.out ?? null, most, io, {
    write: (path, content) => writeFileSync(path, content),
    folder: (path) => mkdirSync(path, {recursive: true}),
    join,
  })
  const progress = openProgress(io, files.length, () => performance.now())
  const refusals: string[] = []
  try {
    const tools = {
      analyzer: openAnalyzer(),
      reader,
      bytes: bytesOf,
      archives: {isArchive: (path: DiskPath) => isArchive(reader, path), unpack: reader.unpack},
      pipeline: options.pipeline ?? null,
    }
    for await (const outcome of analyzeFiles(tools, files)) {
      if ('record' in outcome) output.add(outcome.record)
      else refusals.push(`${outcome.file.shown}: ${outcome.refused.message}`)
      progress.done('refused' in outcome)
    }
    progress.end()
    await output.end()
  } finally {
    await reader.close()
  }
  for (const refusal of refusals) io.error(refusal)
  return refusals.length > 0 ? 1 : 0
}
