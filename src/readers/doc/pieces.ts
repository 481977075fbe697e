import {cellText} from '../cell-text.js'
import {type Lists, labeller} from '../docx/lists.js'
import type {Piece} from '../draft.js'
import type {Stretch} from './binary.js'
import type {Properties, RowShape} from './sprm.js'
import {inherited, type Style} from './styles.js'
import {tableRows} from './table.js'
import type {StoredText} from './text.js'

export interface WordParts {
  readonly stored: StoredText
  /** Characters of the body and its notes. */
  readonly length: number
  readonly paragraphs: readonly Stretch[]
  readonly characters: readonly Stretch[]
  readonly styles: ReadonlyMap<number, Style>
  readonly lists: Lists
}

const CELL_END = '\x07'
const PARAGRAPH_END = /[\r\x07\x0c]/gu
const NO_LIST = 0x7fe

export interface Row {
  readonly cells: readonly string[]
  readonly shape: RowShape | undefined
}

/** Walks the stored text paragraph by paragraph; marks of Word's own (fields, anchors) fall away. */
export function docPieces(parts: WordParts): Piece[] {
  const label = labeller(parts.lists)
  const body = visibleText(parts)
  const pieces: Piece[] = []
  let cell: string[] = []
  let cells: string[] = []
  let rows: Row[] = []
  const endTable = () => {
    if (rows.length > 0) pieces.push(...tableRows(rows))
    rows = []
  }
  let from = 0
  PARAGRAPH_END.lastIndex = 0
  for (let match = PARAGRAPH_END.exec(body); match !== null; match = PARAGRAPH_END.exec(body)) {
    const text = body.slice(from, match.index)
    from = match.index + 1
    const {style, properties} = find(parts.paragraphs, parts.stored.place(match.index)) ?? {style: 0, properties: {}}
    const all: Properties = {...inherited(parts.styles, style), ...properties}
    const own = parts.styles.get(style)?.own ?? 0
    if (match[0] === '\x0c' && text === '') continue
    const words = withLabel(plain(text), all, label)
    if (all.inTable || match[0] === CELL_END) {
      if (match[0] !== CELL_END) cell.push(words)
      else if (all.rowEnd) {
        if (cells.length > 0) rows.push({cells, shape: properties.row})
        cells = []
      } else {
        cells.push(cellText([...cell, words]))
        cell = []
      }
      continue
    }
    endTable()
    if (own >= 19 && own <= 27) continue
    const level = own >= 1 && own <= 9 ? own : (all.outline ?? 9) + 1
    pieces.push(level <= 9 ? {kind: 'heading', level, text: words} : {kind: 'paragraph', text: words})
  }
  if (cells.length > 0) rows.push({cells, shape: undefined})
  endTable()
  if (from < body.length) pieces.push({kind: 'paragraph', text: plain(body.slice(from))})
  return pieces
}

/** Deleted and hidden stretches become NUL, which falls away later, so that places stay what they are. */
function visibleText({stored, length, characters}: WordParts): string {
  const text = stored.text.slice(0, Math.max(0, length))
  const hidden = characters.filter(({properties}) => properties.hidden)
  if (hidden.length === 0) return text
  let shown = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    shown += unit !== '\r' && unit !== CELL_END && find(hidden, stored.place(at)) !== undefined ? '\0' : unit
  }
  return shown
}

/** The stretch that holds a place of the main stream. */
function find(list: readonly Stretch[], place: number): Stretch | undefined {
  let low = 0
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (list[middle]!.from <= place) low = middle
    else high = middle - 1
  }
  const found = list[low]
  return found !== undefined && place >= found.from && place < found.to ? found : undefined
}

function withLabel(
  text: string,
  {list, level = 0}: Properties,
  label: (list: string, level: number) => string,
): string {
  if (list === undefined || list === 0 || list > NO_LIST) return text
  const number = label(String(list), level)
  return text.trim() === '' ? text : number + text
}

/** A field is 0x13 code 0x14 result 0x15: its result stays. */
function plain(text: string): string {
  let shown = ''
  const fields: boolean[] = []
  for (const unit of text) {
    if (unit === '\x13') fields.push(true)
    else if (unit === '\x14') fields[fields.length - 1] = false
    else if (unit === '\x15') fields.pop()
    else if (!fields.includes(true)) shown += unit
  }
  return shown
    .replaceAll('\x0b', '\n')
    .replaceAll('\x1e', '-')
    .replace(/[\0-\x08\x0c\x0e-\x1f]/gu, '')
}
