import {cellText} from '../cell-text.js'
import {ordinal} from '../docx/ordinal.js'
import type {Piece} from '../draft.js'
import {elements, first, get, type Tree} from '../tree.js'

/** The words of a slide's shapes, title first as slides put it; groups are opened. */
export function slidePieces(shapes: Tree): Piece[] {
  return elements(shapes).flatMap((shape): Piece[] => {
    if (shape.name === 'grpSp') return slidePieces(shape)
    if (shape.name === 'AlternateContent') return elements(shape, 'Choice').flatMap(slidePieces)
    if (shape.name === 'sp') return words(shape)
    if (shape.name !== 'graphicFrame') return []
    const table = first(shape, 'graphic', 'graphicData', 'tbl')
    return table === undefined ? [] : [tablePiece(table)]
  })
}

const LEFT_OUT = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg'])

function words(shape: Tree): Piece[] {
  const placeholder = get(first(shape, 'nvSpPr', 'nvPr', 'ph'), 'type') ?? ''
  if (LEFT_OUT.has(placeholder)) return []
  const body = first(shape, 'txBody')
  if (body === undefined) return []
  const lines = paragraphs(body)
  if (placeholder === 'title' || placeholder === 'ctrTitle') return [{kind: 'heading', level: 1, text: lines.join('')}]
  return lines.map((text) => ({kind: 'paragraph', text}))
}

function paragraphs(body: Tree): string[] {
  const counts: number[] = []
  return elements(body, 'p').map((paragraph) => {
    const text = inline(paragraph)
    const properties = first(paragraph, 'pPr')
    const level = Number(get(properties, 'lvl') ?? 0)
    const numbering = first(properties, 'buAutoNum')
    if (text.trim() === '') return ''
    counts.length = Math.min(counts.length, level + 1)
    if (numbering === undefined) {
      counts.length = Math.min(counts.length, level)
      return text
    }
    counts[level] = (counts[level] ?? Number(get(numbering, 'startAt') ?? 1) - 1) + 1
    return label(get(numbering, 'type') ?? '', counts[level]) + text
  })
}

function inline(paragraph: Tree): string {
  return elements(paragraph)
    .map((run) => {
      if (run.name === 'br') return '\n'
      if (run.name !== 'r' && run.name !== 'fld') return ''
      return elements(run, 't')
        .flatMap(({children}) => children)
        .filter((child) => typeof child === 'string')
        .join('')
    })
    .join('')
}

/** The kinds of automatic numbers of DrawingML: arabicPeriod, ea1ChsPeriod, circleNumDbPlain. */
function label(type: string, count: number): string {
  const format = [
    [/^ea1Ch/u, 'chineseCounting'],
    [/^circleNum/u, 'decimalEnclosedCircle'],
    [/^alphaLc/u, 'lowerLetter'],
    [/^alphaUc/u, 'upperLetter'],
    [/^romanLc/u, 'lowerRoman'],
    [/^romanUc/u, 'upperRoman'],
  ].find(([pattern]) => (pattern as RegExp).test(type))?.[1] as string | undefined
  const number = ordinal(count, format ?? 'decimal')
  if (type.endsWith('ParenBoth')) return `(${number})`
  if (type.endsWith('ParenR')) return `${number})`
  if (type.endsWith('Period')) return format === 'chineseCounting' ? `${number}、` : `${number}.`
  return format === undefined ? `${number} ` : number
}

function tablePiece(table: Tree): Piece {
  const header = get(first(table, 'tblPr'), 'firstRow') === '1'
  const rows = elements(table, 'tr').map((row, index) =>
    elements(row, 'tc')
      .filter((cell) => get(cell, 'hMerge') !== '1' && get(cell, 'vMerge') !== '1')
      .map((cell) => {
        const body = first(cell, 'txBody')
        return {
          text: body === undefined ? '' : cellText(paragraphs(body)),
          columns: Number(get(cell, 'gridSpan') ?? 1),
          rows: Number(get(cell, 'rowSpan') ?? 1),
          header: header && index === 0,
        }
      }),
  )
  return {kind: 'table', rows}
}
