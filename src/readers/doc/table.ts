import type {DraftCell, Piece} from '../draft.js'
import type {Row} from './pieces.js'

/** Rows with their merges; rows of one cell each are a frame around text. */
export function tableRows(rows: readonly Row[]): Piece[] {
  if (rows.every(({cells}) => cells.length <= 1)) {
    return rows.flatMap(({cells}) =>
      cells.flatMap((text) => text.split('\n').map((line): Piece => ({kind: 'paragraph', text: line}))),
    )
  }
  const edges = [...new Set(rows.flatMap(({shape}) => shape?.edges ?? []))].sort((a, b) => a - b)
  return [{kind: 'table', rows: rows.map((row, index) => draftRow(row, rows.slice(index + 1), edges))}]
}

function draftRow({cells, shape}: Row, below: readonly Row[], edges: readonly number[]): DraftCell[] {
  return cells.flatMap((text, index): DraftCell[] => {
    const down = shape?.down[index]
    if (down === 'goes-on' && text === '') return []
    const left = shape?.edges[index]
    const right = shape?.edges[index + 1]
    const columns =
      left === undefined || right === undefined ? 1 : Math.max(1, edges.indexOf(right) - edges.indexOf(left))
    return [{text, columns, rows: down === 'begins' && left !== undefined ? 1 + goingOn(below, left) : 1}]
  })
}

/** How many rows below go on with the merge that begins at that left edge. */
function goingOn(below: readonly Row[], left: number): number {
  const end = below.findIndex(({shape}) => shape?.down[shape.edges.indexOf(left)] !== 'goes-on')
  return end < 0 ? below.length : end
}
