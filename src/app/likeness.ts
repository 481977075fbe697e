import {unitAt} from '../text/units.js'

/** Parts of a signature; a pair of texts agrees in as many as they have in common. */
const SLOTS = 128
/** Slots in one band: two texts with 85 % in common share a band with near certainty, with 40 % hardly ever. */
const WIDTH = 8
/** Shingles are so many characters. */
const LENGTH = 5
const EMPTY = 0xffff

/** What is compared of a text: its smallest shingle hash for each slot (one-permutation MinHash). */
export interface Likeness {
  readonly signature: Uint8Array
  readonly bands: readonly number[]
}

const MARK = /[\s\p{P}\p{S}]/u
const OPEN = 0
const KEPT = 1
const DROPPED = 2
/** What becomes of each code unit, found when it is first met: a text has the same few hundred again and again. */
const fates = new Uint8Array(0x10000)

/** Blanks, digits' width and punctuation do not make another text. */
function essence(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = unitAt(text, at)
    let fate = fates[unit]!
    if (fate === OPEN) {
      const code = text.codePointAt(at)!
      if (code > 0xffff) {
        // A pair is one character; its halves have no fate of their own.
        if (!MARK.test(String.fromCodePoint(code))) {
          units[length++] = unit
          units[length++] = unitAt(text, at + 1)
        }
        at++
        continue
      }
      fate = MARK.test(text[at]!) ? DROPPED : KEPT
      if (unit < 0xd800 || unit > 0xdbff) fates[unit] = fate
    }
    if (fate === KEPT) units[length++] = unit
  }
  return units.subarray(0, length)
}

function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The likeness of a text; bands are empty for one too short to compare. */
export function likeness(text: string): Likeness {
  const units = essence(text)
  const slots = new Uint16Array(SLOTS).fill(EMPTY)
  if (units.length < 200) return {signature: bytes(slots), bands: []}
  fill(slots, units)
  return {signature: bytes(slots), bands: bands(slots)}
}

/** The smallest hash of each slot. */
function fill(slots: Uint16Array, units: Uint16Array): void {
  for (let at = 0; at + LENGTH <= units.length; at++) {
    let rolled = 0x811c9dc5
    for (let unit = 0; unit < LENGTH; unit++) rolled = Math.imul(rolled ^ units[at + unit]!, 0x01000193)
    const hash = mix(rolled)
    const slot = hash & (SLOTS - 1)
    const value = (hash >>> 16) % EMPTY
    if (value < slots[slot]!) slots[slot] = value
  }
}

function bands(slots: Uint16Array): number[] {
  const found: number[] = []
  for (let band = 0; band < SLOTS / WIDTH; band++) {
    let hash = mix(band + 1)
    for (let slot = 0; slot < WIDTH; slot++) hash = mix(hash ^ slots[band * WIDTH + slot]!)
    found.push(hash | 0)
  }
  return found
}

function bytes(slots: Uint16Array): Uint8Array {
  return new Uint8Array(slots.buffer.slice(0))
}

/** Estimated share of common text, 0–1. */
export function alike(a: Uint8Array, b: Uint8Array): number {
  const left = new Uint16Array(a.slice().buffer)
  const right = new Uint16Array(b.slice().buffer)
  let same = 0
  let both = 0
  for (let slot = 0; slot < SLOTS; slot++) {
    if (left[slot] === EMPTY && right[slot] === EMPTY) continue
    both++
    if (left[slot] === right[slot]) same++
  }
  return both === 0 ? 0 : same / both
}
