import type {Reading} from '../../model/reading.js'
import {unreadParts} from '../docx/docx.js'
import {assemble, type DraftCell, type Piece} from '../draft.js'
import {damaged, noText, parsing, tooLarge} from '../faults.js'
import type {Limits} from '../limits.js'
import {relations} from '../relations.js'
import {attribute, scan} from '../xml.js'
import {openPackage, type Package} from '../zip/unzip.js'
import {type Shape, shapeOf} from './number-format.js'
import {type Book, sheetRows} from './sheet.js'

const MAIN = 'xl/workbook.xml'
const MOST_CELLS = 500_000

/** Sheets as pages: the sheet's name as heading, its rows as a table. */
export async function readXlsx(bytes: Uint8Array, limits: Limits): Promise<Reading> {
  const file = openPackage(bytes, 'xlsx', limits)
  if (!file.has(MAIN)) throw damaged('xlsx', `缺少 ${MAIN}`)
  const {pieces, hidden} = await parsing('xlsx', () => sheets(file, limits))
  const assembled = assemble(pieces)
  if (assembled.blocks.every(({kind}) => kind === 'heading')) throw noText('xlsx', '所有工作表都是空的')
  const unread = unreadParts(file.names)
  if (hidden.length > 0) unread.push(`隐藏的工作表：${hidden.join('、')}（未读取）`)
  return {
    ...assembled,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    encoding: null,
    title: null,
    unread,
  }
}

interface Listed {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

function sheets(file: Package, limits: Limits): {pieces: Piece[]; hidden: string[]} {
  const parts = relations(file, MAIN)
  const listed: Listed[] = []
  let from1904 = false
  scan(file.text(MAIN), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = attribute(attributes, 'date1904') === '1'
      const part = parts.get(attributes['r:id'] ?? attribute(attributes, 'id') ?? '')
      if (name !== 'sheet' || part?.type !== 'worksheet') return
      listed.push({
        name: attribute(attributes, 'name') ?? '',
        part: part.target,
        hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
      })
    },
  })
  if (listed.length > limits.pages) throw tooLarge('xlsx', `共 ${listed.length} 个工作表`, `${limits.pages} 个`)
  const all = [...parts.values()]
  const book: Book = {
    strings: strings(file, all.find(({type}) => type === 'sharedStrings')?.target),
    shapes: shapes(file, all.find(({type}) => type === 'styles')?.target),
    from1904,
  }
  const visible = listed.filter(({hidden}) => !hidden)
  const pieces = visible.flatMap(({name, part}, index): Piece[] => [
    {kind: 'heading', level: 1, text: name, starts: [{at: 0, page: index + 1}]},
    ...sheetPieces(sheetRows(file.text(part), book, MOST_CELLS)),
  ])
  return {pieces, hidden: listed.filter(({hidden}) => hidden).map(({name}) => name)}
}

/** Rows of one cell above and below the table are its title, its unit and its notes. */
function sheetPieces(rows: readonly (readonly DraftCell[])[]): Piece[] {
  const isRow = (row: readonly DraftCell[]) => row.filter(({text}) => text !== '').length > 1
  const from = rows.findIndex(isRow)
  const to = rows.findLastIndex(isRow) + 1
  const words = (some: typeof rows) =>
    some.map((row): Piece => ({kind: 'paragraph', text: row.map(({text}) => text).join('')}))
  if (from < 0) return words(rows)
  return [...words(rows.slice(0, from)), {kind: 'table', rows: rows.slice(from, to)}, ...words(rows.slice(to))]
}

/** Shared strings; readings above the characters (拼音) are not the text. */
function strings(file: Package, part: string | undefined): string[] {
  const found: string[] = []
  if (part === undefined || !file.has(part)) return found
  let text = ''
  let inside = false
  let phonetic = 0
  scan(file.text(part), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic++
      inside = name === 't' && phonetic === 0
    },
    text(more) {
      if (inside) text += more
    },
    close(name) {
      if (name === 'rPh') phonetic--
      if (name === 't') inside = false
      if (name === 'si') found.push(text)
    },
  })
  return found
}

/** The shape of numbers by cell format. */
function shapes(file: Package, part: string | undefined): Shape[] {
  const found: Shape[] = []
  if (part === undefined || !file.has(part)) return found
  const codes = new Map<number, string>()
  let inCells = false
  scan(file.text(part), {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      found.push(shapeOf(id, codes.get(id)))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return found
}
