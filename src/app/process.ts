import {InputError, RetryError, reasonOf} from '../model/errors.js'
import {type Analysts, CrashError, ScanError} from './ports/analysts.js'
import type {Clock, Log} from './ports/clock.js'
import type {Files} from './ports/files.js'
import type {Job, Queue} from './ports/queue.js'
import type {Claim, FailureRow, Work} from './ports/store.js'
import {enqueue} from './upload.js'

export interface ProcessPorts {
  readonly work: Work
  readonly files: Files
  readonly analysts: Analysts & {
    /** Follows the dictionaries of the archive up to so many saves at least. */
    upTo(saves: number): Promise<void>
  }
  readonly queue: Queue
  readonly clock: Clock
  readonly log: Log
  /** Names this process in the rows it has taken. */
  readonly worker: string
}

/** A document that kills its process so often is set apart. */
const CRASHES = 3
/** A document that was begun so often and never ended, whoever died, is set apart as well. */
const STARTS = 25

/**
 * Bring one document to its final state. Doing it twice does no harm, and a process may die anywhere in it.
 * Rejects when it should be tried again later; then the document waits.
 */
export async function processDocument(
  ports: ProcessPorts,
  {documentId, job}: Job,
): Promise<'done' | 'failed' | 'nothing'> {
  const {work, files, analysts, clock, worker} = ports
  const claim = await work.claim(documentId, job, worker, clock.now())
  if (claim === null) return 'nothing'
  if (claim.starts >= STARTS) return fail(ports, claim, endless(claim))
  const told = {stage: 'reading', begun: false}
  try {
    // A worker that has not heard of a saved dictionary must not analyse by the old one what was asked anew because of it.
    await analysts.upTo(claim.saves)
    const task = {documentId, path: files.path(documentId), given: claim.given, lane: claim.lane}
    const analyzed = await analysts.analyze(task, (stage) => {
      if (!told.begun && claim.starts > 0) count(ports, claim)
      told.stage = stage
      told.begun = true
      if (claim.lane === 'interactive' && stage !== 'reading') show(ports, claim, stage)
    })
    told.stage = 'storing'
    return (await work.finish(claim, analyzed, clock.now())) ? 'done' : 'nothing'
  } catch (error) {
    if (error instanceof ScanError) {
      // Minutes of work: it waits in a lane of its own, and this place is free for the next.
      enqueue(ports.queue, await work.toScans(claim, clock.now()), ports.log)
      return 'nothing'
    }
    return settle(ports, claim, told.stage, error)
  }
}

/** What is taken again may have lain behind others when its worker died: only what is begun counts. */
function count({work, log}: ProcessPorts, claim: Claim): void {
  work.begin(claim).catch((error: Error) => log.warn('begin', {documentId: claim.documentId, error: error.message}))
}

/** Only for people to watch: that it fails must not harm the document. */
function show({work, log}: ProcessPorts, {documentId, job}: Claim, stage: string): void {
  work.stage(documentId, job, stage).catch((error: Error) => log.warn('stage', {documentId, error: error.message}))
}

async function settle(ports: ProcessPorts, claim: Claim, stage: string, error: unknown): Promise<'failed'> {
  const {work, log} = ports
  if (error instanceof InputError) return fail(ports, claim, {stage, ...reasonOf(error)})
  if (error instanceof CrashError) {
    const crashes = await work.crashed(claim)
    const {code, found, remedy} = error.fault
    log.warn('crash', {documentId: claim.documentId, crashes, code})
    if (crashes >= CRASHES) return fail(ports, claim, {stage, code, reason: `${found}, 已试 ${crashes} 次`, remedy})
  } else if (stage !== 'storing' && !(error instanceof RetryError) && claim.starts + 1 >= CRASHES) {
    // A bug of ours on this text: kept as a failure that can be retried after an upgrade, never dropped.
    const {message, stack} = error as Error
    log.error('analysis', {documentId: claim.documentId, error: message, stack})
    return fail(ports, claim, {
      stage,
      code: 'analyze/bug',
      reason: `程序出错: ${message}`,
      remedy: '请把文件交给管理员; 升级后可在失败列表中重试',
    })
  }
  await work.release(claim)
  throw error
}

function endless({starts}: Claim): FailureRow {
  return {
    stage: 'analyzing',
    code: 'analyze/endless',
    reason: `已开始 ${starts} 次, 每次都没有结束`,
    remedy: '请检查运行环境 (内存、磁盘) 后重试',
  }
}

async function fail({work, clock, log}: ProcessPorts, claim: Claim, failure: FailureRow): Promise<'failed'> {
  log.info('refused', {documentId: claim.documentId, code: failure.code, reason: failure.reason})
  await work.fail(claim, failure, clock.now())
  return 'failed'
}
