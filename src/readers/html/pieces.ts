import {cellText} from '../cell-text.js'
import {ordinal} from '../docx/ordinal.js'
import type {DraftCell, Piece} from '../draft.js'
import {descendants, elements, type Tree} from '../tree.js'

const HIDDEN = new Set(
  'head script style noscript template svg math select button textarea iframe object canvas audio video title'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img input ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const INVISIBLE = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/iu
const LAYOUT_CELL = 400
/** The list styles of HTML and CSS as Word calls them. */
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  none: 'none',
}

/** The visible words of a page in order: tables of data as tables, tables of layout as what they frame. */
export function htmlPieces(page: Tree): Piece[] {
  const pieces: Piece[] = []
  let line = ''
  let number = ''
  const close = (level: number | null) => {
    const words = tidy(line)
    line = ''
    if (words === '') return
    const text = number + words
    number = ''
    pieces.push(level === null ? {kind: 'paragraph', text} : {kind: 'heading', level, text})
  }
  const visit = (node: Tree | string, level: number | null) => {
    if (typeof node === 'string') {
      line += node.replace(/[\s\u00a0]+/gu, ' ')
      return
    }
    if (isHidden(node)) return
    if (node.name === 'br') line += '\n'
    if (INLINE.has(node.name) || node.name === 'br') {
      for (const child of node.children) visit(child, level)
      return
    }
    close(level)
    if (node.name === 'table' && isData(node)) {
      pieces.push(...captioned(node))
      return
    }
    const inside = headingLevel(node) ?? level
    const numbers = node.name === 'ol' ? counter(node) : null
    for (const child of node.children) {
      if (numbers !== null && typeof child !== 'string' && child.name === 'li') number = numbers()
      visit(child, inside)
    }
    close(inside)
  }
  visit(page, null)
  close(null)
  return pieces
}

function isHidden({name, attributes}: Tree): boolean {
  return HIDDEN.has(name) || 'hidden' in attributes || INVISIBLE.test(attributes.style ?? '')
}

function headingLevel({name}: Tree): number | null {
  const level = /^h(?<level>[1-6])$/u.exec(name)?.groups?.level
  return level === undefined ? null : Number(level)
}

/** The numbers a browser shows before the items of an ordered list. */
function counter({attributes}: Tree): () => string {
  let count = (Number(attributes.start) || 1) - 1
  const stated =
    /list-style(?:-type)?\s{0,3}:\s{0,3}(?<type>[a-z-]{3,30})/iu.exec(attributes.style ?? '')?.groups?.type ??
    attributes.type ??
    ''
  const format = FORMATS[stated] ?? 'decimal'
  if (format === 'none') return () => ''
  return () => `${ordinal(++count, format)}${format === 'chineseCounting' ? '、' : '. '}`
}

/** Two columns and two rows at least, no table inside and no cell that is an article. */
function isData(table: Tree): boolean {
  if (descendants(table, 'table').length > 0) return false
  const rows = rowsOf(table)
  const wide = rows.filter((row) => cellsOf(row).length > 1).length
  if (wide < 2) return false
  return rows.every((row) => cellsOf(row).every((cell) => linesOf(cell).join('').length <= LAYOUT_CELL))
}

function captioned(table: Tree): Piece[] {
  const caption = elements(table, 'caption').flatMap(linesOf).join('')
  const rows = rowsOf(table).map((row) => cellsOf(row).map(draftCell))
  const words: Piece[] = caption === '' ? [] : [{kind: 'paragraph', text: caption}]
  return [...words, {kind: 'table', rows}]
}

function draftCell(cell: Tree): DraftCell {
  return {
    text: cellText(linesOf(cell)),
    columns: span(cell.attributes.colspan),
    rows: span(cell.attributes.rowspan),
    header: cell.name === 'th',
  }
}

function span(stated: string | undefined): number {
  const count = Number(stated ?? 1)
  return Number.isInteger(count) && count >= 1 && count <= 1000 ? count : 1
}

function rowsOf(table: Tree): Tree[] {
  return elements(table).flatMap((child) => {
    if (child.name === 'tr') return [child]
    return /^t(?:head|body|foot)$/u.test(child.name) ? elements(child, 'tr') : []
  })
}

function cellsOf(row: Tree): Tree[] {
  return elements(row).filter(({name}) => name === 'td' || name === 'th')
}

function linesOf(cell: Tree): string[] {
  return htmlPieces({...cell, name: ''}).flatMap((piece) => (piece.kind === 'table' ? [] : [piece.text]))
}

/** One blank where the page has many, none at the ends of lines. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/ {2,}/gu, ' ').trim())
  return lines.filter((line) => line !== '').join('\n')
}
