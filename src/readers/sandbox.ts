import {InputError} from '../model/errors.js'
import type {Reading} from '../model/reading.js'
import {checkBytes} from './faults.js'
import {handOver} from './hand-over.js'
import {type Asked, type Hear, type Keeper, type KeeperSettings, keep, type Outcome} from './keeper.js'
import {LIMITS, type Limits} from './limits.js'
import type {EngineName} from './ocr/engine.js'
import type {PagePicture} from './page-picture.js'
import type {Answer} from './protocol.js'
import {isReading} from './scanner.js'
import {sniff} from './sniff.js'
import {readTxt} from './text/txt.js'
import type {Member} from './zip/members.js'

export interface ReaderSettings {
  /** Child processes at most; each starts when first needed. */
  readonly children?: number
  /** Resident memory of a child at most. */
  readonly memoryMB?: number
  /** For one file. */
  readonly timeoutMs?: number
  readonly limits?: Partial<Limits>
  /** What reads pages without text; one page at a time, in a child of its own. */
  readonly ocr?: EngineName | 'off'
  /** Whether that child yields to all other work, which it does unless told otherwise. */
  readonly ocrYields?: boolean
  readonly ocrMemoryMB?: number
  /** For one page. */
  readonly ocrTimeoutMs?: number
}

export type OnPage = (page: number, pages: number) => void

export interface Readers {
  /** The source text of a file. Rejects with an InputError when the file cannot be read. */
  read(bytes: Uint8Array, name: string, onPage?: OnPage): Promise<Reading>
  /** The same without the slow lane: null where the file must be read again by `read`, because it needs OCR. */
  readText(bytes: Uint8Array, name: string): Promise<Reading | null>
  /** The files of an archive (see isArchiveFile), those of archives inside it too; one at a time. */
  unpack(path: string | Buffer): AsyncGenerator<Member>
  /** A page (from 1) of a pdf or an image file, about so many pixels wide. Rejects with an InputError for other files. */
  picture(path: string, page: number, width: number): Promise<PagePicture>
  close(): Promise<void>
}

/** Plain text up to this size is decoded here: no parser sees it, and a child would cost more than the work. */
const SMALL_TEXT = 2_000_000

/** Readers behind a wall: each file is parsed in a child process that can be killed without loss. */
export function openReaders({
  children = 2,
  memoryMB = 1024,
  timeoutMs = 60_000,
  limits,
  ocr = 'paddle',
  ocrYields = true,
  ocrMemoryMB = 1600,
  ocrTimeoutMs = 180_000,
}: ReaderSettings = {}): Readers {
  const all: Limits = {...LIMITS, ...limits}
  const quick = lane(children, {memoryMB, timeoutMs, yields: false})
  const slow = lane(1, {memoryMB: ocrMemoryMB, timeoutMs: ocrTimeoutMs, yields: ocrYields})
  // A lane of its own: whoever takes members may read each before the next, and must not wait for this one.
  const archives = lane(1, {memoryMB, timeoutMs, yields: false})
  // Somebody looks at the page: it waits for no file that is being read.
  const pictures = lane(1, {memoryMB, timeoutMs, yields: false})
  return {
    async read(bytes, name, onPage) {
      checkBytes(bytes, all)
      if (bytes.length <= SMALL_TEXT && sniff(bytes) === 'txt') return readTxt(bytes, all)
      const job = {task: 'read', bytes, name, limits: all} as const
      const outcome = await quick.run({...job, ocr: null})
      if (ocr === 'off' || isSettled(outcome)) return settled(outcome)
      const scanned = slow.run({...job, ocr}, (news) => {
        if (news.kind === 'progress') onPage?.(news.page, news.pages)
      })
      return settled(await scanned)
    },
    async readText(bytes, name) {
      checkBytes(bytes, all)
      if (bytes.length <= SMALL_TEXT && sniff(bytes) === 'txt') return readTxt(bytes, all)
      const outcome = await quick.run({task: 'read', bytes, name, limits: all, ocr: null})
      return ocr === 'off' || isSettled(outcome) ? settled(outcome) : null
    },
    unpack: (path) =>
      handOver((give) =>
        archives.run({task: 'unpack', path, limits: all}, async (news) => {
          if (news.kind === 'member') await give(memberOf(news))
        }),
      ),
    async picture(path, page, width) {
      const outcome = await pictures.run({task: 'picture', path, page, width, limits: all})
      if (typeof outcome === 'number' || !isPicture(outcome)) throw new Error('a child was to draw a page and did not')
      return outcome
    },
    async close() {
      await Promise.all([quick, slow, archives, pictures].map((one) => one.close()))
    },
  }
}

function isSettled(outcome: Outcome): boolean {
  return typeof outcome === 'number' || isPicture(outcome) || isReading(outcome)
}

function settled(outcome: Outcome): Reading {
  if (typeof outcome === 'number' || isPicture(outcome)) throw new Error('a child answered another task than to read')
  if (isReading(outcome)) return outcome
  if (outcome.instead instanceof InputError) throw outcome.instead
  return outcome.instead
}

function isPicture(outcome: Exclude<Outcome, number>): outcome is PagePicture {
  return 'bytes' in outcome
}

function memberOf({name, content}: Extract<Answer, {kind: 'member'}>): Member {
  return 'fault' in content ? {name, error: new InputError(content.fault)} : {name, bytes: content}
}

interface Lane {
  run(job: Asked, hear?: Hear): Promise<Outcome>
  close(): Promise<void>
}

/** Child processes with one queue before them. */
function lane(children: number, settings: KeeperSettings): Lane {
  const waiting: (() => void)[] = []
  const keepers: Keeper[] = []
  let closed = false
  const free = () => {
    const idle = keepers.find((keeper) => !keeper.busy())
    if (idle !== undefined || keepers.length >= children) return idle
    const started = keep(settings)
    keepers.push(started)
    return started
  }
  return {
    async run(job, hear) {
      let keeper = free()
      while (keeper === undefined && !closed) {
        await new Promise<void>((resolve) => waiting.push(resolve))
        keeper = free()
      }
      if (keeper === undefined || closed) throw stopping()
      try {
        return await keeper.run(job, hear)
      } finally {
        waiting.shift()?.()
      }
    },
    async close() {
      closed = true
      for (const wake of waiting.splice(0)) wake()
      await Promise.all(keepers.map((keeper) => keeper.stop()))
    },
  }
}

function stopping(): InputError {
  return new InputError({
    code: 'read/stopped',
    found: '程序正在退出，文件尚未读取',
    expected: '程序运行中',
    remedy: '重新启动后再试',
  })
}
