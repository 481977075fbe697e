import {damaged} from '../faults.js'
import {bytesOf, type WordFile} from './binary.js'

/** The text in its stored order and, for every character, where it lies in the main stream. */
export interface StoredText {
  readonly text: string
  place(character: number): number
}

interface Piece {
  /** First character of the text. */
  readonly at: number
  readonly end: number
  readonly from: number
  /** Bytes a character. */
  readonly width: 1 | 2
}

/** Word keeps text in pieces, in one byte or two a character, in the order of editing. */
export function storedText(file: WordFile, most: number): StoredText {
  const pieces = pieceTable(file)
  const parts: string[] = []
  let length = 0
  for (const {at, end, from, width} of pieces) {
    length += end - at
    if (length > most) throw damaged('doc', `文字超过 ${most} 个字`)
    const bytes = bytesOf(file.main, from, (end - at) * width)
    const text = new TextDecoder(width === 2 ? 'utf-16le' : 'windows-1252', {ignoreBOM: true}).decode(bytes)
    parts.push(text.padEnd(end - at, '\ufffd'))
  }
  return {text: parts.join(''), place: (character) => placeIn(pieces, character)}
}

function pieceTable({table, at}: WordFile): Piece[] {
  const {from, length} = at('pieces')
  const end = Math.min(table.byteLength, from + length)
  let position = from
  while (position + 5 <= end && table.getUint8(position) === 1) position += 3 + table.getInt16(position + 1, true)
  if (position + 5 > end || table.getUint8(position) !== 2) throw damaged('doc', '找不到文字的分段表')
  const size = table.getUint32(position + 1, true)
  const start = position + 5
  const count = Math.floor((Math.min(size, end - start) - 4) / 12)
  const pieces: Piece[] = []
  for (let index = 0; index < count; index++) {
    const first = table.getUint32(start + index * 4, true)
    const last = table.getUint32(start + index * 4 + 4, true)
    const pointer = table.getUint32(start + (count + 1) * 4 + index * 8 + 2, true)
    const single = (pointer & 0x4000_0000) !== 0
    const place = pointer & 0x3fff_ffff
    if (last < first) throw damaged('doc', '文字的分段表次序错乱')
    pieces.push({at: first, end: last, from: single ? place / 2 : place, width: single ? 1 : 2})
  }
  return pieces
}

function placeIn(pieces: readonly Piece[], character: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (pieces[middle]!.at <= character) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  return piece === undefined ? 0 : piece.from + (character - piece.at) * piece.width
}
