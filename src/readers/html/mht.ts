import PostalMime from 'postal-mime'
import type {Reading} from '../../model/reading.js'
import {noText, parsing} from '../faults.js'
import type {Limits} from '../limits.js'
import {readTxt} from '../text/txt.js'
import {pageEncoding} from './charset.js'
import {readPage} from './html.js'

/** A web page saved as one file (mht), or a mail (eml): the page, else the plain text. */
export async function readMht(bytes: Uint8Array, limits: Limits): Promise<Reading> {
  const mail = await parsing('mht', () => PostalMime.parse(new Uint8Array(bytes), {attachmentEncoding: 'arraybuffer'}))
  const page = mail.html ?? pagePart(mail.attachments)
  const others = mail.attachments.filter(
    ({mimeType}) => !mimeType.startsWith('text/html') && !/css|script/u.test(mimeType),
  )
  const unread = others.length > 0 ? [`附带的图片或附件 ${others.length} 个（未读取）`] : []
  if (page !== undefined) {
    const reading = await readPage(page, 'mht')
    return {...reading, mediaType: 'multipart/related', encoding: null, unread: [...reading.unread, ...unread]}
  }
  if (mail.text === undefined || mail.text.trim() === '') throw noText('mht', '没有网页正文')
  const reading = readTxt(new TextEncoder().encode(mail.text), limits)
  return {...reading, mediaType: 'message/rfc822', encoding: null, unread}
}

interface Part {
  readonly mimeType: string
  readonly content: ArrayBuffer | Uint8Array | string
}

function pagePart(parts: readonly Part[]): string | undefined {
  const part = parts.find(({mimeType}) => mimeType === 'text/html')
  if (part === undefined || typeof part.content === 'string') return part?.content as string | undefined
  const bytes = new Uint8Array(part.content)
  return new TextDecoder(pageEncoding(bytes)).decode(bytes)
}
