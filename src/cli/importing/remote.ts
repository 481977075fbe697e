import type {BatchView} from '../../app/ports/batches.js'
import {InputError} from '../../model/errors.js'
import type {Incoming, Target} from './target.js'

export interface RemoteSettings {
  readonly url: string
  readonly token: string
  readonly name: string
  readonly expected: number | null
  wait(milliseconds: number): Promise<void>
}

/** Too much asked in a minute, or a database that restarts: the same request may come again in a while. */
const LATER = new Set([429, 503])
const TRIES = 60
const PAUSE = 2000

/** Into a server that runs, by its API. */
export async function openRemote({url, token, name, expected, wait}: RemoteSettings): Promise<Target> {
  async function ask(method: string, path: string, body?: object | FormData): Promise<Response> {
    const json = body !== undefined && !(body instanceof FormData)
    for (let tries = 1; ; tries++) {
      const response = await fetch(`${url.replace(/\/$/u, '')}${path}`, {
        method,
        headers: {authorization: `Bearer ${token}`, ...(json ? {'content-type': 'application/json'} : {})},
        ...(body === undefined ? {} : {body: json ? JSON.stringify(body) : (body as FormData)}),
      })
      if (!LATER.has(response.status) || tries === TRIES) return response
      await response.body?.cancel()
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
      await wait(Number.isFinite(seconds) ? Math.min(60, seconds) * 1000 : PAUSE)
    }
  }
  async function call(method: string, path: string, body?: object | FormData): Promise<Response> {
    const response = await ask(method, path, body)
    if (response.ok) return response
    const {error} = (await response.json()) as {error: {code: string; message: string; remedy: string | null}}
    throw new InputError({
      code: error.code,
      found: `服务器说: ${error.message}`,
      expected: '服务器收下',
      remedy: error.remedy ?? '请稍后再试',
    })
  }
  const batches = (await (await call('GET', '/api/batches?mine=true&limit=1000')).json()) as {items: BatchView[]}
  const earlier = batches.items.find((batch) => batch.name === name)
  const {id} =
    earlier ??
    ((await (
      await call('POST', '/api/batches', {name, lane: 'bulk', ...(expected === null ? {} : {expected})})
    ).json()) as BatchView)

  async function formOf({path, known, bytes}: Incoming): Promise<FormData> {
    const form = new FormData()
    form.set('batch', id)
    for (const key of ['date', 'place', 'title', 'genre'] as const) if (known[key]) form.set(key, known[key])
    const chunks: Uint8Array<ArrayBuffer>[] = []
    for await (const chunk of bytes()) chunks.push(new Uint8Array(chunk))
    form.set('file', new Blob(chunks), path)
    return form
  }

  return {
    async arrived() {
      const found = new Set<string>()
      for (let offset = 0; ; offset += 1000) {
        const {items} = (await (
          await call('GET', `/api/batches/${id}/uploads?offset=${offset}&limit=1000`)
        ).json()) as {items: {name: string; path: string | null; size: number}[]}
        for (const item of items) found.add(`${item.path ?? item.name}/${item.size}`)
        if (items.length < 1000) return found
      }
    },
    async send(files, refused) {
      let duplicates = 0
      let more = 0
      for (const file of files) {
        try {
          const {uploads} = (await (await call('POST', '/api/uploads', await formOf(file))).json()) as {
            uploads: {state: string}[]
          }
          duplicates += uploads.filter(({state}) => state === 'duplicate').length
        } catch (error) {
          if (!(error instanceof InputError && error.code === 'upload/too-large')) throw error
          more++
        }
      }
      return {duplicates, refused: refused.length + more}
    },
    progress: async () => (await (await call('GET', `/api/batches/${id}`)).json()) as BatchView,
    report: async () => (await call('GET', `/api/batches/${id}/report.csv`)).text(),
    close: async () => {},
  }
}
