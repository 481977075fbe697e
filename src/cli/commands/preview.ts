import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {terminalTable} from '../../adapters/table.js'
import {type AnalyzeInput, analyze, documentId, given} from '../../app/analyze.js'
import {changesOf, type LedgerChange} from '../../app/ledger/changes.js'
import type {Sheet} from '../../app/ledger/sheet.js'
import {dictionaryNames} from '../../dictionaries/columns.js'
import type {AnalysisRecord, EntryRecord} from '../../model/record.js'
import {openAnalyzer, openReader, openTrialAnalyzer} from '../../setup.js'
import {bytesOf} from '../disk.js'
import {type Io, UsageError} from '../io.js'
import {parseOptions} from '../service.js'
import {walk} from '../walk.js'

const changeWords = {added: '新增', removed: '消失', altered: '改变'} as const

function label(entry: EntryRecord | null): string | null {
  if (entry === null) return null
  if (entry.kind === 'task') return entry.action
  return entry.kind === 'project' ? entry.name : `${entry.indicator} ${entry.value ?? ''}${entry.unit}`
}

function sheetOf(changes: readonly LedgerChange[]): Sheet {
  const column = (heading: string, width: number) => ({heading, type: 'text' as const, width, wrap: true})
  return {
    name: '改动',
    columns: [column('文件', 24), column('改动', 6), column('原来', 30), column('以后', 30), column('原文', 40)],
    rows: changes.map(({document, change, before, after}) => [
      ...[document, changeWords[change], label(before), label(after)],
      (after ?? before)?.quote ?? null,
    ]),
  }
}

/** taizhang preview --dictionary FILE PATH...: what saving a dictionary would add, remove and alter. */
export async function run(argv: string[], io: Io): Promise<number> {
  const {values, positionals} = parseOptions(argv, {
    dictionary: {type: 'string'},
    format: {type: 'string', default: 'table'},
  })
  if (values.dictionary === undefined || positionals.length === 0)
    throw new UsageError('preview 要 --dictionary 词典.csv 和至少一份文件')
  if (values.format !== 'table' && values.format !== 'json')
    throw new UsageError(`--format ${values.format} 不认识, 应为 table、json 之一`)
  const name = basename(values.dictionary).replace(/\.csv$/u, '')
  if (!dictionaryNames.some((one) => one === name))
    throw new UsageError(`没有名为「${name}」的词典; 文件名应为 ${dictionaryNames.join('、')} 之一`)
  const now = openAnalyzer()
  const content = await readFile(values.dictionary, 'utf8')
  const reader = openReader()
  try {
    const inputs: {input: AnalyzeInput; before: AnalysisRecord}[] = []
    for (const {path, name: file} of walk(positionals)) {
      const bytes = await bytesOf(path)
      const input = {id: documentId(bytes), reading: await reader.read(bytes, file), given: given(file)}
      inputs.push({input, before: analyze(now, input)})
    }
    const then = openTrialAnalyzer(now, {name, content})
    const changes = inputs.flatMap(({input, before}) => changesOf(before, analyze(then, input)))
    const count = (change: LedgerChange['change']) => changes.filter((one) => one.change === change).length
    const sum = `新增 ${count('added')}, 消失 ${count('removed')}, 改变 ${count('altered')}`
    io.out(
      values.format === 'json'
        ? JSON.stringify(changes, null, 1)
        : `${sum}\n${terminalTable(sheetOf(changes), io.width)}`,
    )
    return 0
  } finally {
    await reader.close()
  }
}
