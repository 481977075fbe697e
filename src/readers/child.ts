import {InputError} from '../model/errors.js'
import type {Answer, Job} from './protocol.js'
import {readBytes} from './read.js'

/** The child process: reads one file after another for the sandbox and knows nothing else of the product. */
process.on('message', (job: Job) => {
  answer(job).then(send)
})
process.on('disconnect', () => process.exit(0))
// Damaged files make libraries reject promises nobody waits for; the job's own promise tells what counts.
process.on('unhandledRejection', () => {})

async function answer({id, bytes, name, limits}: Job): Promise<Answer> {
  try {
    return {id, kind: 'reading', reading: await readBytes(bytes, name, limits)}
  } catch (error) {
    if (error instanceof InputError) {
      const {code, found, expected, remedy} = error
      return {id, kind: 'fault', fault: {code, found, expected, remedy}}
    }
    return {id, kind: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}

function send(answer: Answer): void {
  process.send?.(answer)
}
