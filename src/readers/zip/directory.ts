import {crc32} from 'node:zlib'
import {fileName, isUtf8} from '../../model/file-name.js'

/** What a zip's directory says of one member; sizes are its word, not the truth. */
export interface Listed {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const COMMENT_MAX = 65_535

export function isZip(bytes: Uint8Array): boolean {
  if (bytes.length < END_SIZE) return false
  const signature = view(bytes).getUint32(0, true)
  return signature === LOCAL || signature === END
}

/** The central directory, or the reason why there is none. */
export function directory(bytes: Uint8Array, most: number): readonly Listed[] | string {
  const end = endOfDirectory(bytes)
  if (end === null) return '找不到压缩包的目录，文件尾部缺失'
  return listed(bytes, {at: end.start, count: end.count, most})
}

/** Where the directory begins, how long it is and how many it lists, as the end of the file has it. */
export function endOfDirectory(tail: Uint8Array): {start: number; length: number; count: number} | null {
  const data = view(tail)
  const end = findEnd(data)
  if (end < 0) return null
  return {
    start: data.getUint32(end + 16, true),
    length: data.getUint32(end + 12, true),
    count: data.getUint16(end + 10, true),
  }
}

/** The members that a directory lists from a place on. */
export function listed(
  bytes: Uint8Array,
  {at: from, count, most}: {at: number; count: number; most: number},
): readonly Listed[] | string {
  const data = view(bytes)
  let at = from
  const entries: (Omit<Listed, 'name'> & {called: Called})[] = []
  while (at + 46 <= data.byteLength && data.getUint32(at, true) === ENTRY) {
    if (entries.length >= most) return `压缩包内超过 ${most} 个文件`
    const nameLength = data.getUint16(at + 28, true)
    const extraLength = data.getUint16(at + 30, true)
    const nameAt = at + 46
    if (nameAt + nameLength + extraLength > data.byteLength) return '压缩包的目录不完整'
    const flags = data.getUint16(at + 8, true)
    const called = bytes.subarray(nameAt, nameAt + nameLength)
    const extra = bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength)
    entries.push({
      called: {bytes: called, saysUtf8: (flags & 0x800) !== 0, unicode: unicodePath(extra, called)},
      method: data.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      packed: data.getUint32(at + 20, true),
      unpacked: data.getUint32(at + 24, true),
      offset: data.getUint32(at + 42, true),
    })
    at = nameAt + nameLength + extraLength + data.getUint16(at + 32, true)
  }
  if (entries.length < count) return `压缩包的目录不完整，应有 ${count} 个文件，只列出 ${entries.length} 个`
  const encoding = entries.every(({called}) => isUtf8(called.bytes)) ? 'utf-8' : 'gb18030'
  return entries.map(({called, ...entry}) => ({name: nameOf(called, encoding), ...entry}))
}

/** The packed bytes of a member, or null where it leaves the file. */
export function packedBytes(bytes: Uint8Array, {offset, packed}: Listed): Uint8Array | null {
  const data = view(bytes)
  if (offset + 30 > data.byteLength || data.getUint32(offset, true) !== LOCAL) return null
  const from = offset + 30 + data.getUint16(offset + 26, true) + data.getUint16(offset + 28, true)
  return from + packed > bytes.length ? null : bytes.subarray(from, from + packed)
}

function findEnd(data: DataView): number {
  const lowest = Math.max(0, data.byteLength - END_SIZE - COMMENT_MAX)
  for (let at = data.byteLength - END_SIZE; at >= lowest; at--) {
    if (data.getUint32(at, true) === END) return at
  }
  return -1
}

/** What an entry says of its name. */
interface Called {
  readonly bytes: Uint8Array
  readonly saysUtf8: boolean
  readonly unicode: string | null
}

/**
 * Windows zips of Chinese offices carry GBK names without saying so. A short one may happen to be UTF-8 as well, so
 * what an archive's other names are in counts: `encoding` is UTF-8 only where all of them may be.
 */
function nameOf({bytes, saysUtf8, unicode}: Called, encoding: 'utf-8' | 'gb18030'): string {
  if (unicode !== null) return unicode
  return fileName(bytes, saysUtf8 ? 'utf-8' : encoding)
}

const UNICODE_PATH = 0x7075

/** The name in Unicode that Info-ZIP and WinRAR put beside the local one; null where there is none, or it is another name's. */
function unicodePath(extra: Uint8Array, name: Uint8Array): string | null {
  const data = view(extra)
  for (let at = 0; at + 4 <= extra.length; ) {
    const [kind, length] = [data.getUint16(at, true), data.getUint16(at + 2, true)]
    const field = extra.subarray(at + 4, at + 4 + length)
    if (kind === UNICODE_PATH && field.length === length && length > 5 && field[0] === 1) {
      const path = field.subarray(5)
      return data.getUint32(at + 5, true) === crc32(name) && isUtf8(path) ? fileName(path, 'utf-8') : null
    }
    at += 4 + length
  }
  return null
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
