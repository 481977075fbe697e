import {cellText} from '../cell-text.js'
import type {DraftCell, Piece} from '../draft.js'
import {damaged} from '../faults.js'
import type {Limits} from '../limits.js'

/** Gathers text into paragraphs, cells and rows as the control words say. */
export interface PieceWriter {
  text(text: string): void
  /** A control word of the document: ends of paragraphs, cells and rows, outline levels. */
  control(word: string, value: number | null): void
  /** A control word of the style sheet, and the name of a style. */
  style(word: string, value: number | null): void
  styleName(text: string): void
  end(): Piece[]
}

export function pieceWriter(limits: Limits): PieceWriter {
  const pieces: Piece[] = []
  const outlines = new Map<number, number>()
  let style: number | null = null
  let line = ''
  let chars = 0
  let level: number | null = null
  let inTable = false
  let cell: string[] = []
  let row: DraftCell[] = []
  let rows: DraftCell[][] = []
  const endTable = () => {
    if (rows.length > 0) pieces.push(...tableOrFrame(rows))
    rows = []
  }
  const endParagraph = () => {
    if (inTable) cell.push(line)
    else {
      endTable()
      pieces.push(level === null ? {kind: 'paragraph', text: line} : {kind: 'heading', level, text: line})
    }
    line = ''
  }
  const controls: Readonly<Record<string, (value: number | null) => void>> = {
    par: endParagraph,
    sect: endParagraph,
    page: () => {
      if (line !== '') endParagraph()
    },
    pard: () => {
      inTable = false
      level = null
    },
    intbl: () => {
      inTable = true
    },
    outlinelevel: (value) => {
      level = value !== null && value < 9 ? value + 1 : null
    },
    s: (value) => {
      level = value === null ? null : (outlines.get(value) ?? level)
    },
    cell: () => {
      row.push({text: cellText([...cell, line])})
      cell = []
      line = ''
    },
    nestcell: () => {
      line += ' '
    },
    row: () => {
      if (row.length > 0) rows.push(row)
      row = []
    },
  }
  return {
    text(text) {
      line += text
      chars += text.length
      if (chars > limits.chars * 2) throw damaged('rtf', `文字超过 ${limits.chars} 个字`)
    },
    control: (name, value) => controls[name]?.(value),
    style(name, value) {
      if (name === 's') style = value
      if (name === 'outlinelevel' && style !== null && value !== null && value < 9) outlines.set(style, value + 1)
    },
    styleName(text) {
      const named = /^(?:heading|标题) ?(?<level>[1-9])/iu.exec(text.trim())
      if (named !== null && style !== null) outlines.set(style, Number(named.groups?.level))
    },
    end() {
      if (row.length > 0) rows.push(row)
      if (line !== '') {
        inTable = false
        endParagraph()
      }
      endTable()
      return pieces
    },
  }
}

/** Rows of one cell each are a frame around text. */
function tableOrFrame(rows: readonly (readonly DraftCell[])[]): Piece[] {
  if (rows.some((row) => row.length > 1)) return [{kind: 'table', rows}]
  return rows.flatMap((row) =>
    row.flatMap(({text}) => text.split('\n').map((line): Piece => ({kind: 'paragraph', text: line}))),
  )
}
