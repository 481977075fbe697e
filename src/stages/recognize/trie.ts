import {unitAt, unitsOf} from '../../text/units.js'

/** Words by their characters: the longest one that begins at a place is found in as many steps as it is long. */
export interface Trie<V> {
  /** 1 for the units that words begin with: most places of a text are passed over by it. */
  readonly begins: Uint8Array
  /** One hash table of four numbers a slot: the beginning before it (0 where free), the unit it adds, what it makes. */
  readonly steps: Int32Array
  /** What a beginning is worth that is a word of its own; null for others. */
  readonly values: readonly (V | null)[]
}

const ROOT = 1
const SLOT = 4

export function trieOf<V>(words: Iterable<readonly [word: string, value: V]>): Trie<V> {
  const all = [...words]
  const most = all.reduce((sum, [word]) => sum + word.length, 0)
  // At most half full, so that a step that leads nowhere is known at once.
  const steps = new Int32Array(SLOT * 2 ** Math.ceil(Math.log2(2 * most + 2)))
  const values: (V | null)[] = [null, null]
  for (const [word, value] of all) {
    let node = ROOT
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      const slot = slotOf(steps, node, unit)
      if (steps[slot] === 0) {
        steps[slot] = node
        steps[slot + 1] = unit
        steps[slot + 2] = values.push(null) - 1
      }
      node = steps[slot + 2]!
    }
    values[node] = value
  }
  return {begins: unitsOf(all.map(([word]) => word).filter((word) => word !== '')), steps, values}
}

/** Where the step from a beginning by one more unit stands, or the free slot where it would. */
function slotOf(steps: Int32Array, node: number, unit: number): number {
  const last = steps.length - SLOT
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  let slot = (hash ^ (hash >>> 15)) & last & -SLOT
  while (steps[slot] !== 0 && (steps[slot] !== node || steps[slot + 1] !== unit)) slot = (slot + SLOT) & last
  return slot
}

/** Every word of the trie that begins at `at`, the shortest first. */
export function eachAt<V>(
  {begins, steps, values}: Trie<V>,
  text: string,
  at: number,
  take: (end: number, value: V) => void,
): void {
  if (begins[unitAt(text, at)] !== 1) return
  let node = ROOT
  for (let end = at; end < text.length; ) {
    node = steps[slotOf(steps, node, unitAt(text, end++)) + 2]!
    if (node === 0) return
    const value = values[node]!
    if (value !== null) take(end, value)
  }
}

/** The longest word of the trie that begins at `at`. */
export function longestAt<V>(
  {begins, steps, values}: Trie<V>,
  text: string,
  at: number,
): {end: number; value: V} | null {
  if (begins[unitAt(text, at)] !== 1) return null
  let node = ROOT
  let best = ROOT
  let until = at
  for (let end = at; end < text.length; ) {
    node = steps[slotOf(steps, node, unitAt(text, end++)) + 2]!
    if (node === 0) break
    if (values[node] === null) continue
    best = node
    until = end
  }
  return best === ROOT ? null : {end: until, value: values[best]!}
}
