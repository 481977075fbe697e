import {InputError} from '../model/errors.js'
import type {Reading} from '../model/reading.js'
import {checkBytes} from './faults.js'
import {type Keeper, keep} from './keeper.js'
import {LIMITS, type Limits} from './limits.js'
import {readBytes} from './read.js'
import {sniff} from './sniff.js'

export interface ReaderSettings {
  /** Child processes at most; each starts when first needed. */
  readonly children?: number
  /** Resident memory of a child at most. */
  readonly memoryMB?: number
  /** For one file; for one page where pages report. */
  readonly timeoutMs?: number
  readonly limits?: Partial<Limits>
}

export interface Readers {
  /** The source text of a file. Rejects with an InputError when the file cannot be read. */
  read(bytes: Uint8Array, name: string): Promise<Reading>
  close(): Promise<void>
}

/** Plain text up to this size is decoded here: no parser sees it, and a child would cost more than the work. */
const SMALL_TEXT = 2_000_000

/** Readers behind a wall: each file is parsed in a child process that can be killed without loss. */
export function openReaders({children = 2, memoryMB = 1024, timeoutMs = 60_000, limits}: ReaderSettings = {}): Readers {
  const all: Limits = {...LIMITS, ...limits}
  const waiting: Waiting[] = []
  const keepers: Keeper[] = []
  let closed = false

  const pump = () => {
    while (waiting.length > 0) {
      let free = keepers.find((keeper) => !keeper.busy())
      if (free === undefined && keepers.length < children) {
        free = keep({memoryMB, timeoutMs})
        keepers.push(free)
      }
      if (free === undefined) return
      const {bytes, name, resolve, reject} = waiting.shift()!
      free.read({bytes, name, limits: all}).then(resolve, reject).finally(pump)
    }
  }

  return {
    async read(bytes, name) {
      if (closed) throw new Error('the readers are closed')
      checkBytes(bytes, all)
      if (bytes.length <= SMALL_TEXT && sniff(bytes) === 'txt') return readBytes(bytes, name, all)
      return new Promise((resolve, reject) => {
        waiting.push({bytes, name, resolve, reject})
        pump()
      })
    },
    async close() {
      closed = true
      for (const {reject} of waiting.splice(0)) reject(closing())
      await Promise.all(keepers.map((keeper) => keeper.stop()))
    },
  }
}

interface Waiting {
  readonly bytes: Uint8Array
  readonly name: string
  readonly resolve: (reading: Reading) => void
  readonly reject: (error: unknown) => void
}

function closing(): InputError {
  return new InputError({
    code: 'read/stopped',
    found: '程序正在退出，文件尚未读取',
    expected: '程序运行中',
    remedy: '重新启动后再试',
  })
}
