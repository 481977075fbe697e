import type {Rectangle} from './bitmap.js'

/** Where the detector saw text: a patch of the heat map, with the slope of its middle line. */
export interface Patch extends Rectangle {
  readonly slope: number
}

const WARM = 0.3
const SURE = 0.5
const SMALLEST = 3

/** Patches of warm pixels that touch. */
export function patches(heat: Float32Array, width: number, height: number): Patch[] {
  const seen = new Uint8Array(heat.length)
  const found: Patch[] = []
  const stack: number[] = []
  for (let start = 0; start < heat.length; start++) {
    if (seen[start] === 1 || heat[start]! < WARM) continue
    seen[start] = 1
    stack.push(start)
    const sum = {left: width, top: height, right: 0, bottom: 0, count: 0, heat: 0, x: 0, y: 0, xx: 0, xy: 0}
    while (stack.length > 0) {
      const at = stack.pop()!
      const x = at % width
      const y = (at - x) / width
      add(sum, x, y, heat[at]!)
      const ways = [
        x > 0 ? at - 1 : -1,
        x < width - 1 ? at + 1 : -1,
        y > 0 ? at - width : -1,
        y < height - 1 ? at + width : -1,
      ]
      for (const next of ways) {
        if (next < 0 || seen[next] === 1 || heat[next]! < WARM) continue
        seen[next] = 1
        stack.push(next)
      }
    }
    const wide = sum.right - sum.left
    const high = sum.bottom - sum.top
    if (wide < SMALLEST || high < SMALLEST || sum.heat / sum.count < SURE) continue
    found.push({left: sum.left, top: sum.top, right: sum.right, bottom: sum.bottom, slope: slopeOf(sum)})
  }
  return found
}

interface Sum {
  left: number
  top: number
  right: number
  bottom: number
  count: number
  heat: number
  x: number
  y: number
  xx: number
  xy: number
}

function add(sum: Sum, x: number, y: number, heat: number): void {
  sum.left = Math.min(sum.left, x)
  sum.right = Math.max(sum.right, x + 1)
  sum.top = Math.min(sum.top, y)
  sum.bottom = Math.max(sum.bottom, y + 1)
  sum.count++
  sum.heat += heat
  sum.x += x
  sum.y += y
  sum.xx += x * x
  sum.xy += x * y
}

function slopeOf({count, x, y, xx, xy}: Sum): number {
  const spread = xx - (x * x) / count
  return spread === 0 ? 0 : (xy - (x * y) / count) / spread
}

/** The patch is the core of the text: it grows by its area over its girth, as the detector was taught. */
export function grown({left, top, right, bottom}: Rectangle, width: number, height: number): Rectangle {
  const wide = right - left
  const high = bottom - top
  const by = (wide * high * 1.6) / (2 * (wide + high))
  return {
    left: Math.max(0, left - by),
    top: Math.max(0, top - by),
    right: Math.min(width, right + by),
    bottom: Math.min(height, bottom + by),
  }
}

/** How the page leans, in degrees: the middle one of its long lines. */
export function lean(found: readonly Patch[]): number {
  const long = found.filter(({left, right, top, bottom}) => right - left > 6 * Math.max(8, Math.min(24, bottom - top)))
  if (long.length < 3) return 0
  const angles = long.map(({slope}) => (Math.atan(slope) * 180) / Math.PI).sort((a, b) => a - b)
  return angles[angles.length >> 1]!
}
