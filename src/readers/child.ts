import {readFile, stat} from 'node:fs/promises'
import {InputError} from '../model/errors.js'
import {checkSize} from './faults.js'
import type {EngineName, OcrEngine} from './ocr/engine.js'
import type {PagePicture} from './page-picture.js'
import type {Answer, Job, Last, Next} from './protocol.js'
import {readBytes} from './read.js'
import {isReading, type Scanner} from './scanner.js'
import {zipMembers} from './zip/members.js'

/** Half of the memory it may have, given as its argument in megabytes. */
const SPENT = Number(process.argv[2] ?? 1000) * 500_000

/** The child process: reads one file after another for the sandbox and knows nothing else of the product. */
process.on('message', (job: Job | Next) => {
  if (job.task === 'next') return taken.resume()
  send({id: job.id, kind: 'begun'})
  answer(job).then((last) => send({...last, spent: process.memoryUsage.rss() > SPENT}))
})
process.on('disconnect', () => process.exit(0))
// Ctrl+C and a service manager tell the whole group: the parent lets the file be read to its end, or kills by itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
// Damaged files make libraries reject promises nobody waits for; the job's own promise tells what counts.
process.on('unhandledRejection', () => {})

/** Who waits until the member handed out last has been taken. */
const taken = {resume: () => {}}

async function answer(job: Job): Promise<Answer> {
  const {id} = job
  try {
    if (job.task === 'unpack') return await unpack(job)
    if (job.task === 'picture') return {id, kind: 'picture', picture: await draw(job)}
    const {bytes, name, limits, ocr} = job
    const outcome = await readBytes(bytes, name, limits, ocr === null ? null : scanner(id, ocr))
    if (isReading(outcome)) return {id, kind: 'reading', reading: outcome}
    const {instead} = outcome
    return {id, kind: 'needs-scanner', instead: instead instanceof InputError ? {fault: faultOf(instead)} : instead}
  } catch (error) {
    if (error instanceof InputError) return {id, kind: 'fault', fault: faultOf(error)}
    return {id, kind: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}

async function draw({path, page, width, limits}: Extract<Job, {task: 'picture'}>): Promise<PagePicture> {
  checkSize((await stat(path)).size, limits)
  const {pagePicture} = await import('./page-picture.js')
  return pagePicture(await readFile(path), page, width, limits)
}

async function unpack({id, path, limits}: Extract<Job, {task: 'unpack'}>): Promise<Answer> {
  checkSize((await stat(path)).size, limits)
  let members = 0
  for (const member of zipMembers(await readFile(path), limits)) {
    members++
    const content = 'bytes' in member ? member.bytes : {fault: faultOf(member.error)}
    const asked = new Promise<void>((resolve) => {
      taken.resume = resolve
    })
    await send({id, kind: 'member', name: member.name, content})
    await asked
  }
  return {id, kind: 'unpacked', members}
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
    onPage: (page, pages) => {
      send({id, kind: 'progress', page, pages})
    },
  }
}

/** Settles once the answer is on its way. */
function send(answer: Answer | Last): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(answer, undefined, {}, () => resolve())
  })
}
