import type {PdfPage} from './open.js'

/** A straight line drawn on a page, in points from the top left: across (at y, from x to x) or down. */
export interface Rule {
  readonly across: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

type Matrix = readonly [number, number, number, number, number, number]

/** The drawing commands of pdf.js that matter here. */
const SAVE = 10
const RESTORE = 11
const TRANSFORM = 12
const FORM_BEGIN = 74
const FORM_END = 75
const PATH = 91
/** fill, eoFill: only a thin filled box is a line. */
const FILLS = new Set([22, 23])
const STROKES = new Set([20, 21, 24, 25, 26, 27])
const MOVE = 0
const LINE = 1
const CURVE = 2
const THIN = 2.5
const SHORTEST = 4
const MOST = 4000

/** The rules of a page as the given transform shows it. */
export async function pageRules(page: PdfPage, transform: readonly number[]): Promise<Rule[]> {
  const {fnArray, argsArray} = await page.getOperatorList()
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix = transform as unknown as Matrix
  for (let index = 0; index < fnArray.length && rules.length < MOST; index++) {
    const command = fnArray[index]!
    const args = argsArray[index]
    if (command === SAVE || command === FORM_BEGIN) saved.push(matrix)
    if (command === RESTORE || command === FORM_END) matrix = saved.pop() ?? matrix
    if (command === TRANSFORM) matrix = multiply(matrix, args as unknown as Matrix)
    if (command === FORM_BEGIN && Array.isArray(args?.[0])) matrix = multiply(matrix, args[0] as unknown as Matrix)
    if (command === PATH) rules.push(...pathRules(args as readonly unknown[], matrix))
  }
  return rules
}

function pathRules([paint, data]: readonly unknown[], matrix: Matrix): Rule[] {
  const path = (data as readonly (ArrayLike<number> | null)[] | null)?.[0]
  if (path == null) return []
  const filled = FILLS.has(paint as number)
  if (!filled && !STROKES.has(paint as number)) return []
  return subpaths(path, matrix).flatMap((points) => (filled ? thinBox(points) : segments(points)))
}

interface Point {
  readonly x: number
  readonly y: number
}

function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const found: Point[][] = []
  let current: Point[] = []
  for (let at = 0; at < path.length; ) {
    const command = path[at]!
    if (command === MOVE || command === LINE) {
      if (command === MOVE) {
        current = []
        found.push(current)
      }
      current.push(apply(matrix, path[at + 1]!, path[at + 2]!))
      at += 3
    } else if (command === CURVE) {
      current = []
      at += 7
    } else {
      if (current[0] !== undefined) current.push(current[0])
      at += 1
    }
  }
  return found
}

function segments(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((point, index) => ruleBetween(points[index]!, point))
}

/** A rule where the two points lie level or upright. */
export function ruleBetween(a: Point, b: Point): Rule[] {
  const wide = Math.abs(a.x - b.x)
  const high = Math.abs(a.y - b.y)
  if (high < 1 && wide >= SHORTEST)
    return [{across: true, at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x)}]
  if (wide < 1 && high >= SHORTEST)
    return [{across: false, at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y)}]
  return []
}

function thinBox(points: readonly Point[]): Rule[] {
  const xs = points.map(({x}) => x)
  const ys = points.map(({y}) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= THIN && right - left >= SHORTEST)
    return [{across: true, at: (top + bottom) / 2, from: left, to: right}]
  if (right - left <= THIN && bottom - top >= SHORTEST)
    return [{across: false, at: (left + right) / 2, from: top, to: bottom}]
  return []
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return {x: a * x + c * y + e, y: b * x + d * y + f}
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
