import type {Kind, Row} from './records.js'
import {isDoubtful} from './records.js'

/** The text nodes of the source and where each begins; offsets are UTF-16 units of the source text. */
export interface TextMap {
  readonly starts: readonly number[]
  readonly nodes: readonly Text[]
}

/** Collect the text nodes below an element whose paragraphs carry `data-start`. */
export function textMap(root: HTMLElement): TextMap {
  const starts: number[] = []
  const nodes: Text[] = []
  for (const paragraph of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = paragraph.firstChild
    if (node instanceof Text) {
      starts.push(Number(paragraph.dataset.start))
      nodes.push(node)
    }
  }
  return {starts, nodes}
}

function nodeAt({starts}: TextMap, at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Where a stretch of the source lies in the DOM, or null where none of it is shown. */
function placeOf(map: TextMap, start: number, end: number): StaticRangeInit | null {
  if (map.nodes.length === 0) return null
  const first = nodeAt(map, start)
  const last = nodeAt(map, Math.max(start, end - 1))
  const [startContainer, endContainer] = [map.nodes[first]!, map.nodes[last]!]
  return {
    startContainer,
    startOffset: Math.min(Math.max(0, start - map.starts[first]!), startContainer.length),
    endContainer,
    endOffset: Math.min(Math.max(0, end - map.starts[last]!), endContainer.length),
  }
}

/** The DOM range of a stretch of the source, or null where none of it is shown. */
export function rangeOf(map: TextMap, start: number, end: number): Range | null {
  const place = placeOf(map, start, end)
  if (place === null) return null
  const range = new Range()
  range.setStart(place.startContainer, place.startOffset)
  range.setEnd(place.endContainer, place.endOffset)
  return range
}

/** Does not move with its nodes, which never change: thousands of live ranges make every change of the page slow. */
function still(map: TextMap, start: number, end: number): StaticRange | null {
  const place = placeOf(map, start, end)
  return place && new StaticRange(place)
}

/** The source offset of a place in the DOM, or null outside the text. */
export function offsetOf(map: TextMap, node: Node, offset: number): number | null {
  const index = node instanceof Text ? map.nodes.indexOf(node) : -1
  return index < 0 ? null : map.starts[index]! + offset
}

const NAMES = [
  'target',
  'result',
  'size',
  'project',
  'task',
  'doubtful',
  'current',
  'field-value',
  'field-name',
  'field-time',
  'field-owner',
] as const

const FIELD_MARK: Readonly<Record<string, (typeof NAMES)[number]>> = {
  value: 'field-value',
  indicator: 'field-name',
  name: 'field-name',
  action: 'field-name',
  deadline: 'field-time',
  to: 'field-time',
  due: 'field-time',
  period: 'field-time',
  owner: 'field-owner',
}

function paint(name: (typeof NAMES)[number], ranges: (StaticRange | null)[]) {
  CSS.highlights.set(`taizhang-${name}`, new Highlight(...ranges.filter((range) => range !== null)))
}

/** A stretch of the source. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Mark the records of a stretch by their kind: the CSS Custom Highlight API leaves the text's nodes alone.
 * Any change of any mark makes the browser place all of them anew: only what may be seen has one.
 */
export function paintRecords(map: TextMap, rows: readonly Row[], {from, to}: Stretch) {
  const shown = rows.filter(({review, fields}) => review !== 'rejected' && fields.start < to && from < fields.end)
  const range = (row: Row) => still(map, row.fields.start, row.fields.end)
  for (const kind of ['target', 'result', 'size', 'project', 'task'] satisfies Kind[]) {
    paint(kind, shown.filter((row) => row.kind === kind).map(range))
  }
  paint('doubtful', shown.filter(isDoubtful).map(range))
}

/** Mark the record at hand and each of its fields: what was read is seen without words. */
export function paintCurrent(map: TextMap, row: Row | undefined) {
  paint('current', row ? [still(map, row.fields.start, row.fields.end)] : [])
  const fields = row?.fields.fields ?? []
  for (const name of ['field-value', 'field-name', 'field-time', 'field-owner'] as const) {
    paint(
      name,
      fields.filter(({field}) => FIELD_MARK[field] === name).map(({start, end}) => still(map, start, end)),
    )
  }
}

export function clearMarks() {
  for (const name of NAMES) CSS.highlights.delete(`taizhang-${name}`)
}
