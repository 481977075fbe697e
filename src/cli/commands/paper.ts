import {writeFileSync} from 'node:fs'
import {writeCalendar} from '../../adapters/calendar.js'
import {writeDocx} from '../../adapters/docx.js'
import {analyze, documentId, given} from '../../app/analyze.js'
import {breakdown} from '../../app/ledger/papers/breakdown.js'
import {bulletin} from '../../app/ledger/papers/bulletin.js'
import {dailyOf} from '../../app/ledger/papers/daily.js'
import {type Duty, dutiesOf, type Source} from '../../app/ledger/papers/duties.js'
import type {Paper} from '../../app/ledger/papers/paper.js'
import {urgeSheet} from '../../app/ledger/papers/urge-sheet.js'
import {dayOf} from '../../dictionaries/catalog.js'
import {presets} from '../../followup/lights.js'
import {openAnalyzer, openReader} from '../../setup.js'
import {bytesOf} from '../disk.js'
import {type Io, UsageError} from '../io.js'
import {parseOptions} from '../service.js'
import {walk} from '../walk.js'

const kinds = ['任务分解表', '督办单', '通报', '日历', '每日提醒'] as const
type Kind = (typeof kinds)[number]

function parse(argv: string[]) {
  const {values, positionals} = parseOptions(argv, {
    today: {type: 'string'},
    date: {type: 'string'},
    place: {type: 'string'},
    preset: {type: 'string', default: '默认'},
    out: {type: 'string'},
  })
  const [name, ...files] = positionals
  const kind = kinds.find((one) => one === name)
  if (!kind) throw new UsageError(`paper 的第一个词应为 ${kinds.join('、')} 之一, 读到「${name ?? ''}」`)
  if (files.length === 0) throw new UsageError('paper 要至少一份文件')
  const preset = presets.find((one) => one.name === values.preset)
  if (!preset)
    throw new UsageError(`--preset ${values.preset} 不认识, 应为 ${presets.map((one) => one.name).join('、')} 之一`)
  const today = values.today === undefined ? null : dayOf(values.today)
  if (today === null && kind !== '任务分解表' && kind !== '日历') throw new UsageError(`${kind}要 --today YYYY-MM-DD`)
  const prints = kind === '日历' || kind === '每日提醒'
  if (!prints && values.out === undefined) throw new UsageError(`${kind}是 Word 文件; 请加上 --out ${kind}.docx`)
  return {
    kind,
    files,
    preset,
    today: today ?? '',
    out: values.out ?? null,
    known: {date: values.date ?? null, place: values.place ?? null},
  }
}

function papersOf(kind: Kind, sources: readonly Source[], today: string, preset: (typeof presets)[number]): Paper[] {
  if (kind === '通报') return [bulletin(sources, today, preset)]
  if (kind === '任务分解表') return [breakdown(sources)]
  return sources.flatMap(dutiesOf).map((duty) => urgeSheet(duty, today))
}

function digestWords(duties: readonly Duty[], today: string): string {
  const {overdue, due} = dailyOf(duties, today)
  const line = ({words, due: day, owner, assumed}: Duty) =>
    `  ${day}${assumed ? ' (推定)' : ''} ${words}${owner ? `: ${owner}` : ''}`
  return [
    `${today} 逾期 ${overdue.length} 项`,
    ...overdue.map(line),
    `三天内到期 ${due.length} 项`,
    ...due.map(line),
    '',
  ].join('\n')
}

/** taizhang paper KIND FILE...: the papers an office sends round, from the ledger of its documents. */
export async function run(argv: string[], io: Io): Promise<number> {
  const {kind, files, preset, today, out, known} = parse(argv)
  const analyzer = openAnalyzer()
  const reader = openReader()
  try {
    const sources: Source[] = []
    for (const {path, name} of walk(files)) {
      const bytes = await bytesOf(path)
      const reading = await reader.read(bytes, name)
      const record = analyze(analyzer, {id: documentId(bytes), reading, given: given(name, known)})
      sources.push({record, text: reading.text})
    }
    const duties = sources.flatMap(dutiesOf)
    if (kind === '日历' || kind === '每日提醒') {
      const words = kind === '日历' ? writeCalendar(duties, '台账') : digestWords(duties, today)
      if (out === null) io.out(words)
      else writeFileSync(out, words)
      return 0
    }
    writeFileSync(out!, await writeDocx(papersOf(kind, sources, today, preset)))
    return 0
  } finally {
    await reader.close()
  }
}
