/** An OLE compound file: a file system inside a file (doc, wps, encrypted docx). */
export interface Ole {
  /** The names of its streams. */
  readonly names: ReadonlySet<string>
  /** A stream's bytes, or null where it is not there or leaves the file. */
  stream(name: string): Uint8Array | null
}

interface Entry {
  readonly start: number
  readonly size: number
}

const END = 0xfffffff0
const HEADER_TABLES = 109
const MINI_SECTOR = 64

export function openOle(bytes: Uint8Array): Ole | null {
  if (bytes.length < 1024) return null
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = data.getUint16(30, true)
  if (shift < 7 || shift > 16) return null
  const size = 1 << shift
  const sector = (number: number) => bytes.subarray((number + 1) * size, (number + 2) * size)
  const next = table(tables(data, size), sector, size)
  const chain = (start: number) => follow(start, next, Math.ceil(bytes.length / size)).map(sector)

  const entries = directory(concat(chain(data.getUint32(48, true))))
  const cutoff = data.getUint32(56, true)
  const root = entries.get('Root Entry')
  let mini: {next: (sector: number) => number; bytes: Uint8Array} | null = null
  const smallStream = ({start, size: length}: Entry) => {
    if (mini === null) {
      const miniTable = concat(chain(data.getUint32(60, true)))
      const view = new DataView(miniTable.buffer, miniTable.byteOffset, miniTable.byteLength)
      const miniBytes = root === undefined ? new Uint8Array() : concat(chain(root.start))
      mini = {next: (at) => (at * 4 + 4 <= miniTable.length ? view.getUint32(at * 4, true) : END), bytes: miniBytes}
    }
    const {bytes: from} = mini
    const parts = follow(start, mini.next, Math.ceil(from.length / MINI_SECTOR))
    return concat(parts.map((at) => from.subarray(at * MINI_SECTOR, (at + 1) * MINI_SECTOR))).subarray(0, length)
  }
  return {
    names: new Set(entries.keys()),
    stream(name) {
      const entry = entries.get(name)
      if (entry === undefined) return null
      return entry.size < cutoff ? smallStream(entry) : concat(chain(entry.start)).subarray(0, entry.size)
    },
  }
}

/** The sectors that hold the allocation table: 109 in the header, the rest in a chain of their own. */
function tables(data: DataView, size: number): number[] {
  const found: number[] = []
  for (let index = 0; index < HEADER_TABLES; index++) found.push(data.getUint32(76 + index * 4, true))
  let more = data.getUint32(68, true)
  for (let steps = 0; steps < 10_000 && more < END && (more + 2) * size <= data.byteLength; steps++) {
    const at = (more + 1) * size
    for (let index = 0; index < size / 4 - 1; index++) found.push(data.getUint32(at + index * 4, true))
    more = data.getUint32(at + size - 4, true)
  }
  return found
}

function table(
  sectors: readonly number[],
  sector: (number: number) => Uint8Array,
  size: number,
): (at: number) => number {
  return (at) => {
    const holder = sectors[Math.floor(at / (size / 4))]
    if (holder === undefined || holder >= END) return END
    const bytes = sector(holder)
    const offset = (at % (size / 4)) * 4
    return offset + 4 <= bytes.length ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(offset, true) : END
  }
}

/** A chain of sectors; one that runs in a circle is cut where it must have ended. */
function follow(start: number, next: (at: number) => number, most: number): number[] {
  const found: number[] = []
  for (let at = start; at < END && found.length < most; at = next(at)) found.push(at)
  return found
}

function directory(bytes: Uint8Array): Map<string, Entry> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = Math.min(64, data.getUint16(at + 64, true))
    const type = data.getUint8(at + 66)
    if (length <= 2 || type === 0) continue
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2))
    if (!entries.has(name))
      entries.set(name, {start: data.getUint32(at + 116, true), size: data.getUint32(at + 120, true)})
  }
  return entries
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
