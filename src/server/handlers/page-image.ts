import {MissingError} from '../../app/access.js'
import {InputError} from '../../model/errors.js'
import type {Known} from '../context.js'
import {HttpError} from '../problem.js'

/** A page of an original as a picture, for somebody who may see the document. */
export async function sendPage(
  {ports, request, reply}: Known,
  {id, page}: {readonly id: string; readonly page: number},
  width: number,
): Promise<unknown> {
  // A document's id is what its bytes are: the picture of a page never changes, but every look at it is asked for.
  const tag = `"${id.slice(0, 16)}.${page}.${width}"`
  const kept = {'cache-control': 'private, no-cache', etag: tag}
  if (request.headers['if-none-match'] === tag) return reply.code(304).headers(kept).send()
  if (!(await ports.files.has(id))) throw new MissingError('原文件不在存储里; 请检查文件目录')
  const {type, bytes} = await drawn(ports, id, page, width)
  reply.type(type).headers({...kept, 'content-disposition': 'inline', 'content-security-policy': "default-src 'none'"})
  return reply.send(Buffer.from(bytes))
}

async function drawn({pages, files}: Known['ports'], id: string, page: number, width: number) {
  try {
    return await pages.picture(id, files.path(id), page, width)
  } catch (error) {
    if (error instanceof InputError && error.code.startsWith('page/'))
      throw new HttpError(404, error.code, error.found, error.remedy)
    throw error
  }
}
