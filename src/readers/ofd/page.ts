import type {Placed} from '../pdf/lines.js'
import {descendants, elements, get, type Tree, textOf} from '../tree.js'

export const POINTS_A_MM = 72 / 25.4

/** The text objects of a layer, each at its place. */
export function layerRuns(layer: Tree): Placed[] {
  return descendants(layer, 'TextObject').flatMap(textObject)
}

function textObject(object: Tree): Placed[] {
  const [boxLeft = 0, boxTop = 0] = numbers(get(object, 'Boundary') ?? '')
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(get(object, 'CTM') ?? '')
  if (Math.abs(b) > Math.abs(a) * 0.05 || a <= 0) return []
  const size = Number(get(object, 'Size') ?? 4)
  const wide = Number(get(object, 'HScale') ?? 1)
  let x = 0
  let y = 0
  return elements(object, 'TextCode').map((code) => {
    x = Number(get(code, 'X') ?? x)
    y = Number(get(code, 'Y') ?? y)
    const text = textOf(code).replace(/[\r\n\t]+/gu, '')
    const length = [...text].length
    const steps = deltas(get(code, 'DeltaX') ?? '', length - 1)
    const width = steps.length > 0 ? steps.reduce((sum, step) => sum + step, 0) + size * wide : length * size * wide
    const left = boxLeft + a * x + c * y + e
    const base = boxTop + b * x + d * y + f
    return {
      text,
      left: left * POINTS_A_MM,
      right: (left + width * a) * POINTS_A_MM,
      base: base * POINTS_A_MM,
      size: size * Math.abs(d) * POINTS_A_MM,
    }
  })
}

/** `g 3 4.2 5` stands for 4.2 4.2 4.2 5. */
function deltas(written: string, most: number): number[] {
  const parts = written.trim().split(/\s+/u)
  const found: number[] = []
  for (let at = 0; at < parts.length && found.length < most; at++) {
    if (parts[at] === 'g') {
      const times = Math.min(most - found.length, Number(parts[at + 1]) || 0)
      const step = Number(parts[at + 2]) || 0
      for (let time = 0; time < times; time++) found.push(step)
      at += 2
    } else if (parts[at] !== '') found.push(Number(parts[at]) || 0)
  }
  return found
}

export function numbers(written: string): number[] {
  return written
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map(Number)
}
