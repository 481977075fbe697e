import {writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {terminalTable} from '../../adapters/table.js'
import {writeWorkbook} from '../../adapters/xlsx.js'
import {type Analyzer, analyzeLayers, documentId, given} from '../../app/analyze.js'
import {type Analyzed, compareDocuments, comparisonOf} from '../../app/compare.js'
import {comparisonSheets} from '../../app/ledger/comparison.js'
import {comparisonHtml} from '../../app/ledger/papers/comparison-html.js'
import type {Reader} from '../../app/reader.js'
import {dayOf} from '../../dictionaries/catalog.js'
import {openAnalyzer, openReader} from '../../setup.js'
import {type Io, UsageError} from '../io.js'
import {parseOptions} from '../service.js'

function parse(argv: string[]) {
  const {values, positionals} = parseOptions(argv, {
    'plan-date': {type: 'string'},
    'result-date': {type: 'string'},
    place: {type: 'string'},
    indicator: {type: 'string'},
    format: {type: 'string', default: 'table'},
    out: {type: 'string'},
  })
  const [plan, result, ...more] = positionals
  if (plan === undefined || result === undefined || more.length > 0)
    throw new UsageError(`compare 要两个文件 (计划、结果), 读到 ${positionals.length} 个`)
  const format = ['table', 'json', 'xlsx', 'html'].find((name) => name === values.format)
  if (!format) throw new UsageError(`--format ${values.format} 不认识, 应为 table、json、xlsx、html 之一`)
  if (format === 'xlsx' && values.out === undefined)
    throw new UsageError('--format xlsx 要写成文件; 请加上 --out 对照.xlsx')
  const day = (name: 'plan-date' | 'result-date') => {
    const date = values[name] === undefined ? null : dayOf(values[name])
    if (values[name] !== undefined && date === null)
      throw new UsageError(`--${name} ${values[name]} 不是日期, 应为 YYYY-MM-DD`)
    return date
  }
  return {
    plan,
    result,
    format,
    out: values.out ?? null,
    place: values.place ?? null,
    indicator: values.indicator ?? null,
    planDate: day('plan-date'),
    resultDate: day('result-date'),
  }
}

async function analyzed(
  analyzer: Analyzer,
  reader: Reader,
  path: string,
  date: string | null,
  place: string | null,
): Promise<Analyzed> {
  const bytes = await readFile(path)
  const name = basename(path)
  const reading = await reader.read(bytes, name)
  const id = documentId(bytes)
  return {id, name, reading, analysis: analyzeLayers(analyzer, {id, reading, given: given(name, {date, place})})}
}

/** taizhang compare PLAN RESULT: each commitment with the statement that reports on it, and a verdict. */
export async function run(argv: string[], io: Io): Promise<number> {
  const options = parse(argv)
  const analyzer = openAnalyzer()
  const reader = openReader()
  try {
    const plan = await analyzed(analyzer, reader, options.plan, options.planDate, options.place)
    const result = await analyzed(analyzer, reader, options.result, options.resultDate, options.place)
    const whole = compareDocuments(plan, result, analyzer.context.dictionaries)
    const comparison = options.indicator === null ? whole : comparisonOf(whole, options.indicator)
    if (options.format === 'xlsx') writeFileSync(options.out!, await writeWorkbook(comparisonSheets(comparison)))
    else {
      const sheets = () =>
        comparisonSheets(comparison)
          .map((sheet) => `${sheet.name}\n${terminalTable(sheet, io.width)}`)
          .join('\n\n')
      const words = {json: () => `${JSON.stringify(comparison, null, 1)}\n`, html: () => comparisonHtml(comparison)}
      const text = (options.format === 'json' || options.format === 'html' ? words[options.format] : sheets)()
      if (options.out === null) io.out(text)
      else writeFileSync(options.out, text)
    }
    return 0
  } finally {
    await reader.close()
  }
}
