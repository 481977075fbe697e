import {STATUS_CODES} from 'node:http'
import type {Socket} from 'node:net'
import type {FastifyError, FastifyReply, FastifyRequest} from 'fastify'
import {ConflictError, ForbiddenError, MissingError} from '../app/access.js'
import type {Log} from '../app/ports/clock.js'
import {InputError, RetryError, reasonOf} from '../model/errors.js'
import type {Problem} from './api/common.js'

/** An answer that is not 2xx, said on purpose. */
export class HttpError extends Error {
  override name = 'HttpError'
  readonly status: number
  readonly code: string
  readonly remedy: string | null
  readonly field: string | undefined
  constructor(status: number, code: string, message: string, remedy: string | null = null, field?: string) {
    super(message)
    this.status = status
    this.code = code
    this.remedy = remedy
    this.field = field
  }
}

interface Said {
  readonly status: number
  readonly body: Problem
}

const say = (status: number, code: string, message: string, remedy: string | null = null, field?: string): Said => ({
  status,
  body: {error: {code, message, remedy, ...(field === undefined ? {} : {field})}},
})

/** What fastify and its plugins refuse by themselves, by their code. */
const framework: Readonly<Record<string, Said>> = {
  FST_REQ_FILE_TOO_LARGE: say(413, 'upload/too-large', '文件太大', '请拆分文件, 或请管理员调高上限'),
  FST_FILES_LIMIT: say(413, 'upload/too-many', '一次上传的文件太多', '请分几次上传'),
  FST_PARTS_LIMIT: say(413, 'upload/too-many', '一次上传的文件和字段太多', '请分几次上传'),
  FST_FIELDS_LIMIT: say(413, 'upload/too-many-fields', '一次上传的字段太多', '请减少字段'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: say(
    415,
    'upload/not-multipart',
    '请求不是 multipart/form-data',
    '请用表单上传文件',
  ),
  FST_ERR_CTP_BODY_TOO_LARGE: say(413, 'request/too-large', '请求内容太大', '请分几次提交'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: say(415, 'request/media-type', '请求内容的类型不支持', '请使用 application/json'),
  FST_ERR_CTP_EMPTY_JSON_BODY: say(400, 'request/empty', '请求内容是空的', '请按接口说明填写'),
  FST_ERR_CTP_INVALID_JSON_BODY: say(400, 'request/not-json', '请求内容不是 JSON', '请按接口说明填写'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: say(400, 'request/length', '请求内容的长度与声明的不符', '请重新发送'),
}

function inputStatus(code: string): number {
  if (code === 'upload/too-large') return 413
  return code === 'decision/invalid' ? 422 : 400
}

export function problemOf(error: unknown, log: Log, request: FastifyRequest): Said {
  if (error instanceof HttpError) return say(error.status, error.code, error.message, error.remedy, error.field)
  if (error instanceof MissingError) return say(404, 'missing', error.message, '请检查网址, 或请管理员开放权限')
  if (error instanceof ForbiddenError) return say(403, 'forbidden', error.message, '请由有权限的人操作')
  if (error instanceof ConflictError) return say(409, 'conflict', error.message, '请刷新后再改')
  if (error instanceof InputError) return say(inputStatus(error.code), error.code, reasonOf(error).reason, error.remedy)
  if (error instanceof RetryError)
    return say(error.message.includes('磁盘已满') ? 507 : 503, 'try-later', error.message, '请稍后再试')
  const {code, statusCode, message, stack} = error as FastifyError
  const known = code === undefined ? undefined : framework[code]
  if (known) return known
  if (statusCode === 429) return say(429, 'too-often', '请求太频繁', '请稍后再试')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return say(statusCode, 'request/invalid', message, '请按接口说明修改')
  if (brokenForms.has(message)) return cut
  if (isCut(request)) {
    log.warn('cut', {path: pathOf(request), error: message})
    return cut
  }
  if (isDown(error)) {
    log.warn('unavailable', {path: pathOf(request), error: message})
    return say(503, 'unavailable', '数据库暂时连不上', '请稍后再试; 已确认的内容不会丢失')
  }
  log.error('request', {path: pathOf(request), error: message, stack})
  return say(500, 'internal', '程序出错, 已记录', '请稍后再试; 若仍出错请联系管理员')
}

/** Without its query: a one-time link carries its secret there. */
const pathOf = ({url}: FastifyRequest) => url.split('?')[0]

const cut = say(400, 'request/broken', '请求没有发完, 或格式不对', '请重新发送')
/** What the parser of forms says of one that ends too soon, or never begins. */
const brokenForms: ReadonlySet<string> = new Set(['Unexpected end of multipart data', 'Multipart: Boundary not found'])

/** A client that left in the middle of its request: nobody hears the answer, and it is no fault of ours. */
function isCut({raw}: FastifyRequest): boolean {
  return raw.destroyed && !raw.complete
}

/** A database that is away or restarting: the connection failed, or it said that it is shutting down. */
function isDown(error: unknown): boolean {
  const {code, message} = error as {code?: string; message?: string}
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08006', '08003'].includes(
      code ?? '',
    ) || /Connection terminated|connection timeout|timeout exceeded when trying to connect/iu.test(message ?? '')
  )
}

export async function answerProblem(
  error: unknown,
  {log, linger}: {log: Log; linger: number},
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const {status, body} = problemOf(error, log, request)
  if (reply.raw.headersSent) {
    reply.raw.destroy()
    return
  }
  if ((status === 413 || status === 507) && !request.raw.readableEnded)
    return refuseRest(status, body, linger, request, reply)
  await reply.code(status).type('application/json; charset=utf-8').send(body)
}

/**
 * Refuses while the client still sends. Closing at once would reset the connection, and the client would see that
 * instead of the reason: what comes is thrown away for a while, and closed then.
 */
function refuseRest(status: number, body: Problem, linger: number, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack()
  const {raw} = reply
  const text = JSON.stringify(body)
  raw.writeHead(status, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    connection: 'close',
  })
  raw.write(text)
  const timer = setTimeout(end, linger)
  function end(): void {
    clearTimeout(timer)
    raw.end()
  }
  request.raw.once('end', end).once('close', end).resume()
}

/** What is no request, or none in time: by the code that node gives it. */
export function answerBroken(error: Error & {code?: string}, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const {status, body} = broken[error.code ?? ''] ?? say(400, 'request/broken', '请求不完整或格式不对', '请重新发送')
  const text = JSON.stringify(body)
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
  )
}

const broken: Readonly<Record<string, Said>> = {
  ERR_HTTP_REQUEST_TIMEOUT: say(408, 'request/slow', '请求没有在时限内发完', '请检查网络后重新发送'),
  HPE_HEADER_OVERFLOW: say(431, 'request/head-too-large', '请求头太大', '请缩短网址或清除 cookie 后重试'),
}
