import type {Reading} from '../../model/reading.js'
import {assemble} from '../draft.js'
import {damaged, noText, parsing} from '../faults.js'
import type {Limits} from '../limits.js'
import {type Ole, openOle} from '../ole/ole.js'
import {openWord, stretches} from './binary.js'
import {readLists} from './lists.js'
import {docPieces} from './pieces.js'
import {readStyles} from './styles.js'
import {storedText} from './text.js'

/** Word 97–2003 and the WPS files of that kind, with headings, tables and automatic numbers. */
export async function readDoc(bytes: Uint8Array, limits: Limits): Promise<Reading> {
  const ole = openOle(bytes)
  if (ole === null) throw damaged('doc', '文件头不完整')
  const pieces = await parsing('doc', () => {
    const file = openWord(ole)
    return docPieces({
      stored: storedText(file, limits.chars * 2),
      length: file.bodyLength + file.notesLength,
      paragraphs: stretches(file, 'paragraphs'),
      characters: stretches(file, 'characters'),
      styles: readStyles(file),
      lists: readLists(file),
    })
  })
  const assembled = assemble(pieces)
  if (assembled.text.trim() === '') throw noText('doc', '正文没有文字')
  return {...assembled, mediaType: 'application/msword', encoding: null, title: null, unread: unread(ole)}
}

function unread({names}: Ole): string[] {
  const found: string[] = []
  if (names.has('ObjectPool')) found.push('嵌入的对象（未读取）')
  if (names.has('_VBA_PROJECT')) found.push('宏代码（未运行、未读取）')
  return found
}
