import type {Worker} from 'node:worker_threads'
import type {Ledgers} from '../app/ports/ledgers.js'
import {RetryError} from '../model/errors.js'
import {type Made, openLedgers, type Wanted} from './ledgers.js'
import {startThread} from './thread.js'

/** A thread that nobody wants anything of for so long, in milliseconds, gives its memory back. */
const IDLE = 60_000

interface Waiting {
  resolve(bytes: Uint8Array): void
  reject(error: Error): void
}

/** The same, with workbooks and papers made in a thread of their own: whoever asks for something else meanwhile is answered. */
export function openLedgersAside(folder: string): Ledgers & {close(): Promise<void>} {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | null = null
  let idle: NodeJS.Timeout | null = null
  let last = 0

  function start(): Worker {
    const started = startThread(new URL('./ledgers-thread', import.meta.url), {folder})
    const fail = (error: Error) => {
      if (thread === started) lose(error)
    }
    started.on('error', fail)
    started.on('exit', () => fail(new Error('the thread that makes workbooks and papers has ended')))
    started.on('message', (made: Made) => {
      const asked = waiting.get(made.id)
      waiting.delete(made.id)
      if ('bytes' in made) asked?.resolve(made.bytes)
      else asked?.reject(new Error(made.message))
      if (waiting.size > 0) return
      idle = setTimeout(() => void close(), IDLE)
      idle.unref()
    })
    started.unref()
    return started
  }

  function lose(error: Error): void {
    thread = null
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }

  function make(wanted: Wanted): Promise<Uint8Array> {
    if (idle) clearTimeout(idle)
    return new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, {resolve, reject})
      thread ??= start()
      thread.postMessage({id, wanted})
    })
  }

  async function close(): Promise<void> {
    if (idle) clearTimeout(idle)
    const old = thread
    lose(new RetryError('程序正在停止'))
    await old?.terminate()
  }

  return {
    ...openLedgers(folder),
    workbook: (records, at) => make({kind: 'workbook', records, at}),
    tables: (sheets) => make({kind: 'tables', sheets}),
    papers: (papers) => make({kind: 'papers', papers}),
    close,
  }
}
