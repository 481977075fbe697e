import type {BatchView} from '../../app/ports/batches.js'
import type {UploadView} from '../../app/ports/store.js'
import {tooLarge} from '../../app/upload.js'
import {InputError} from '../../model/errors.js'
import {openReach, type Reach, type ReachSettings} from './reach.js'
import {type Arrival, type Incoming, keyOf, MENDABLE, type Refused, refused, type Target} from './target.js'

export interface RemoteSettings extends ReachSettings {
  readonly name: string
  readonly expected: number | null
}

/** Into a server that runs, by its API. */
export async function openRemote({name, expected, ...settings}: RemoteSettings): Promise<Target> {
  const reach = await openReach(settings)
  const id = await batchOf(reach, name, expected)
  /** How many of a key have come in, as far as we were told. */
  const counts = new Map<string, number>()

  async function arrived(): Promise<readonly Arrival[]> {
    const found: Arrival[] = []
    for (let offset = 0; ; offset += 1000) {
      const text = await reach.get(`/api/batches/${id}/uploads?offset=${offset}&limit=1000`)
      const {items} = JSON.parse(text) as {items: UploadView[]}
      for (const {id: row, name, path, size, at, code} of items)
        found.push({id: row, key: keyOf({path: path ?? name, size}), at: new Date(at), code})
      if (items.length < 1000) break
    }
    return found
  }
  const count = (key: string, more = 0) => {
    const next = (counts.get(key) ?? 0) + more
    counts.set(key, next)
    return next
  }
  async function post(path: string, body: () => Promise<object | FormData>, file: Incoming | Refused): Promise<void> {
    const [key, {again}] = [keyOf(file), file]
    // What stood in its place before is gone once this was heard.
    const heard = (rows: readonly Arrival[]) =>
      again ? rows.every((one) => one.id !== again.id) : rows.filter((one) => one.key === key).length > count(key)
    await reach.post(path, body, async () => heard(await arrived()))
    count(key, 1)
    if (again) count(again.key, -1)
  }
  const refuse = (file: Refused) => {
    const {size, code, reason, remedy, again} = file
    const path = file.path.slice(-PHRASE)
    const row = {path, size, code, reason: reason.slice(0, PHRASE), remedy, ...(again ? {replaces: again.id} : {})}
    return post(`/api/batches/${id}/refusals`, async () => ({items: [row]}), file)
  }

  return {
    async arrived() {
      const found = await arrived()
      counts.clear()
      for (const {key} of found) count(key, 1)
      return found
    },
    async send(files, refusals) {
      for (const one of refusals) await refuse(one)
      for (const file of files) {
        try {
          await post('/api/uploads', () => formOf(file, id, reach.fileBytes), file)
        } catch (error) {
          if (!(error instanceof InputError && MENDABLE.has(error.code))) throw error
          await refuse(refused(file, error))
        }
      }
    },
    progress: async () => JSON.parse(await reach.get(`/api/batches/${id}`)) as BatchView,
    report: () => reach.get(`/api/batches/${id}/report.csv`),
  }
}

/** Characters that the server takes for a path or a reason. */
const PHRASE = 1000

/** The batch of this name, an earlier run's or a new one. */
async function batchOf(reach: Reach, name: string, expected: number | null): Promise<string> {
  const find = async () => {
    const {items} = JSON.parse(await reach.get('/api/batches?mine=true&limit=1000')) as {items: BatchView[]}
    return items.find((batch) => batch.name === name)?.id
  }
  const earlier = await find()
  if (earlier !== undefined) return earlier
  const batch = {name, lane: 'bulk', ...(expected === null ? {} : {expected})}
  await reach.post(
    '/api/batches',
    async () => batch,
    async () => (await find()) !== undefined,
  )
  return (await find())!
}

async function formOf({path, size, known, again, bytes}: Incoming, batch: string, limit: number): Promise<FormData> {
  // Else it would be read into memory first.
  if (size > limit) throw tooLarge(limit)
  const form = new FormData()
  form.set('batch', batch)
  if (again) form.set('replaces', again.id)
  for (const key of ['date', 'place', 'title', 'genre'] as const) if (known[key]) form.set(key, known[key])
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of bytes()) chunks.push(new Uint8Array(chunk))
  form.set('file', new Blob(chunks), path)
  return form
}
