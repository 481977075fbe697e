import {constants, crc32, deflateRawSync} from 'node:zlib'

/** A member as it is to be written, its sizes and flags whatever we say. */
export interface Raw {
  readonly name: string | Uint8Array
  readonly packed: Uint8Array
  readonly method?: number
  readonly unpacked?: number
  readonly flags?: number
  readonly extra?: Uint8Array
  /** Where it claims to begin; members may lie on each other. */
  readonly offset?: number
}

/** A zip of the given members, true or not. */
export function rawZip(members: readonly Raw[], count = members.length): Uint8Array {
  const parts: Uint8Array[] = []
  const entries: Uint8Array[] = []
  let at = 0
  for (const member of members) {
    const name = typeof member.name === 'string' ? new TextEncoder().encode(member.name) : member.name
    const offset = member.offset ?? at
    if (member.offset === undefined) {
      const local = header(30, name, member)
      parts.push(local, member.packed)
      at += local.length + member.packed.length
    }
    const entry = header(46, name, member)
    new DataView(entry.buffer).setUint32(42, offset, true)
    entries.push(entry)
  }
  const size = entries.reduce((sum, entry) => sum + entry.length, 0)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, Math.min(65_535, count), true)
  end.setUint16(10, Math.min(65_535, count), true)
  end.setUint32(12, size, true)
  end.setUint32(16, at, true)
  return Buffer.concat([...parts, ...entries, new Uint8Array(end.buffer)])
}

function header(
  size: 30 | 46,
  name: Uint8Array,
  {packed, method = 8, unpacked = 0, flags = 0, extra}: Raw,
): Uint8Array {
  const bytes = new Uint8Array(size + name.length + (extra?.length ?? 0))
  const data = new DataView(bytes.buffer)
  const from = size === 30 ? 4 : 6
  data.setUint32(0, size === 30 ? 0x04034b50 : 0x02014b50, true)
  data.setUint16(from + 2, flags, true)
  data.setUint16(from + 4, method, true)
  data.setUint32(from + 14, packed.length, true)
  data.setUint32(from + 18, unpacked, true)
  data.setUint16(from + 22, name.length, true)
  data.setUint16(from + 24, extra?.length ?? 0, true)
  bytes.set(name, size)
  if (extra) bytes.set(extra, size + name.length)
  return bytes
}

/** The name in Unicode beside a local one, as Info-ZIP and WinRAR write it. */
export function unicodePath(local: Uint8Array, words: string): Uint8Array {
  const name = Buffer.from(words)
  const field = Buffer.alloc(9 + name.length)
  field.writeUInt16LE(0x7075, 0)
  field.writeUInt16LE(5 + name.length, 2)
  field[4] = 1
  field.writeUInt32LE(crc32(local), 5)
  field.set(name, 9)
  return field
}

export function member(name: string, content: Uint8Array | string): Raw {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {name, packed: deflateRawSync(bytes), unpacked: bytes.length}
}

/** Megabytes of one character, packed a thousandfold, made without ever being whole. */
export function bomb(megabytes: number, before = '', after = ''): Uint8Array {
  const flush = {finishFlush: constants.Z_FULL_FLUSH}
  const block = deflateRawSync(Buffer.alloc(1_000_000, 32), flush)
  const pack = (text: string) => deflateRawSync(Buffer.from(text), flush)
  return Buffer.concat([pack(before), ...Array<Buffer>(megabytes).fill(block), deflateRawSync(Buffer.from(after))])
}

/** A PNG of one shade, its rows packed, however many pixels it has. */
export function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const framed = Buffer.alloc(body.length + 8)
    framed.writeUInt32BE(data.length, 0)
    body.copy(framed, 4)
    framed.writeUInt32BE(crc32(body), body.length + 4)
    return framed
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const rows = Math.min(height, 50_000)
  const data = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    deflateRawSync(Buffer.alloc((Math.ceil(width / 8) + 1) * rows)),
  ])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
