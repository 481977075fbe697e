import {unitAt} from '../../text/units.js'

/** What PostgreSQL calls the types of what is in an array. */
const numbers = {bool: 16, int4: 23, text: 25, json: 114, float4: 700, float8: 701} as const
export type ElementType = keyof typeof numbers

const REPLACEMENT = 0xfffd

/** Writes arrays as PostgreSQL sends them itself: it reads them many times faster than JSON. */
export function openArrayWriter() {
  let bytes = Buffer.allocUnsafe(1 << 16)
  let at = 0

  function reserve(size: number): void {
    if (at + size <= bytes.length) return
    const more = Buffer.allocUnsafe(Math.max(2 * bytes.length, at + size))
    bytes.copy(more, 0, 0, at)
    bytes = more
  }
  function int(value: number): void {
    at = bytes.writeInt32BE(value, at)
  }
  /** By hand: most texts are too short for a call into the engine to pay. */
  function text(value: string): void {
    reserve(4 + 3 * value.length)
    const end = writeText(bytes, at + 4, value)
    bytes.writeInt32BE(end - at - 4, at)
    at = end
  }
  const write: {readonly [Type in ElementType]: (value: unknown) => void} = {
    text: (value) => text(value as string),
    json: (value) => text(JSON.stringify(value)),
    int4(value) {
      int(4)
      int(value as number)
    },
    float4(value) {
      int(4)
      at = bytes.writeFloatBE(value as number, at)
    },
    float8(value) {
      int(8)
      at = bytes.writeDoubleBE(value as number, at)
    },
    bool(value) {
      int(1)
      bytes[at++] = value ? 1 : 0
    },
  }

  return {
    /** One array after its length in bytes. */
    array(type: ElementType, values: Iterable<unknown> & {readonly length: number}): void {
      reserve(24)
      const begin = at
      at += 4
      // An empty array has no dimension at all.
      for (const one of [values.length === 0 ? 0 : 1, 1, numbers[type]]) int(one)
      if (values.length > 0) for (const one of [values.length, 1]) int(one)
      for (const value of values) {
        reserve(12)
        if (value === null || value === undefined) int(-1)
        else write[type](value)
      }
      bytes.writeInt32BE(at - begin - 4, begin)
    },
    bytes: (): Uint8Array => new Uint8Array(bytes.subarray(0, at)),
  }
}

/** Writes a text from a place on; answers where it ends. */
function writeText(bytes: Buffer, begin: number, value: string): number {
  let at = begin
  const {length} = value
  for (let index = 0; index < length; index++) {
    let code = unitAt(value, index)
    if (code < 0x80) {
      bytes[at++] = code
      continue
    }
    if (code >= 0xd800 && code < 0xe000) {
      code = value.codePointAt(index)!
      if (code > 0xffff) index++
      else code = REPLACEMENT
    }
    at = writeWide(bytes, at, code)
  }
  return at
}

function writeWide(bytes: Buffer, begin: number, code: number): number {
  let at = begin
  if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6)
  else {
    if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12)
    else {
      bytes[at++] = 0xf0 | (code >> 18)
      bytes[at++] = 0x80 | ((code >> 12) & 0x3f)
    }
    bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
  }
  bytes[at++] = 0x80 | (code & 0x3f)
  return at
}

/** How many elements an array has that was written so. */
export function elementsOf(array: Buffer): number {
  return array.readInt32BE(0) === 0 ? 0 : array.readInt32BE(12)
}

/** One int4[] by itself, as a parameter. */
export function intArray(numbers: Iterable<number> & {readonly length: number}): Buffer {
  const writer = openArrayWriter()
  writer.array('int4', numbers)
  const {buffer, byteOffset, byteLength} = writer.bytes()
  // A parameter's length is told beside it.
  return Buffer.from(buffer, byteOffset + 4, byteLength - 4)
}
