import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {analyzeLayers, documentId, given} from '../../app/analyze.js'
import {type Explanation, explain, type Where} from '../../app/explain.js'
import {dayOf} from '../../dictionaries/catalog.js'
import {openAnalyzer, openReader} from '../../setup.js'
import {type Io, UsageError} from '../io.js'
import {parseOptions, wholeNumber} from '../service.js'

function parse(argv: string[]) {
  const {values, positionals} = parseOptions(argv, {
    at: {type: 'string'},
    quote: {type: 'string'},
    date: {type: 'string'},
    place: {type: 'string'},
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError(`explain 要一个文件, 读到 ${positionals.length} 个`)
  const at = wholeNumber(values.at, '--at', 0, Number.MAX_SAFE_INTEGER)
  if ((at === null) === (values.quote === undefined))
    throw new UsageError('explain 要 --at 位置 或 --quote 原文, 二者取一')
  const date = values.date === undefined ? null : dayOf(values.date)
  if (values.date !== undefined && date === null)
    throw new UsageError(`--date ${values.date} 不是日期, 应为 YYYY-MM-DD`)
  const where: Where = at === null ? {quote: values.quote!} : {at}
  return {file, where, known: {date, place: values.place ?? null}}
}

const shown = ({title, start, end, quote, steps}: Explanation) =>
  [`${title}  [${start}–${end})`, `  「${quote}」`, ...steps.map((step, index) => `  ${index + 1}. ${step}`)].join('\n')

/** taizhang explain: which rules made the record at a place, step by step; or why there is none. */
export async function run(argv: string[], io: Io): Promise<number> {
  const {file, where, known} = parse(argv)
  const analyzer = openAnalyzer()
  const reader = openReader()
  try {
    const bytes = await readFile(file)
    const name = basename(file)
    const reading = await reader.read(bytes, name)
    const analysis = analyzeLayers(analyzer, {id: documentId(bytes), reading, given: given(name, known)})
    const found = explain(analysis, analyzer.context, where)
    if (found.length === 0) {
      io.error(
        'quote' in where
          ? `原文里没有「${where.quote}」`
          : `位置 ${where.at} 不在原文之内 (共 ${reading.text.length} 字), 或在清理掉的网页文字里`,
      )
      return 1
    }
    io.out(found.map(shown).join('\n\n'))
    return 0
  } finally {
    await reader.close()
  }
}
