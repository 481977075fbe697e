import type {Level, List, Lists} from '../docx/lists.js'
import type {WordFile} from './binary.js'

/** Word's numbers for the formats that docx names. */
const FORMATS: readonly string[] = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter decimal decimal decimal decimal decimal ideographDigital japaneseCounting decimal decimal ' +
  'decimalFullWidth decimal ideographLegalTraditional japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 decimal decimal decimalZero ' +
  'bullet decimal decimal decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ' +
  'ideographZodiac ideographZodiac taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting ' +
  'chineseLegalSimplified chineseCountingThousand'
).split(' ')
const NO_NUMBER = 255
const LIST_BYTES = 28
const OVERRIDE_BYTES = 16

/** The automatic numbers of the document, by the number that paragraphs name. */
export function readLists(file: WordFile): Lists {
  const abstracts = abstractLists(file)
  const {table, at} = file
  const {from, length} = at('overrides')
  const lists = new Map<string, List>()
  if (length < 4 || from + 4 > table.byteLength) return lists
  const count = Math.min(table.getUint32(from, true), 10_000)
  const reader = {at: from + 4 + count * OVERRIDE_BYTES}
  for (let index = 0; index < count; index++) {
    const entry = from + 4 + index * OVERRIDE_BYTES
    if (entry + OVERRIDE_BYTES > table.byteLength) break
    const id = String(table.getInt32(entry, true))
    const {levels, restarts} = overrides(table, reader, table.getUint8(entry + 12))
    lists.set(String(index + 1), {abstract: id, levels: new Map([...(abstracts.get(id) ?? []), ...levels]), restarts})
  }
  return lists
}

function abstractLists({table, at}: WordFile): Map<string, ReadonlyMap<number, Level>> {
  const {from, length} = at('lists')
  const found = new Map<string, ReadonlyMap<number, Level>>()
  if (length < 2 || from + 2 > table.byteLength) return found
  const count = table.getUint16(from, true)
  // The levels of all lists follow behind the table of lists.
  const reader = {at: from + 2 + count * LIST_BYTES}
  for (let index = 0; index < count; index++) {
    const entry = from + 2 + index * LIST_BYTES
    if (entry + LIST_BYTES > table.byteLength) break
    const simple = (table.getUint8(entry + 26) & 1) !== 0
    const levels = new Map<number, Level>()
    for (let depth = 0; depth < (simple ? 1 : 9); depth++) {
      const level = readLevel(table, reader)
      if (level === null) return found
      levels.set(depth, level)
    }
    found.set(String(table.getInt32(entry, true)), levels)
  }
  return found
}

function readLevel(table: DataView, reader: {at: number}): Level | null {
  const from = reader.at
  if (from + 30 > table.byteLength) return null
  const text = from + 28 + table.getUint8(from + 24) + table.getUint8(from + 25)
  if (text + 2 > table.byteLength) return null
  const count = table.getUint16(text, true)
  if (text + 2 + count * 2 > table.byteLength) return null
  let label = ''
  for (let index = 0; index < count; index++) {
    const unit = table.getUint16(text + 2 + index * 2, true)
    label += unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit)
  }
  reader.at = text + 2 + count * 2
  const format = table.getUint8(from + 4)
  return {
    start: table.getInt32(from, true),
    format: format === NO_NUMBER ? 'none' : (FORMATS[format] ?? 'decimal'),
    text: label,
    legal: (table.getUint8(from + 5) & 4) !== 0,
  }
}

function overrides(
  table: DataView,
  reader: {at: number},
  count: number,
): {levels: Map<number, Level>; restarts: Map<number, number>} {
  const levels = new Map<number, Level>()
  const restarts = new Map<number, number>()
  reader.at += 4
  for (let index = 0; index < count && reader.at + 8 <= table.byteLength; index++) {
    const start = table.getInt32(reader.at, true)
    const flags = table.getUint32(reader.at + 4, true)
    reader.at += 8
    if ((flags & 0x10) !== 0) restarts.set(flags & 0xf, start)
    if ((flags & 0x20) === 0) continue
    const level = readLevel(table, reader)
    if (level !== null) levels.set(flags & 0xf, level)
  }
  return {levels, restarts}
}
