/** What a run of property modifiers (sprm) says that matters here; unset properties are absent. */
export interface Properties {
  inTable?: boolean
  rowEnd?: boolean
  depth?: number
  level?: number
  list?: number
  outline?: number
  hidden?: boolean
  row?: RowShape
}

/** The cells of a table row: their right edges and how they merge. */
export interface RowShape {
  readonly edges: readonly number[]
  /** Of each cell: begins a vertical merge, goes on with one, or neither. */
  readonly down: readonly ('begins' | 'goes-on' | null)[]
}

const IN_TABLE = 0x2416
const ROW_END = 0x2417
const DEPTH = 0x6649
const LEVEL = 0x260a
const LIST = 0x460b
const OUTLINE = 0x2640
const DELETED = 0x0800
const VANISH = 0x083c
const TABLE_SHAPE = 0xd608
/** The modifiers of a wide row lie elsewhere, as they do not fit a page of properties. */
const ELSEWHERE: ReadonlySet<number> = new Set([0x6645, 0x6646])

const nowhere = () => new Uint8Array()

/** @param elsewhere the modifiers at a place of the data stream; empty where it has none. */
export function readProperties(bytes: Uint8Array, elsewhere: (at: number) => Uint8Array = nowhere): Properties {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Properties = {}
  for (let at = 0; at + 3 <= bytes.length; ) {
    const code = data.getUint16(at, true)
    const from = at + 2
    const length = operandLength(data, code, from)
    if (from + length > bytes.length) break
    if (code === IN_TABLE) found.inTable = data.getUint8(from) !== 0
    else if (code === ROW_END) found.rowEnd = data.getUint8(from) !== 0
    else if (code === DEPTH) found.depth = data.getInt32(from, true)
    else if (code === LEVEL) found.level = data.getUint8(from)
    else if (code === LIST) found.list = data.getUint16(from, true)
    else if (code === OUTLINE) found.outline = data.getUint8(from)
    else if (code === DELETED || code === VANISH) found.hidden = data.getUint8(from) === 1
    else if (ELSEWHERE.has(code)) Object.assign(found, readProperties(elsewhere(data.getUint32(from, true))))
    else if (code === TABLE_SHAPE) found.row = rowShape(bytes.subarray(from, from + length)) ?? found.row
    at = from + length
  }
  return found
}

/** The three highest bits of a modifier tell how long its operand is. */
function operandLength(data: DataView, code: number, from: number): number {
  const size = [1, 1, 2, 4, 2, 2, -1, 3][code >> 13]!
  if (size >= 0) return size
  if (code === TABLE_SHAPE) return from + 2 <= data.byteLength ? data.getUint16(from, true) + 1 : 2
  return data.getUint8(from) + 1
}

const CELL_BYTES = 20
const MERGES = [null, 'goes-on', 'begins', 'begins'] as const

function rowShape(operand: Uint8Array): RowShape | null {
  const data = new DataView(operand.buffer, operand.byteOffset, operand.byteLength)
  if (operand.length < 3) return null
  const cells = data.getUint8(2)
  const edgesAt = 3
  const cellsAt = edgesAt + (cells + 1) * 2
  if (cells === 0 || cellsAt > operand.length) return null
  const edges: number[] = []
  const down: ('begins' | 'goes-on' | null)[] = []
  for (let cell = 0; cell < cells; cell++) {
    edges.push(data.getInt16(edgesAt + (cell + 1) * 2, true))
    const at = cellsAt + cell * CELL_BYTES
    const merge = at + 2 <= operand.length ? (data.getUint16(at, true) >> 5) & 3 : 0
    down.push(MERGES[merge]!)
  }
  return {edges: [data.getInt16(edgesAt, true), ...edges], down}
}
