import {readFileSync} from 'node:fs'
import {parentPort, workerData} from 'node:worker_threads'
import {PGlite} from '@electric-sql/pglite'
import {openPrepared} from './pglite-prepared.js'
import type {Asked, Told} from './pglite-wire.js'

// PGlite blocks its thread while it works: here it has a thread of its own, so that the server answers meanwhile.
const port = parentPort!
const {folder, seed} = workerData as {folder: string; seed: string | null}
const tell = (message: Told) => port.postMessage(message)
/** int8 as a number, as for our pg pool; numeric and date as text, as pg gives them to BullMQ; bytes in one go. */
const parsers = {
  20: Number,
  1700: (text: string) => text,
  1082: (text: string) => text,
  17: (text: string) => new Uint8Array(Buffer.from(text.slice(2), 'hex')),
}

const pg = await PGlite.create({
  ...(folder === ':memory:' ? {} : {dataDir: folder}),
  ...(seed === null ? {} : {loadDataDir: new Blob([new Uint8Array(readFileSync(seed))], {type: 'application/x-gzip'})}),
  parsers,
})
// The queue's tables lie in a schema of their own; it and ours share the one session.
await pg.exec('set search_path to public, bullmq')
const prepared = openPrepared(pg)
pg.onNotification((channel, payload) => tell({kind: 'heard', channel, payload}))

/** A plan made for empty tables would be kept for full ones: nobody else tells this database that they grow. */
const PLANS_LAST = 5_000
let planned = performance.now()

async function exec(text: string) {
  await prepared.notice(text)
  if (/^\s*begin\b/iu.test(text) && performance.now() - planned > PLANS_LAST) {
    await pg.exec('discard plans')
    planned = performance.now()
  }
  return (await pg.exec(text)).at(-1)
}

async function answer(asked: Asked): Promise<Told> {
  switch (asked.kind) {
    case 'query': {
      const result = asked.params?.length ? await prepared.query(asked.text, asked.params) : await exec(asked.text)
      return {
        kind: 'rows',
        id: asked.id,
        result: {
          rows: (result?.rows ?? []) as Record<string, unknown>[],
          rowCount: result?.affectedRows || result?.rows.length || 0,
          command: (result as {command?: string} | undefined)?.command ?? '',
          fields: result?.fields ?? [],
        },
      }
    }
    case 'dump': {
      const blob = await pg.dumpDataDir('gzip')
      return {kind: 'dump', id: asked.id, bytes: new Uint8Array(await blob.arrayBuffer())}
    }
    case 'close': {
      await pg.close()
      return {kind: 'closed', id: asked.id}
    }
  }
}

port.on('message', (asked: Asked) => {
  answer(asked).then(
    tell,
    (error: Error & {code?: string; detail?: string; constraint?: string; severity?: string}) => {
      tell({
        kind: 'failed',
        id: asked.id,
        message: error.message,
        code: error.code,
        detail: error.detail,
        constraint: error.constraint,
      })
      // After a panic (a full disk, say) PGlite answers everything with nothing, as if it had been done.
      if (error.severity === 'PANIC' || error.severity === 'FATAL') tell({kind: 'broken', message: error.message})
    },
  )
})
tell({kind: 'ready'})
