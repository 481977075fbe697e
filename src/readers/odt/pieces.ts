import {cellText} from '../cell-text.js'
import type {DraftCell, PageStart, Piece} from '../draft.js'
import {elements, first, get, type Tree} from '../tree.js'
import {labelOf, type OdtStyles} from './styles.js'

const SKIPPED = new Set(
  'tracked-changes annotation annotation-end sequence-decls forms variable-decls table-of-content alphabetical-index bibliography note-citation title desc'.split(
    ' ',
  ),
)

/** Paragraphs, headings, list items and tables of an odt body, with the labels that lists show. */
export function odtPieces(body: Tree, styles: OdtStyles): Piece[] {
  const pieces: Piece[] = []
  const counts = new Map<string, number[]>()
  const headings: number[] = []
  let page = 1

  const label = (style: string, level: number): string => {
    const list = styles.lists.get(style)
    if (list === undefined) return ''
    const count = counts.get(style) ?? []
    counts.set(style, count)
    count[level] = (count[level] ?? (list.get(level)?.start ?? 1) - 1) + 1
    count.length = level + 1
    return labelOf(list, level, count)
  }
  const words = (tree: Tree, before: string) => {
    const starts: PageStart[] = []
    const text = before + inline(tree, {at: before.length}, (at) => starts.push({at, page: ++page}))
    return {text, starts}
  }
  const visit = (tree: Tree, list: {style: string; level: number} | null, first: {item: boolean}) => {
    if (SKIPPED.has(tree.name)) return
    if (tree.name === 'soft-page-break') {
      pieces.push({kind: 'paragraph', text: '', starts: [{at: 0, page: ++page}]})
    } else if (tree.name === 'p') {
      const numbered = list !== null && first.item ? label(list.style, list.level) : ''
      first.item = false
      pieces.push({kind: 'paragraph', ...words(tree, numbered)})
      for (const box of boxes(tree)) for (const child of elements(box)) visit(child, null, {item: false})
    } else if (tree.name === 'h') {
      const level = Number(get(tree, 'outline-level') ?? 1)
      pieces.push({kind: 'heading', level, ...words(tree, headingLabel(tree, level, list, first))})
    } else if (tree.name === 'list') {
      const style = get(tree, 'style-name') ?? list?.style ?? ''
      const level = (list?.level ?? 0) + 1
      if (list === null && get(tree, 'continue-numbering') !== 'true' && get(tree, 'continue-list') === null)
        counts.delete(style)
      for (const item of elements(tree)) {
        const header = item.name === 'list-header'
        const state = {item: !header}
        for (const child of elements(item)) visit(child, {style, level}, state)
      }
    } else if (tree.name === 'table') pieces.push(...table(tree, (cell) => visit(cell, null, {item: false})))
    else for (const child of elements(tree)) visit(child, list, first)
  }
  const headingLabel = (
    tree: Tree,
    level: number,
    list: {style: string; level: number} | null,
    state: {item: boolean},
  ): string => {
    if (list !== null && state.item) {
      state.item = false
      return label(list.style, list.level)
    }
    if (get(tree, 'is-list-header') === 'true') return ''
    headings[level] = (headings[level] ?? (styles.outline.get(level)?.start ?? 1) - 1) + 1
    headings.length = level + 1
    return labelOf(styles.outline, level, headings)
  }
  for (const child of elements(body)) visit(child, null, {item: false})
  return page === 1 ? pieces : [{kind: 'paragraph', text: '', starts: [{at: 0, page: 1}]}, ...pieces]
}

/** The words of a paragraph; notes stay where they stand, in brackets. */
function inline(tree: Tree, position: {at: number}, onPage: (at: number) => void): string {
  let text = ''
  const add = (more: string) => {
    text += more
    position.at += more.length
  }
  for (const child of tree.children) {
    if (typeof child === 'string') add(child.replace(/[ \t\r\n]+/gu, ' '))
    else if (child.name === 's') add(' '.repeat(Math.min(100, Number(get(child, 'c') ?? 1))))
    else if (child.name === 'tab') add('\t')
    else if (child.name === 'line-break') add('\n')
    else if (child.name === 'soft-page-break') onPage(position.at)
    else if (child.name === 'note') add(`（${noteText(child)}）`)
    else if (!SKIPPED.has(child.name) && child.name !== 'frame' && child.name !== 'custom-shape')
      text += inline(child, position, onPage)
  }
  return text
}

function noteText(note: Tree): string {
  const body = first(note, 'note-body')
  return body === undefined
    ? ''
    : elements(body)
        .map((line) => inline(line, {at: 0}, () => {}))
        .join('')
}

/** Text boxes anchored in a paragraph. */
function boxes(tree: Tree): Tree[] {
  return elements(tree).flatMap((child) => {
    if (child.name === 'text-box' || child.name === 'custom-shape') return [child]
    return SKIPPED.has(child.name) ? [] : boxes(child)
  })
}

function table(tree: Tree, visit: (cell: Tree) => void): Piece[] {
  const rows = rowsOf(tree, false)
  const cells = rows.map(({row}) => elements(row, 'table-cell'))
  if (cells.every((row) => row.length <= 1)) {
    for (const row of cells) for (const cell of row) visit(cell)
    return []
  }
  return [{kind: 'table', rows: cells.map((row, index) => row.map((cell) => draftCell(cell, rows[index]!.header)))}]
}

function rowsOf(tree: Tree, header: boolean): {row: Tree; header: boolean}[] {
  return elements(tree).flatMap((child) => {
    if (child.name === 'table-row') return [{row: child, header}]
    if (child.name === 'table-header-rows') return rowsOf(child, true)
    return child.name === 'table-rows' || child.name === 'table-row-group' ? rowsOf(child, header) : []
  })
}

function draftCell(cell: Tree, header: boolean): DraftCell {
  return {
    text: cellText(lines(cell)),
    columns: Number(get(cell, 'number-columns-spanned') ?? 1),
    rows: Number(get(cell, 'number-rows-spanned') ?? 1),
    header,
  }
}

function lines(tree: Tree): string[] {
  return elements(tree).flatMap((child) =>
    child.name === 'p' || child.name === 'h' ? [inline(child, {at: 0}, () => {})] : lines(child),
  )
}
