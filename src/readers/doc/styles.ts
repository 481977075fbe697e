import {bytesOf, view, type WordFile} from './binary.js'
import {type Properties, readProperties} from './sprm.js'

/** A paragraph style: its number among Word's own (1–9 headings, 19–27 contents), and what its paragraphs inherit. */
export interface Style {
  readonly own: number
  readonly base: number
  readonly properties: Properties
}

const PARAGRAPH_STYLE = 1
const NONE = 0xfff

export function readStyles({table, at}: WordFile): ReadonlyMap<number, Style> {
  const {from, length} = at('styles')
  const bytes = bytesOf(table, from, length)
  const found = new Map<number, Style>()
  if (bytes.length < 6) return found
  const data = view(bytes)
  const header = data.getUint16(0, true)
  const count = data.getUint16(2, true)
  const base = data.getUint16(4, true)
  let position = 2 + header
  for (let style = 0; style < count && position + 2 <= bytes.length; style++) {
    const size = data.getUint16(position, true)
    const body = bytes.subarray(position + 2, position + 2 + size)
    if (body.length === size && size > base) {
      const read = styleOf(body, base)
      if (read !== null) found.set(style, read)
    }
    position += 2 + size + (size % 2)
  }
  return found
}

function styleOf(bytes: Uint8Array, base: number): Style | null {
  const data = view(bytes)
  if (bytes.length < 10 || (data.getUint16(2, true) & 0xf) !== PARAGRAPH_STYLE) return null
  const own = data.getUint16(0, true) & 0xfff
  const parent = data.getUint16(2, true) >> 4
  if (base + 2 > bytes.length) return {own, base: parent, properties: {}}
  const name = data.getUint16(base, true)
  const at = base + 2 + (name + 1) * 2
  if (at + 4 > bytes.length) return {own, base: parent, properties: {}}
  const size = data.getUint16(at, true)
  return {own, base: parent, properties: readProperties(bytes.subarray(at + 4, at + 2 + size))}
}

/** A style's properties with those of the styles it is based on. */
export function inherited(styles: ReadonlyMap<number, Style>, style: number): Properties {
  const chain: Properties[] = []
  let at = style
  for (let steps = 0; steps < 20 && at !== NONE; steps++) {
    const found = styles.get(at)
    if (found === undefined) break
    chain.unshift(found.properties)
    at = found.base
  }
  return Object.assign({}, ...chain)
}
