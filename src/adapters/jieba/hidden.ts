/** How likely each place in a word (beginning, end, middle, alone) begins, follows another and holds a character. */
export interface Hidden {
  readonly starts: Float64Array
  /** From row to column. */
  readonly follows: Float64Array
  /** By code unit; what is not in it is impossible. */
  readonly holds: readonly Float64Array[]
}

const PLACES = 4
const END = 1
const ALONE = 3
const UNITS = 1 << 16
/** cppjieba's least number: sums of it stay comparable, as those of -Infinity would not. */
const IMPOSSIBLE = -3.14e100

/** Reads the model's file: the starts, four rows of what follows what, and four of the characters. */
export function readHidden(text: string): Hidden {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const numbers = (line: string | undefined) => (line ?? '').trim().split(' ').map(Number)
  if (lines.length < 1 + 2 * PLACES) throw new Error(`the model has ${lines.length} lines, expected ${1 + 2 * PLACES}`)
  return {
    starts: Float64Array.from(numbers(lines[0])),
    follows: Float64Array.from(lines.slice(1, 1 + PLACES).flatMap(numbers)),
    holds: lines.slice(1 + PLACES, 1 + 2 * PLACES).map(readHolds),
  }
}

function readHolds(line: string): Float64Array {
  const holds = new Float64Array(UNITS).fill(IMPOSSIBLE)
  for (const pair of line.trim().split(',')) holds[pair.charCodeAt(0)] = Number(pair.slice(pair.indexOf(':') + 1))
  return holds
}

/** Room for the table of one stretch, made anew only where one is longer than all before. */
let room = 256
let weights = new Float64Array(PLACES * room)
let paths = new Uint8Array(PLACES * room)

/**
 * The ends of the words that a stretch without words of the dictionary is most likely made of (Viterbi).
 * @param units the first code unit of each character; no model knows a character of two.
 */
export function mostLikely({starts, follows, holds}: Hidden, units: readonly number[], ends: boolean[]): void {
  const length = units.length
  if (length > room) {
    room = length * 2
    weights = new Float64Array(PLACES * room)
    paths = new Uint8Array(PLACES * room)
  }
  for (let place = 0; place < PLACES; place++) weights[place] = starts[place]! + holds[place]![units[0]!]!
  for (let at = 1; at < length; at++) {
    const unit = units[at]!
    const now = at * PLACES
    for (let place = 0; place < PLACES; place++) {
      const hold = holds[place]![unit]!
      let best = IMPOSSIBLE
      let from = END
      for (let old = 0; old < PLACES; old++) {
        const weight = weights[now - PLACES + old]! + follows[old * PLACES + place]! + hold
        if (weight > best) {
          best = weight
          from = old
        }
      }
      weights[now + place] = best
      paths[now + place] = from
    }
  }
  const last = (length - 1) * PLACES
  let place = weights[last + END]! >= weights[last + ALONE]! ? END : ALONE
  for (let at = length - 1; at >= 0; at--) {
    ends[at] = place === END || place === ALONE
    place = paths[at * PLACES + place]!
  }
}
