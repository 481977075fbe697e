import type {Consumer} from '../app/ports/queue.js'
import type {WorkerBook} from '../app/ports/workers.js'
import {type ProcessPorts, processDocument} from '../app/process.js'

export interface WorkerPorts extends ProcessPorts {
  readonly book: WorkerBook
}

/** Documents taken beyond those analysed at a time: the next is at hand while one is being stored. */
const AHEAD = 1

/** How often a worker says that it lives. */
const BEAT = 5_000

/** Take documents from the queue until stopped; stopping waits for those begun. */
export async function startWorker(ports: WorkerPorts, concurrency: number): Promise<Consumer> {
  const {queue, book, clock, log, worker, analysts} = ports
  const startedAt = clock.now()
  const tally = {busy: 0, done: 0, failed: 0}
  const consumer = await queue.consume(async (job) => {
    tally.busy++
    try {
      const end = await processDocument(ports, job)
      if (end !== 'nothing') tally[end]++
    } finally {
      tally.busy--
    }
  }, concurrency + AHEAD)
  const beat = () =>
    book
      .beat({id: worker, startedAt, at: clock.now(), concurrency, digest: analysts.digest(), ...tally})
      // Word of a saved dictionary may not have come through.
      .then((saves) => analysts.upTo(saves))
      .catch((error: Error) => log.warn('heartbeat', {error: error.message}))
  await beat()
  const timer = setInterval(beat, BEAT)
  return {
    async close() {
      clearInterval(timer)
      await consumer.close()
      await book.leave(worker).catch((error: Error) => log.warn('leave', {error: error.message}))
    },
  }
}
