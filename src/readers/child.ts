import {InputError} from '../model/errors.js'
import type {EngineName, OcrEngine} from './ocr/engine.js'
import type {Answer, Job} from './protocol.js'
import {readBytes} from './read.js'
import {isReading, type Scanner} from './scanner.js'

/** The child process: reads one file after another for the sandbox and knows nothing else of the product. */
process.on('message', (job: Job) => {
  answer(job).then(send)
})
process.on('disconnect', () => process.exit(0))
// Damaged files make libraries reject promises nobody waits for; the job's own promise tells what counts.
process.on('unhandledRejection', () => {})

async function answer({id, bytes, name, limits, ocr}: Job): Promise<Answer> {
  try {
    const outcome = await readBytes(bytes, name, limits, ocr === null ? null : scanner(id, ocr))
    if (isReading(outcome)) return {id, kind: 'reading', reading: outcome}
    const {instead} = outcome
    return {id, kind: 'needs-scanner', instead: instead instanceof InputError ? {fault: faultOf(instead)} : instead}
  } catch (error) {
    if (error instanceof InputError) return {id, kind: 'fault', fault: faultOf(error)}
    return {id, kind: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}

function faultOf({code, found, expected, remedy}: InputError) {
  return {code, found, expected, remedy}
}

/** Models load once a child, when the first page asks. */
let loaded: Promise<OcrEngine> | null = null

function scanner(id: number, name: EngineName): Scanner {
  return {
    engine: () => {
      loaded ??=
        name === 'paddle'
          ? import('./ocr/paddle.js').then(({openPaddle}) => openPaddle(1))
          : import('./ocr/tesseract.js').then(({openTesseract}) => openTesseract())
      return loaded
    },
    onPage: (page, pages) => send({id, kind: 'progress', page, pages}),
  }
}

function send(answer: Answer): void {
  process.send?.(answer)
}
