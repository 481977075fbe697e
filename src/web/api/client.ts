import type {Problem} from '../../server/api/common.js'
import type {Answer, Call, Route} from '../../server/api/route.js'
import type {Operation, Routes} from '../../server/api/routes.js'
import {t} from '../i18n/words.js'
import {operations} from './operations.js'

/** An answer that is not 2xx, or none at all (`code` is `offline`): words for people, a code for programs. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: string
  readonly status: number
  readonly remedy: string | null

  constructor(status: number, {code, message, remedy}: {code: string; message: string; remedy: string | null}) {
    super(message)
    this.status = status
    this.code = code
    this.remedy = remedy
  }

  /** What was refused and what to do, in one line. */
  get words(): string {
    return [this.message, this.remedy].filter(Boolean).join('; ')
  }
}

type Known<T> = {[K in keyof T as T[K] extends undefined ? never : K]: T[K]}

/** What a call takes: params, query and body, as far as the route has them. */
export type Input<O extends Operation> = Routes[O] extends Route ? Partial<Known<Call<Routes[O]>>> : never
export type Output<O extends Operation> = Routes[O] extends Route ? Answer<Routes[O]> : never

/** The word that proves a request comes from our own page; the session brings it. */
let csrf: string | null = null

export function setCsrf(word: string | null) {
  csrf = word
}

/** No answer for now, or none to this session: the same request counts once the server or the writer is back. */
export const isAway = ({code, status}: ApiError): boolean =>
  code === 'offline' || status >= 500 || status === 429 || hasEnded({code, status})

/** The session is over, or the browser belongs to another one by now. */
const hasEnded = ({code, status}: Pick<ApiError, 'code' | 'status'>): boolean => status === 401 || code === 'csrf'

let ended = () => {}

/** Hear that the server no longer takes us for whom it took us. */
export function onEnded(listen: () => void) {
  ended = listen
}

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** The address of an operation; parameters that are undefined or empty are left out. */
export function address(operation: Operation, {params = {}, query = {}}: Parts = {}): string {
  const path = operations[operation][1].replace(/:(\w+)/gu, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const tail = search.toString()
  return tail === '' ? path : `${path}?${tail}`
}

/** Ask the server for anything. Throws ApiError where no answer came; an answer that is a refusal is an answer. */
export async function send(url: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    // fetch rejects with TypeError where no answer came: the network, or the server is being restarted.
    if (!(error instanceof TypeError)) throw error
    throw new ApiError(0, {
      code: 'offline',
      message: t('连不上服务器'),
      remedy: t('请检查网络; 恢复后会自动重试, 已确认的内容不会丢失'),
    })
  }
}

/** What a broken answer says of itself. */
export async function problemOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => null)) as Problem | null
  const words = body?.error ?? {
    code: `http/${response.status}`,
    message: t('服务器答复 {status}', {status: response.status}),
    remedy: null,
  }
  const error = new ApiError(response.status, words)
  if (hasEnded(error) && words.code !== 'login/wrong') ended()
  return error
}

/** Call an operation of the API. Throws ApiError. */
export async function call<O extends Operation>(
  operation: O,
  input: Input<O> = {} as Input<O>,
  signal?: AbortSignal,
): Promise<Output<O>> {
  const parts = input as Parts
  const method = operations[operation][0]
  const headers: Record<string, string> = {accept: 'application/json'}
  if (parts.body !== undefined) headers['content-type'] = 'application/json'
  if (method !== 'GET' && csrf !== null) headers['x-csrf-token'] = csrf
  const body = parts.body === undefined ? undefined : JSON.stringify(parts.body)
  const response = await send(address(operation, parts), {method, headers, body, signal, credentials: 'same-origin'})
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as Output<O>
}

/** Headers for an upload that the browser sends itself. */
export function uploadHeaders(): Record<string, string> {
  return csrf === null ? {} : {'x-csrf-token': csrf}
}
