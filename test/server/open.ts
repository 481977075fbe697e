import {randomUUID} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Clock} from '../../src/app/ports/clock.js'
import type {Role} from '../../src/app/ports/people.js'
import {startServer} from '../../src/serve.js'
import type {Patience} from '../../src/server/context.js'
import {digestOf, secret} from '../../src/server/secrets.js'
import {openSystem, readSettings, type System} from '../../src/system.js'
import {openInProcess} from './analysts.js'

export interface Person {
  readonly id: string
  readonly name: string
  /** fetch as this person, with cookie and CSRF word. */
  call(
    method: string,
    path: string,
    body?: object | FormData | string,
    headers?: Record<string, string>,
  ): Promise<Response>
  readonly cookie: string
  readonly csrf: string
}

export interface Opened {
  readonly system: System
  readonly analysts: ReturnType<typeof openInProcess>
  readonly url: string
  readonly folder: string
  person(role: Role): Promise<Person>
  close(): Promise<void>
}

/** The server on an embedded database that is gone afterwards. */
export async function openServer(
  more: Partial<System['settings']> = {},
  work = true,
  patience?: Patience,
  clock?: Clock,
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-test-'))
  const analysts = openInProcess()
  const settings = {
    ...readSettings({}),
    data: ':memory:',
    filesFolder: join(folder, 'files'),
    digestsFolder: join(folder, 'digests'),
    log: 'silent',
    concurrency: 2,
    ...more,
  }
  const system = await openSystem(settings, analysts, clock)
  const {server, url} = await startServer(system, {
    host: '127.0.0.1',
    port: 0,
    proxy: false,
    ...(patience ? {patience} : {}),
  })
  system.reconcile()
  if (work) await system.work()
  return {
    system,
    analysts,
    url,
    folder,
    async person(role) {
      const id = randomUUID()
      const name = `${role}-${id.slice(0, 6)}`
      const at = clock?.now() ?? new Date()
      await system.store.people.create({id, name, display: name, role, password: null, at})
      const [word, csrf] = [secret(), secret()]
      await system.store.people.openSession({
        hash: digestOf(word),
        userId: id,
        csrf,
        at,
        expiresAt: new Date(at.getTime() + 3_600_000),
        address: '',
      })
      const cookie = `taizhang=${word}`
      return {
        id,
        name,
        cookie,
        csrf,
        call(method, path, body, headers = {}) {
          const json = body !== undefined && !(body instanceof FormData)
          return fetch(`${url}${path}`, {
            method,
            redirect: 'manual',
            headers: {cookie, 'x-csrf-token': csrf, ...(json ? {'content-type': 'application/json'} : {}), ...headers},
            ...(body === undefined ? {} : {body: payload(body)}),
          })
        },
      }
    },
    async close() {
      await server.close()
      await system.close()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

function payload(body: object | FormData | string): string | FormData {
  if (body instanceof FormData || typeof body === 'string') return body
  return JSON.stringify(body)
}

export function form(
  files: readonly {name: string; text: string}[],
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const data = new FormData()
  for (const [key, value] of Object.entries(fields)) data.set(key, value)
  for (const {name, text} of files) data.append('file', new Blob([text]), name)
  return data
}

/** Upload and wait until every document is in a final state. */
export async function uploadAndWait(person: Person, files: readonly {name: string; text: string}[]): Promise<string[]> {
  const response = await person.call('POST', '/api/uploads', form(files))
  if (!response.ok) throw new Error(await response.text())
  const {batchId, uploads} = (await response.json()) as {batchId: string; uploads: {documentId: string}[]}
  for (;;) {
    const batch = (await (await person.call('GET', `/api/batches/${batchId}`)).json()) as {endedAt: string | null}
    if (batch.endedAt !== null) return uploads.map(({documentId}) => documentId)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
