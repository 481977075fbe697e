import type {Reading} from '../../model/reading.js'
import {assemble} from '../draft.js'
import {damaged, noText, parsing} from '../faults.js'
import type {Limits} from '../limits.js'
import {walk} from './walk.js'

export async function readRtf(bytes: Uint8Array, limits: Limits): Promise<Reading> {
  const {pieces, closed, objects, pictures} = await parsing('rtf', () => walk(bytes, limits))
  const assembled = assemble(pieces)
  if (!closed) throw damaged('rtf', '文件在中途结束')
  if (assembled.text.trim() === '') throw noText('rtf', '正文没有文字')
  const unread: string[] = []
  if (objects > 0) unread.push(`嵌入的对象 ${objects} 个（未读取）`)
  if (pictures > 0) unread.push(`图片 ${pictures} 张（未识别文字）`)
  return {...assembled, mediaType: 'application/rtf', encoding: null, title: null, unread}
}
