import type {Clock, Log} from './ports/clock.js'
import type {Queue} from './ports/queue.js'
import type {Work} from './ports/store.js'

export interface ReconcilePorts {
  readonly work: Work
  readonly queue: Queue
  readonly clock: Clock
  readonly log: Log
}

/** Rows added again at one time. */
const PAGE = 1000
/** A row queued longer ago than this, with no job to be seen, has lost its job. */
const PATIENCE = 60_000

/**
 * Add again what is not done and may have lost its job: the row is the truth, the queue only carries it.
 * Adding a job that is still there changes nothing, so a row may be added too often, never too seldom.
 */
export async function reconcile({work, queue, clock, log}: ReconcilePorts): Promise<number> {
  if ((await work.open()) === 0) return 0
  // Jobs before rows: what ends between the two looks must not count as lost, or every row would be added anew.
  const {waiting, active, delayed} = await queue.counts()
  const open = await work.open()
  const lost = open - waiting - active - delayed
  const now = clock.now()
  const patience = patienceFor(lost, open)
  let added = 0
  for (;;) {
    const jobs = await work.stale(new Date(now.getTime() - patience), now, PAGE)
    if (jobs.length === 0) break
    await queue.add(jobs)
    added += jobs.length
  }
  if (added > 0) log.info('reconciled', {open, lost, added})
  return added
}

function patienceFor(lost: number, open: number): number {
  // The queue was emptied: all of it at once.
  if (lost > open / 2) return 5_000
  // Where nothing is missing by the numbers only what has waited very long is looked at.
  return lost > 0 ? PATIENCE : 10 * PATIENCE
}

/** Reconcile again and again, one at a time, until stopped. */
export function keepReconciling(ports: ReconcilePorts, every: number): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = reconcile(ports)
      .catch((error: Error) => ports.log.warn('reconcile', {error: error.message}))
      .finally(() => {
        busy = false
      })
  }, every)
  return async () => {
    clearInterval(timer)
    await running
  }
}
