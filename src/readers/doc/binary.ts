import {InputError} from '../../model/errors.js'
import {damaged, encrypted} from '../faults.js'
import type {Ole} from '../ole/ole.js'
import {type Properties, readProperties} from './sprm.js'

/** The streams of a Word 97–2003 document, and where the header says that things lie. */
export interface WordFile {
  readonly main: DataView
  readonly table: DataView
  /** Property modifiers that do not fit their pages; few files have any. */
  readonly data: DataView
  /** Characters of the body, the first of the text's parts. */
  readonly bodyLength: number
  readonly notesLength: number
  at(field: Field): {readonly from: number; readonly length: number}
}

export type Field = 'styles' | 'characters' | 'paragraphs' | 'pieces' | 'lists' | 'overrides'

const FIELDS: Readonly<Record<Field, number>> = {
  styles: 1,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  lists: 73,
  overrides: 74,
}
const FIRST_FIELD = 0x9a
const WORD_97 = 0xc1

export function openWord(ole: Ole): WordFile {
  const bytes = ole.stream('WordDocument')
  if (bytes === null || bytes.length < 0x300) throw damaged('doc', '缺少 WordDocument 流')
  const main = view(bytes)
  if (main.getUint16(0, true) !== 0xa5ec) throw damaged('doc', '不是 Word 97–2003 的文件头')
  const flags = main.getUint16(10, true)
  if ((flags & 0x100) !== 0) throw encrypted('doc')
  if (main.getUint16(2, true) < WORD_97) throw tooOld()
  const table = ole.stream((flags & 0x200) !== 0 ? '1Table' : '0Table')
  if (table === null) throw damaged('doc', '缺少 Table 流')
  return {
    main,
    table: view(table),
    data: view(ole.stream('Data') ?? new Uint8Array()),
    bodyLength: main.getInt32(0x4c, true),
    notesLength: main.getInt32(0x50, true),
    at: (field) => ({
      from: main.getUint32(FIRST_FIELD + FIELDS[field] * 8, true),
      length: main.getUint32(FIRST_FIELD + FIELDS[field] * 8 + 4, true),
    }),
  }
}

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function bytesOf(data: DataView, from: number, length: number): Uint8Array {
  const start = Math.min(from, data.byteLength)
  return new Uint8Array(data.buffer, data.byteOffset + start, Math.max(0, Math.min(length, data.byteLength - start)))
}

/** A stretch of the main stream with its properties, in file order. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly style: number
  readonly properties: Properties
}

const PAGE = 512

/** The property pages of paragraphs or characters. */
export function stretches({main, table, data, at}: WordFile, field: 'paragraphs' | 'characters'): Stretch[] {
  const {from, length} = at(field)
  const count = Math.floor((length - 4) / 8)
  const found: Stretch[] = []
  for (let index = 0; index < count; index++) {
    const pointer = from + (count + 1) * 4 + index * 4
    if (pointer + 4 > table.byteLength) break
    const page = (table.getUint32(pointer, true) & 0x3fffff) * PAGE
    if (page + PAGE <= main.byteLength) found.push(...pageStretches(main, data, page, field))
  }
  return found.sort((a, b) => a.from - b.from)
}

function pageStretches(main: DataView, data: DataView, page: number, field: 'paragraphs' | 'characters'): Stretch[] {
  const count = main.getUint8(page + PAGE - 1)
  const width = field === 'paragraphs' ? 13 : 1
  if ((count + 1) * 4 + count * width > PAGE) return []
  const found: Stretch[] = []
  for (let index = 0; index < count; index++) {
    const from = main.getUint32(page + index * 4, true)
    const to = main.getUint32(page + index * 4 + 4, true)
    const offset = main.getUint8(page + (count + 1) * 4 + index * width) * 2
    found.push({
      from,
      to,
      ...(field === 'paragraphs' ? paragraphAt(main, data, page, offset) : charactersAt(main, page, offset)),
    })
  }
  return found
}

function paragraphAt(
  main: DataView,
  data: DataView,
  page: number,
  offset: number,
): {style: number; properties: Properties} {
  if (offset === 0) return {style: 0, properties: {}}
  let at = page + offset
  const words = main.getUint8(at++)
  const length = words === 0 ? main.getUint8(at++) * 2 : words * 2 - 1
  const bytes = bytesOf(main, at, Math.min(length, page + PAGE - at))
  if (bytes.length < 2) return {style: 0, properties: {}}
  return {
    style: view(bytes).getUint16(0, true),
    properties: readProperties(bytes.subarray(2), (place) => modifiersAt(data, place)),
  }
}

function charactersAt(main: DataView, page: number, offset: number): {style: number; properties: Properties} {
  if (offset === 0) return {style: 0, properties: {}}
  const length = main.getUint8(page + offset)
  return {style: 0, properties: readProperties(bytesOf(main, page + offset + 1, length))}
}

/** Modifiers of the data stream, their length before them. */
function modifiersAt(data: DataView, place: number): Uint8Array {
  return place + 2 > data.byteLength ? new Uint8Array() : bytesOf(data, place + 2, data.getUint16(place, true))
}

function tooOld(): InputError {
  return new InputError({
    code: 'doc/too-old',
    found: 'Word 95 或更早版本的文档',
    expected: 'Word 97 或更新版本的文档',
    remedy: '用 Word 或 WPS 打开后另存为 docx 再上传',
  })
}
