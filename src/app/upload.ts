import type {Given} from '../model/document.js'
import {InputError} from '../model/errors.js'
import type {Clock, Log} from './ports/clock.js'
import type {Staged} from './ports/files.js'
import type {Lane, Queue} from './ports/queue.js'
import type {ArchiveFile, Refusal, UploadView, Work} from './ports/store.js'

export interface UploadPorts {
  readonly work: Work
  readonly queue: Queue
  readonly clock: Clock
  readonly log: Log
}

export interface StagedFile {
  readonly staged: Staged
  readonly name: string
  readonly path: string | null
  readonly given: Given
}

/**
 * Take files into the archive: first the bytes are safe on disk, then the rows, all of them or none; then they are
 * acknowledged; the job comes last, and when it is lost the reconciler adds it.
 */
export async function acceptFiles(
  {work, queue, clock, log}: UploadPorts,
  input: {
    batchId: string
    byId: string | null
    lane: Lane
    files: readonly StagedFile[]
    refusals: readonly Refusal[]
    archives?: readonly ArchiveFile[]
    replaces?: readonly string[]
  },
): Promise<UploadView[]> {
  for (const {staged} of input.files) await staged.commit()
  const arrivals = input.files.map(({staged: {sha256, size}, name, path, given}) => ({sha256, size, name, path, given}))
  const {batchId, byId, lane, refusals, archives = [], replaces = []} = input
  const {uploads, jobs} = await work.accept({
    batchId,
    byId,
    lane,
    arrivals,
    refusals,
    archives,
    replaces,
    at: clock.now(),
  })
  enqueue(queue, jobs, log)
  return uploads
}

/** Add jobs without making anybody wait: a queue that is away gets them from the reconciler. */
export function enqueue(queue: Queue, jobs: Parameters<Queue['add']>[0], log: Log): void {
  queue.add(jobs).catch((error: Error) => log.warn('enqueue', {jobs: jobs.length, error: error.message}))
}

/** A file's name for people: the last part of whatever path a browser or an archive gave it, without control characters. */
export function plainName(raw: string): {name: string; path: string | null} {
  const clean = raw.normalize('NFC').replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '')
  const parts = clean.split(/[\\/]+/u).filter((part) => part !== '' && part !== '.' && part !== '..')
  const name = (parts.at(-1) ?? '').slice(-255) || '未命名'
  return {name, path: parts.length > 1 ? parts.join('/').slice(-1000) : null}
}

export function tooLarge(limit: number): InputError {
  const most = Math.floor(limit / 1_000_000)
  return new InputError({
    code: 'upload/too-large',
    found: `文件超过 ${most} MB`,
    expected: `每个文件不超过 ${most} MB`,
    remedy: '请拆分文件, 或请管理员调高上限',
  })
}

export function nothingGiven(name: string, more: Partial<Given> = {}): Given {
  return {name, date: null, place: null, title: null, genre: null, ...more}
}
