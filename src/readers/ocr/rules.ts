import type {Rule} from '../pdf/rules.js'
import type {Bitmap} from './bitmap.js'

/** A drawn line on a scan, in pixels. */
const DARK = 150
/** A stroke of this many points is no part of a character. */
const SHORTEST = 28
const GAP = 1
const THICKEST = 5

/** The straight lines of a picture: long runs of dark pixels, level or upright. */
export function bitmapRules(bitmap: Bitmap, scale: number): Rule[] {
  return [...direction(bitmap, scale, true), ...direction(bitmap, scale, false)]
}

function direction({data, width, height}: Bitmap, scale: number, across: boolean): Rule[] {
  const lines = across ? height : width
  const length = across ? width : height
  const least = SHORTEST * scale
  const runs: Rule[] = []
  for (let line = 0; line < lines; line++) {
    let from = -1
    let last = -1
    for (let at = 0; at <= length; at++) {
      const dark = at < length && data[across ? line * width + at : at * width + line]! < DARK
      if (dark) {
        if (from < 0) from = at
        last = at
      } else if (from >= 0 && (at - last > GAP || at === length)) {
        if (last - from >= least) runs.push({across, at: line, from, to: last + 1})
        from = -1
      }
    }
  }
  return thin(runs)
}

/** Runs on neighbouring rows of pixels are one line; a stack of many is a dark area. */
function thin(runs: readonly Rule[]): Rule[] {
  const open: {rule: Rule; last: number; count: number}[] = []
  const done: {rule: Rule; last: number; count: number}[] = []
  for (const run of runs) {
    for (let index = open.length - 1; index >= 0; index--)
      if (run.at - open[index]!.last > 1) done.push(...open.splice(index, 1))
    const stack = open.find(({rule}) => rule.from < run.to && run.from < rule.to)
    if (stack === undefined) open.push({rule: run, last: run.at, count: 1})
    else {
      if (run.at > stack.last) stack.count++
      stack.last = run.at
      stack.rule = {...stack.rule, from: Math.min(stack.rule.from, run.from), to: Math.max(stack.rule.to, run.to)}
    }
  }
  return [...done, ...open]
    .filter(({count}) => count <= THICKEST * 2)
    .map(({rule, last}) => ({...rule, at: (rule.at + last) / 2}))
}

/** The picture with its drawn lines painted over, so that they are not read as strokes. */
export function withoutRules({data, width, height}: Bitmap, rules: readonly Rule[]): Bitmap {
  const clean = Uint8Array.from(data)
  for (const {across, at, from, to} of rules) {
    for (let side = Math.floor(at) - THICKEST + 2; side <= Math.ceil(at) + THICKEST - 2; side++) {
      if (side < 0 || side >= (across ? height : width)) continue
      for (let along = Math.max(0, from - 1); along < Math.min(to + 1, across ? width : height); along++) {
        const pixel = across ? side * width + along : along * width + side
        if (isLine(data, width, height, across, side, along, at)) clean[pixel] = 255
      }
    }
  }
  return {data: clean, width, height}
}

/** A pixel of the line itself, or of its soft edge; a stroke that crosses goes on beyond it and is spared. */
function isLine(
  data: Uint8Array,
  width: number,
  height: number,
  across: boolean,
  side: number,
  along: number,
  at: number,
): boolean {
  const beyond = (by: number) => {
    const other = Math.round(at) + by
    if (other < 0 || other >= (across ? height : width)) return false
    return data[across ? other * width + along : along * width + other]! < DARK
  }
  return Math.abs(side - at) <= 1.5 || !(beyond(-THICKEST) || beyond(THICKEST))
}
