import type {Block, Box, Page, Reading} from '../model/reading.js'

/** A page that begins at `at` of a piece's text. */
export interface PageStart {
  readonly at: number
  readonly page: number
}

/** A line of a page: `length` characters at `at` of a piece's text. */
export type LineBox = Omit<Box, 'start' | 'end'> & {readonly at: number; readonly length: number}

interface Words {
  readonly text: string
  readonly starts?: readonly PageStart[]
  readonly boxes?: readonly LineBox[]
}

export interface DraftCell {
  readonly text: string
  readonly columns?: number
  readonly rows?: number
  readonly header?: boolean
  readonly boxes?: readonly LineBox[]
}

/** What a reader found, in reading order, before it has positions. */
export type Piece =
  | (Words & {readonly kind: 'paragraph'})
  | (Words & {readonly kind: 'heading'; readonly level: number})
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly DraftCell[])[]
      /** A sign of its columns, for readers that join tables across pages. */
      readonly columns?: string
      readonly starts?: readonly (PageStart & {readonly row: number})[]
    }

export type PageOrigin = Pick<Page, 'page' | 'from' | 'confidence' | 'size'>

/** Sets the pieces one under the other, a line each, table rows with tabs between cells. */
export function assemble(
  pieces: readonly Piece[],
  origins: readonly PageOrigin[] = [],
): Pick<Reading, 'text' | 'blocks' | 'pages' | 'boxes'> {
  const draft = {
    text: [] as string[],
    length: 0,
    blocks: [] as Block[],
    boxes: [] as Box[],
    starts: [] as PageStart[],
    tables: 0,
  }
  for (const piece of pieces) {
    if (piece.kind === 'table') addTable(draft, piece)
    else addWords(draft, piece)
  }
  const text = draft.text.join('')
  return {text, blocks: draft.blocks, pages: pagesOf(draft.starts, origins, text.length), boxes: draft.boxes}
}

interface Draft {
  readonly text: string[]
  length: number
  readonly blocks: Block[]
  readonly boxes: Box[]
  readonly starts: PageStart[]
  tables: number
}

function append(draft: Draft, text: string): void {
  draft.text.push(text)
  draft.length += text.length
}

function addWords(draft: Draft, piece: Exclude<Piece, {kind: 'table'}>): void {
  if (piece.text.trim() === '') {
    for (const {page} of piece.starts ?? []) draft.starts.push({at: draft.length, page})
    return
  }
  if (draft.length > 0) append(draft, '\n')
  const start = draft.length
  append(draft, piece.text)
  const end = draft.length
  draft.blocks.push(
    piece.kind === 'heading' ? {kind: 'heading', level: piece.level, start, end} : {kind: 'paragraph', start, end},
  )
  for (const {at, page} of piece.starts ?? []) draft.starts.push({at: start + at, page})
  addBoxes(draft, start, piece.boxes)
}

function addBoxes(draft: Draft, start: number, boxes: readonly LineBox[] = []): void {
  for (const {at, length, ...box} of boxes) draft.boxes.push({...box, start: start + at, end: start + at + length})
}

function addTable(draft: Draft, {rows, starts = []}: Extract<Piece, {kind: 'table'}>): void {
  const table = draft.tables++
  const taken = new Set<string>()
  rows.forEach((cells, row) => {
    if (draft.length > 0) append(draft, '\n')
    for (const start of starts) if (start.row === row) draft.starts.push({at: draft.length, page: start.page})
    let column = 0
    cells.forEach((cell, index) => {
      while (taken.has(`${row},${column}`)) column++
      const {columns = 1, rows: down = 1} = cell
      for (let below = 1; below < Math.min(down, 1000); below++) {
        for (let right = 0; right < Math.min(columns, 1000); right++) taken.add(`${row + below},${column + right}`)
      }
      if (index > 0) append(draft, '\t')
      const start = draft.length
      append(draft, cell.text)
      addBoxes(draft, start, cell.boxes)
      draft.blocks.push({
        kind: 'cell',
        table,
        row,
        column,
        columns,
        rows: down,
        header: cell.header ?? false,
        start,
        end: draft.length,
      })
      column += columns
    })
  })
}

/** Every page from the first to the last, those without a word as empty spans. */
function pagesOf(starts: readonly PageStart[], origins: readonly PageOrigin[], length: number): Page[] {
  if (starts.length === 0) return []
  const origin = new Map(origins.map((entry) => [entry.page, entry]))
  const at = new Map<number, number>()
  for (const start of starts) if (!at.has(start.page)) at.set(start.page, start.at)
  const last = Math.max(...at.keys(), ...origin.keys())
  const pages: Page[] = []
  let end = length
  for (let page = last; page >= 1; page--) {
    const start = Math.min(at.get(page) ?? end, end)
    const {from = 'text', confidence = null, size} = origin.get(page) ?? {}
    pages.push({page, start, end, from, confidence, ...(size && {size})})
    end = start
  }
  const first = pages[pages.length - 1]!
  pages[pages.length - 1] = {...first, start: 0}
  return pages.reverse()
}

/** A title that the format states counts when the text says it too; formats are full of template names. */
export function statedTitle(stated: string | null | undefined, text: string): string | null {
  const head = text.slice(0, 2000).replace(/\s+/gu, '')
  for (const part of [stated ?? '', ...(stated ?? '').split(/[-_|—–>]/u)]) {
    const title = part.trim()
    if (title.length >= 4 && head.includes(title.replace(/\s+/gu, ''))) return title
  }
  return null
}
