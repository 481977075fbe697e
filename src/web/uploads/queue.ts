import {useSyncExternalStore} from 'react'
import type {Upload} from '../../server/api/upload.js'
import {ApiError, call, isAway, problemOf, uploadHeaders} from '../api/client.js'
import {t} from '../i18n/words.js'
import type {Dropped} from './drop.js'

/** A file on its way: what the server has not acknowledged yet is sent again after a lost connection. */
export interface Sending extends Dropped {
  readonly key: number
  readonly batch: string | null
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused'
  readonly answer: Upload | null
  readonly trouble: string | null
}

/** Files of one request, and requests at a time. */
const PER_REQUEST = 20
const BYTES_PER_REQUEST = 32 * 2 ** 20

let items: readonly Sending[] = []
let count = 0
let running = false
/** Where the files on their way belong. */
let batch: string | null = null
const watchers = new Set<() => void>()

function set(next: readonly Sending[]) {
  items = next
  for (const watch of watchers) watch()
}

function update(keys: ReadonlySet<number>, change: (item: Sending) => Sending) {
  set(items.map((item) => (keys.has(item.key) ? change(item) : item)))
}

export function useSending(): readonly Sending[] {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => void watchers.delete(watch)
    },
    () => items,
  )
}

/** Take away those that arrived: the batch shows them from now on. */
export function forgetSent() {
  set(items.filter((item) => item.state === 'waiting' || item.state === 'sending'))
}

/** As people number their files: 2.docx before 10.docx. */
const byPath = (a: Dropped, b: Dropped) => a.path.localeCompare(b.path, 'zh', {numeric: true})

/** Send these files as one batch, after those that are already waiting. */
export function enqueue(files: readonly Dropped[]) {
  const fresh = [...files]
    .sort(byPath)
    .map((dropped): Sending => ({...dropped, key: count++, batch: null, state: 'waiting', answer: null, trouble: null}))
  // What comes when all before has arrived is a batch of its own.
  if (!running) batch = null
  set([...items.filter(({state}) => running || state === 'refused'), ...fresh])
  void run()
}

async function run() {
  if (running) return
  running = true
  try {
    while (items.some((item) => item.state === 'waiting')) await sendSome()
  } finally {
    running = false
  }
}

function nextRequest(): Sending[] {
  const some: Sending[] = []
  let bytes = 0
  for (const item of items) {
    if (item.state !== 'waiting') continue
    if (some.length > 0 && (some.length === PER_REQUEST || bytes + item.file.size > BYTES_PER_REQUEST)) break
    some.push(item)
    bytes += item.file.size
  }
  return some
}

async function batchFor(expected: number): Promise<string> {
  if (batch === null) {
    const created = await call('createBatch', {body: {lane: expected > 50 ? 'bulk' : 'interactive', expected}})
    batch = created.id
  }
  return batch
}

async function sendSome() {
  const some = nextRequest()
  const keys = new Set(some.map((item) => item.key))
  try {
    const id = await batchFor(items.filter((item) => item.state === 'waiting').length)
    update(keys, (item) => ({...item, state: 'sending', batch: id, trouble: null}))
    const answers = await post(id, some)
    update(keys, (item) => {
      const answer = answers[some.findIndex((sent) => sent.key === item.key)] ?? null
      return {...item, state: answer?.state === 'refused' ? 'refused' : 'sent', answer, trouble: answer?.reason ?? null}
    })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (isAway(error)) {
      update(keys, (item) => ({...item, state: 'waiting', trouble: error.message}))
      await new Promise((resolve) => setTimeout(resolve, 3000))
      return
    }
    update(keys, (item) => ({
      ...item,
      state: 'refused',
      trouble: [error.message, error.remedy].filter(Boolean).join('; '),
    }))
  }
}

async function post(id: string, some: readonly Sending[]): Promise<readonly Upload[]> {
  const form = new FormData()
  form.set('batch', id)
  for (const {file, path} of some) form.append('files', file, path)
  let response: Response
  try {
    response = await fetch('/api/uploads', {
      method: 'POST',
      headers: uploadHeaders(),
      body: form,
      credentials: 'same-origin',
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new ApiError(0, {code: 'offline', message: t('连不上服务器, 恢复后自动续传'), remedy: null})
  }
  if (!response.ok) throw await problemOf(response)
  return ((await response.json()) as {uploads: Upload[]}).uploads
}
