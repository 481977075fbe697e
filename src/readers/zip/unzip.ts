import {inflateRawSync} from 'node:zlib'
import {damaged, encrypted, tooLarge} from '../faults.js'
import {type Limits, megabytes} from '../limits.js'
import {directory, type Listed, packedBytes} from './directory.js'

/** An opened zip: its members are unpacked on demand, and all together never beyond the limit. */
export interface Package {
  readonly names: readonly string[]
  has(name: string): boolean
  bytes(name: string): Uint8Array
  text(name: string): string
}

export function openPackage(bytes: Uint8Array, format: string, limits: Limits): Package {
  const listed = directory(bytes, limits.parts)
  if (typeof listed === 'string') throw damaged(format, listed)
  const members = byName(listed)
  const spent = {bytes: 0}
  const read = (name: string) => {
    const member = members.get(name)
    if (member === undefined) throw damaged(format, `缺少 ${name}`)
    const room = Math.min(limits.part, limits.unpacked - spent.bytes)
    const unpacked = unpack(bytes, member, format, room, limits)
    spent.bytes += unpacked.length
    return unpacked
  }
  return {
    names: [...members.keys()],
    has: (name) => members.has(name),
    bytes: read,
    text: (name) => decodeXml(read(name)),
  }
}

/** Each under a name of its own: a zip may list one name twice, and neither file may be lost. */
function byName(listed: readonly Listed[]): Map<string, Listed> {
  const members = new Map<string, Listed>()
  const copies = new Map<string, number>()
  for (const member of listed) {
    let copy = copies.get(member.name) ?? 1
    let name: string
    do name = numbered(member.name, copy++)
    while (members.has(name))
    copies.set(member.name, copy)
    members.set(name, member)
  }
  return members
}

function numbered(name: string, copy: number): string {
  return copy === 1 ? name : name.replace(/(?:\.[^./]{1,8})?$/u, (end) => ` (${copy})${end}`)
}

/** The directory's sizes may lie, so the inflater itself is told where to stop. */
function unpack(bytes: Uint8Array, member: Listed, format: string, room: number, limits: Limits): Uint8Array {
  if (member.encrypted) throw encrypted(format)
  const bomb = () =>
    tooLarge(format, `${member.name} 解压后超出上限，可能是压缩炸弹`, `解压后共 ${megabytes(limits.unpacked)}`)
  if (member.unpacked > room) throw bomb()
  const packed = packedBytes(bytes, member)
  if (packed === null) throw damaged(format, `${member.name} 不在文件之内`)
  if (member.method === 0) return packed
  if (member.method !== 8) throw damaged(format, `${member.name} 的压缩方式 ${member.method} 不受支持`)
  try {
    // One buffer of the stated size, where that is true, instead of thousands to be joined.
    const chunkSize = Math.min(Math.max(16_384, member.unpacked + 1), room + 16_384)
    return inflateRawSync(packed, {maxOutputLength: Math.max(1, room), chunkSize})
  } catch (error) {
    if (error instanceof RangeError) throw bomb()
    throw damaged(format, `${member.name} 无法解压`, error)
  }
}

/** XML is UTF-8 unless its mark or declaration says otherwise. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^<\?xml[^>]{0,100}encoding=["'](?<encoding>gbk|gb2312|gb18030|big5)["']/iu.exec(head)
  return new TextDecoder(declared?.groups?.encoding ?? 'utf-8').decode(bytes)
}
