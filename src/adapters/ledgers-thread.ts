import {parentPort, workerData} from 'node:worker_threads'
import {type Made, openLedgers, type Wanted} from './ledgers.js'

// A workbook of fifty thousand rows takes its thread for many seconds: this one has nobody else to serve.
const port = parentPort!
const ledgers = openLedgers((workerData as {folder: string}).folder)

function make(wanted: Wanted): Promise<Uint8Array> {
  switch (wanted.kind) {
    case 'workbook':
      return ledgers.workbook(wanted.records, wanted.at)
    case 'tables':
      return ledgers.tables(wanted.sheets)
    default:
      return ledgers.papers(wanted.papers)
  }
}

port.on('message', async ({id, wanted}: {id: number; wanted: Wanted}) => {
  const told: Made = await make(wanted).then(
    (bytes) => ({id, bytes}),
    (error: Error) => ({id, message: error.stack ?? error.message}),
  )
  port.postMessage(told, 'bytes' in told ? [told.bytes.buffer as ArrayBuffer] : [])
})
