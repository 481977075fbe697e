import type {AnalysisRecord} from '../model/record.js'
import type {Known} from './context.js'
import {attachment} from './handlers/uploads.js'
import {mediaTypes} from './media.js'

type Format = 'xlsx' | 'json' | 'jsonl' | 'csv'

/** Records as a file to keep. */
export async function sendRecords(
  {ports, reply, audit}: Known,
  format: Format,
  records: readonly AnalysisRecord[],
  name: string,
): Promise<unknown> {
  await audit('export', name, {format, documents: records.length})
  reply.type(mediaTypes[format]).header('content-disposition', attachment(`${name}.${format}`))
  return reply.send(await content(ports, format, records))
}

async function content(
  {ledgers, clock}: Pick<Known['ports'], 'ledgers' | 'clock'>,
  format: Format,
  records: readonly AnalysisRecord[],
): Promise<string | Buffer> {
  switch (format) {
    case 'xlsx':
      return Buffer.from(await ledgers.workbook(records, clock.now()))
    case 'csv':
      return ledgers.csv(records)
    case 'jsonl':
      return records.map((record) => `${JSON.stringify(record)}\n`).join('')
    default:
      return `${JSON.stringify(records.length === 1 ? records[0] : records)}\n`
  }
}
