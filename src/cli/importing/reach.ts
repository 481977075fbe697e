import {InputError, RetryError} from '../../model/errors.js'

export interface Address {
  readonly url: string
  readonly token: string
}

export interface ReachSettings {
  /** Where the server is now: one that was started anew may have another address. Null while none runs. */
  server(): Address | null
  wait(milliseconds: number): Promise<void>
  /** Tells who waits that the server is waited for. */
  say(words: string): void
}

/** The connection broke before an answer came: whether the request was heard, nobody knows. */
export class LostError extends RetryError {
  override name = 'LostError'
}

/** Both ask as often as a person would: where too much was asked, where the database or the server restarts. */
export interface Reach {
  /** Bytes that the server takes in one file. */
  readonly fileBytes: number
  /** Resolves with the text of the answer. */
  get(path: string): Promise<string>
  /** Sends what must not be done twice: where the answer was lost, `done` tells whether it was heard all the same. */
  post(path: string, body: () => Promise<object | FormData>, done: () => Promise<boolean>): Promise<void>
}

interface Answer {
  readonly status: number
  readonly after: number
  readonly text: string
}

const LATER = new Set([429, 503])
const TRIES = 60
const PAUSE = 2000

/** The way to a server that runs; rejects where none answers at once. */
export async function openReach({server, wait, say}: ReachSettings): Promise<Reach> {
  let told = false
  async function pause(seconds = Number.NaN): Promise<void> {
    if (!told) say('服务器暂时没有收下, 等它恢复…')
    told = true
    await wait(Number.isFinite(seconds) ? Math.min(60, seconds) * 1000 : PAUSE)
  }

  /** Until it is answered other than "later", or the connection breaks. */
  async function ask(method: string, path: string, body?: object | FormData): Promise<string> {
    for (let tries = 1; ; tries++) {
      const used = server()
      const answer = await once(used, method, path, body)
      // A server that was started anew knows another token.
      const stale = answer.status === 401 && used?.token !== server()?.token
      if ((LATER.has(answer.status) || stale) && tries < TRIES) {
        await pause(answer.after)
        continue
      }
      told = false
      return accepted(answer)
    }
  }

  async function again(act: () => Promise<string>, heard: () => Promise<boolean>): Promise<string> {
    for (let tries = 1; ; tries++) {
      try {
        return await act()
      } catch (error) {
        if (!(error instanceof LostError) || tries === TRIES) throw error
        await pause()
      }
      if (await heard()) return ''
    }
  }

  const get = (path: string) =>
    again(
      () => ask('GET', path),
      async () => false,
    )
  const {limits} = parsed(await ask('GET', '/api/session')) as {limits: {fileBytes: number}}
  return {
    fileBytes: limits.fileBytes,
    get,
    async post(path, body, done) {
      await again(async () => ask('POST', path, await body()), done)
    },
  }
}

async function once(
  server: Address | null,
  method: string,
  path: string,
  body: object | FormData | undefined,
): Promise<Answer> {
  if (server === null) throw new LostError('服务器已停止; 再次运行同一命令会接着做')
  const json = body !== undefined && !(body instanceof FormData)
  try {
    const response = await fetch(`${server.url.replace(/\/$/u, '')}${path}`, {
      method,
      headers: {authorization: `Bearer ${server.token}`, ...(json ? {'content-type': 'application/json'} : {})},
      ...(body === undefined ? {} : {body: json ? JSON.stringify(body) : (body as FormData)}),
    })
    const after = Number(response.headers.get('retry-after') ?? Number.NaN)
    return {status: response.status, after, text: await response.text()}
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new LostError(`服务器 ${server.url} 没有回答; 请检查网址和网络, 再次运行同一命令会接着做`, {cause: error})
  }
}

function accepted({status, text}: Answer): string {
  if (status >= 200 && status < 300) return text
  const {error} = parsed(text) as {error: {code: string; message: string; remedy: string | null}}
  throw new InputError({
    code: error.code,
    found: `服务器说: ${error.message}`,
    expected: '服务器收下',
    remedy: error.remedy ?? '请稍后再试',
  })
}

/** What answers in pages is a proxy without its server, or another program altogether. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(
      {
        code: 'server/unknown',
        found: `答复不是台账服务器的: ${text.slice(0, 60)}`,
        expected: '台账服务器的网址',
        remedy: '请检查 --server 的网址, 以及服务器前面的代理',
      },
      {cause: error},
    )
  }
}
