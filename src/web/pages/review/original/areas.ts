import type {ReadingParts} from '../../../../server/api/reading.js'

type Box = ReadingParts['boxes'][number]

/** A rectangle on a page, in points from the top left. */
export interface Area {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The lines among the boxes of a reading, in the order of the text; the digits in doubt lie inside them. */
export function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = []
  for (const box of [...boxes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = lines.at(-1)
    if (last === undefined || box.end > last.end) lines.push(box)
  }
  return lines
}

/** Where a stretch of the text stands on the pages: of each line the part it takes up. */
export function areasOf(lines: readonly Box[], text: string, start: number, end: number): Area[] {
  const areas: Area[] = []
  for (let index = firstAfter(lines, start); index < lines.length && lines[index]!.start < end; index++) {
    const line = lines[index]!
    const before = widthOf(text, line.start, Math.max(line.start, start))
    const within = widthOf(text, Math.max(line.start, start), Math.min(line.end, end))
    const all = widthOf(text, line.start, line.end)
    if (all === 0) continue
    const upright = line.height > line.width && line.end - line.start > 1
    const share = (side: number) => ({from: (side * before) / all, length: (side * within) / all})
    const along = share(upright ? line.height : line.width)
    areas.push(
      upright
        ? {
            page: line.page,
            x: line.x,
            y: line.y + line.height - along.from - along.length,
            width: line.width,
            height: along.length,
          }
        : {page: line.page, x: line.x + along.from, y: line.y, width: along.length, height: line.height},
    )
  }
  return areas
}

/** The place in the text of a point on a page, or null beside the lines. */
export function placeAt(lines: readonly Box[], text: string, page: number, x: number, y: number): number | null {
  const slack = 3
  const line = lines.find(
    (box) =>
      box.page === page &&
      x >= box.x &&
      x <= box.x + box.width &&
      y >= box.y - slack &&
      y <= box.y + box.height + slack,
  )
  if (line === undefined) return null
  const upright = line.height > line.width && line.end - line.start > 1
  const share = upright ? (line.y + line.height - y) / line.height : (x - line.x) / line.width
  let rest = share * widthOf(text, line.start, line.end)
  for (let at = line.start; at < line.end; at++) {
    rest -= widthOf(text, at, at + 1)
    if (rest < 0) return at
  }
  return line.end - 1
}

/** Characters as wide as type sets them: two digits or letters as one Chinese character. */
function widthOf(text: string, start: number, end: number): number {
  let width = 0
  for (let at = start; at < end; at++) width += text.charCodeAt(at) < 0x100 ? 0.5 : 1
  return width
}

function firstAfter(lines: readonly Box[], start: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lines[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low
}
