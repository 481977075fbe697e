import {writeFileSync} from 'node:fs'
import {openLedgers} from '../../adapters/ledgers.js'
import {today} from '../../app/decide.js'
import {currentRecord} from '../../app/export.js'
import type {AnalysisRecord} from '../../model/record.js'
import {dictionariesFolder} from '../../setup.js'
import {openSystem, readSettings} from '../../system.js'
import {type Io, UsageError} from '../io.js'
import {parseOptions} from '../service.js'

const formats = ['xlsx', 'json', 'jsonl', 'csv'] as const

/** taizhang export: the records of the archive as they count now. */
export async function run(argv: string[], io: Io): Promise<number> {
  const {values, positionals} = parseOptions(argv, {
    out: {type: 'string'},
    format: {type: 'string'},
    place: {type: 'string'},
    from: {type: 'string'},
    to: {type: 'string'},
  })
  if (positionals.length > 0) throw new UsageError(`export 不收文件名 (${positionals[0]}); 用 --out 给出要写的文件`)
  if (values.out === undefined) throw new UsageError('没有给出要写的文件; 请加上 --out 台账.xlsx')
  const word = values.format ?? values.out.split('.').at(-1)
  const format = formats.find((name) => name === word)
  if (!format) throw new UsageError(`--format ${word} 不认识, 应为 ${formats.join('、')} 之一`)
  const system = await openSystem(readSettings())
  try {
    const {documents, entries} = system.store
    const day = today(system.clock)
    const records: AnalysisRecord[] = []
    for (let offset = 0; ; offset += 500) {
      const {items} = await documents.list(
        {statuses: ['done'], place: values.place, from: values.from, to: values.to, sort: 'date'},
        {offset, limit: 500},
        null,
      )
      for (const {id} of items) {
        const record = await documents.record(id)
        if (record) records.push(currentRecord(record, await entries.ofDocument(id, day)))
      }
      if (items.length < 500) break
    }
    const ledgers = openLedgers(dictionariesFolder)
    if (format === 'xlsx') writeFileSync(values.out, await ledgers.workbook(records, new Date()))
    else if (format === 'csv') writeFileSync(values.out, ledgers.csv(records))
    else
      writeFileSync(
        values.out,
        format === 'json'
          ? `${JSON.stringify(records)}\n`
          : records.map((record) => `${JSON.stringify(record)}\n`).join(''),
      )
    io.out(
      `已写出 ${values.out}: ${records.length} 份文件, ${records.reduce((sum, {entries: list}) => sum + list.length, 0)} 条记录`,
    )
    return 0
  } finally {
    await system.close()
  }
}
