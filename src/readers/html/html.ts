import type {Reading} from '../../model/reading.js'
import {assemble, statedTitle} from '../draft.js'
import {noText, parsing} from '../faults.js'
import type {Limits} from '../limits.js'
import {descendants, htmlTree, textOf} from '../tree.js'
import {pageEncoding} from './charset.js'
import {htmlPieces} from './pieces.js'

/** A saved web page; the folder of pictures and scripts saved with it is not needed. */
export async function readHtml(bytes: Uint8Array, _limits: Limits): Promise<Reading> {
  const encoding = pageEncoding(bytes)
  const html = new TextDecoder(encoding).decode(bytes)
  return {...(await readPage(html, 'html')), mediaType: 'text/html', encoding}
}

export async function readPage(html: string, format: string): Promise<Omit<Reading, 'mediaType' | 'encoding'>> {
  const page = htmlTree(html)
  const assembled = assemble(await parsing(format, () => htmlPieces(page)))
  if (assembled.text.trim() === '') throw noText(format, '网页里没有可见的文字（可能由脚本生成）')
  const stated = descendants(page, 'title').map(textOf).join('')
  const count = (name: string) => descendants(page, name).length
  const unread: string[] = []
  if (count('img') > 0) unread.push(`图片 ${count('img')} 张（未识别文字）`)
  if (count('iframe') + count('object') > 0)
    unread.push(`嵌入的页面或对象 ${count('iframe') + count('object')} 个（未读取）`)
  return {...assembled, title: statedTitle(stated, assembled.text), unread}
}
