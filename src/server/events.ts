import type {ServerResponse} from 'node:http'
import {finished} from 'node:stream'
import type {LiveEvent} from './api/system.js'
import {whoAsks} from './caller.js'
import type {Known, ServerPorts} from './context.js'
import {HttpError} from './problem.js'

type Listener = (event: LiveEvent) => void

/** Everybody who watches, fed by one listener on the database. */
export interface Hub {
  watch(listener: Listener): () => void
  watchers(): number
  readonly streams: Streams
  close(): Promise<void>
}

export async function openHub({listen, log}: Pick<ServerPorts, 'listen' | 'log'>): Promise<Hub> {
  const listeners = new Set<Listener>()
  const streams = openStreams()
  const stop = await listen(
    (payload) => {
      const event = parse(payload)
      if (event === null) log.warn('event', {payload: payload.slice(0, 200)})
      else for (const listener of listeners) listener(event)
    },
    // What was told meanwhile nobody heard: whoever watches comes back and reads everything anew.
    () => streams.endAll(),
  )
  return {
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    watchers: () => listeners.size,
    streams,
    close: stop,
  }
}

function parse(payload: string): LiveEvent | null {
  try {
    return JSON.parse(payload) as LiveEvent
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** All streams that are open here. */
interface Streams {
  add(raw: ServerResponse): () => void
  /** Their readers come back by themselves, here or at another server. */
  endAll(): void
}

function openStreams(): Streams {
  const all = new Set<ServerResponse>()
  return {
    add(raw) {
      all.add(raw)
      return () => all.delete(raw)
    },
    endAll() {
      for (const raw of all) raw.end()
    },
  }
}

/** An open stream of server-sent events; a heartbeat keeps proxies and our own limit of silence away. */
export interface Stream {
  send(data: unknown, id?: number): void
  readonly closed: Promise<void>
}

const BEAT = 15_000
/** Open streams of one user: so many pages nobody looks at. */
const MOST = 40
const open = new Map<string, number>()

/** A stream lives as long as its reader may ask: a login that ends, or a user who is shut out, ends it. */
function openStream(streams: Streams, {ports, asking, request, reply, settings}: Known): Stream {
  const {id} = asking.user
  const count = open.get(id) ?? 0
  if (count >= MOST) throw new HttpError(429, 'too-often', '同时打开的页面太多', '请关闭几个页面后再试')
  open.set(id, count + 1)
  reply.hijack()
  const {raw} = reply
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  raw.write('retry: 2000\n: open\n\n')
  const beat = async () => {
    const still = await whoAsks(ports, request)
    if (still === null || still.caller.role !== asking.caller.role) raw.end()
    else raw.write(': beat\n\n')
  }
  const forget = streams.add(raw)
  const timer = setInterval(
    () => {
      // Whoever comes back is told why it cannot.
      beat().catch(() => raw.destroy())
    },
    Math.min(BEAT, settings.patience.silence / 4),
  )
  const closed = new Promise<void>((resolve) => {
    // Also where the reader had left before we answered: 'close' was said then, and is not said again.
    finished(raw, () => {
      clearInterval(timer)
      forget()
      open.set(id, (open.get(id) ?? 1) - 1)
      if (open.get(id) === 0) open.delete(id)
      resolve()
    })
  })
  return {
    send(data, id) {
      // A watcher that does not read is let go: it comes back and asks anew.
      if (raw.writableLength > 1_000_000) raw.destroy()
      else raw.write(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`)
    },
    closed,
  }
}

/** Every change the caller may see, as it happens; after a lost connection first the decisions missed. */
export async function streamEvents(hub: Hub, context: Known): Promise<void> {
  const {ports, asking, request} = context
  const {documents, decisions} = ports.store
  const stream = openStream(hub.streams, context)
  // Before it is looked up what was missed: what happens meanwhile is told twice rather than not at all.
  const stop = hub.watch((event) => {
    const send = () => stream.send(event, event.type === 'decision' ? event.seq : undefined)
    if (asking.scope === null) return send()
    if (event.type === 'batch' || event.type === 'rules') return
    documents.may(event.documentId, asking.scope).then(
      (may) => may && send(),
      (error: Error) => ports.log.warn('events', {error: error.message}),
    )
  })
  stream.closed.then(stop)
  const last = Number(request.headers['last-event-id'])
  if (Number.isInteger(last) && last > 0) {
    const missed = await decisions.list({after: last}, {offset: 0, limit: 1000}, asking.scope)
    for (const {documentId, seq, by} of missed.items)
      stream.send({type: 'decision', documentId, seq, by: by?.id ?? null}, seq)
  }
}

/** A batch's progress, each second in which something may have changed, until it has ended and a little longer. */
export async function streamBatch({streams}: Hub, context: Known, batchId: string): Promise<void> {
  const {ports, asking} = context
  const {batches} = ports.store
  const stream = openStream(streams, context)
  let last = ''
  let busy = false
  async function look(): Promise<void> {
    const batch = await batches.one(batchId, asking.scope, ports.clock.now())
    const text = JSON.stringify(batch)
    if (batch && text !== last) stream.send(batch)
    last = text
  }
  const again = () => {
    if (busy) return
    busy = true
    look()
      .catch((error: Error) => ports.log.warn('events', {error: error.message}))
      .finally(() => {
        busy = false
      })
  }
  again()
  const timer = setInterval(again, 1000)
  stream.closed.then(() => clearInterval(timer))
}
