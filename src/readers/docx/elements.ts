import {cellText} from '../cell-text.js'
import type {DraftCell, Piece} from '../draft.js'
import {inherited, type Styles} from './styles.js'

/** The part of mammoth's document that is read here. */
export interface Element {
  readonly type: string
  readonly children?: readonly Element[]
  readonly value?: string
  readonly checked?: boolean
  readonly breakType?: string
  readonly styleId?: string | null
  readonly styleName?: string | null
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly isHeader?: boolean
  readonly notes?: {readonly _notes: Readonly<Record<string, {readonly body: readonly Element[]}>>}
}

export interface Found {
  readonly pieces: readonly Piece[]
  readonly pictures: number
  readonly unread: readonly string[]
}

const CONTENTS_STYLE = /^(?:toc|目录) ?\d$/iu
const HEADING_STYLE = /^(?:heading|标题) ?(?<level>[1-9])$/iu

/** Paragraphs, headings and tables of a document in reading order; notes behind the text. */
export function pieces(root: Element, styles: Styles): Found {
  const found: Piece[] = []
  const count = {pictures: 0, contents: 0}
  const visit = (element: Element) => {
    if (element.type === 'paragraph') {
      if (CONTENTS_STYLE.test(element.styleName ?? '')) count.contents++
      else found.push(paragraph(element, styles))
      count.pictures += pictures(element)
    } else if (element.type === 'table') found.push(...table(element, visit))
    else for (const child of element.children ?? []) visit(child)
  }
  for (const child of root.children ?? []) visit(child)
  for (const note of Object.values(root.notes?._notes ?? {})) for (const child of note.body) visit(child)
  return {
    pieces: found,
    pictures: count.pictures,
    unread: count.contents > 0 ? [`目录 ${count.contents} 行（与正文标题重复）`] : [],
  }
}

function paragraph(element: Element, styles: Styles): Piece {
  const text = words(element)
  const level = headingLevel(element, styles)
  return level === null ? {kind: 'paragraph', text} : {kind: 'heading', level, text}
}

function headingLevel({styleName, styleId}: Element, styles: Styles): number | null {
  const named = HEADING_STYLE.exec(styleName ?? '')
  if (named !== null) return Number(named.groups?.level)
  const outline = inherited(styles, styleId ?? null, 'outline')
  return outline !== null && outline < 9 ? outline + 1 : null
}

/** The words of a paragraph or run, line breaks and tabs kept. */
function words(element: Element): string {
  switch (element.type) {
    case 'text':
      return element.value ?? ''
    case 'tab':
      return '\t'
    case 'break':
      return element.breakType === 'line' ? '\n' : ''
    case 'checkbox':
      return element.checked ? '☑' : '☐'
    default:
      return (element.children ?? []).map(words).join('')
  }
}

function pictures(element: Element): number {
  if (element.type === 'image') return 1
  return (element.children ?? []).reduce((sum, child) => sum + pictures(child), 0)
}

/** A table of one column is a frame around text, not a table. */
function table(element: Element, visit: (element: Element) => void): readonly Piece[] {
  const rows = (element.children ?? []).filter(({type}) => type === 'tableRow')
  if (rows.every(({children = []}) => children.length <= 1)) {
    for (const row of rows) for (const cell of row.children ?? []) for (const child of cell.children ?? []) visit(child)
    return []
  }
  return [
    {
      kind: 'table',
      rows: rows.map((row) => (row.children ?? []).map((cell) => draftCell(cell, row.isHeader ?? false))),
    },
  ]
}

function draftCell(cell: Element, header: boolean): DraftCell {
  return {text: cellText(paragraphs(cell)), columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1, header}
}

function paragraphs(element: Element): string[] {
  if (element.type === 'paragraph') return [words(element)]
  return (element.children ?? []).flatMap(paragraphs)
}
