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

/** Blanks, digits' width and punctuation do not make another text. */
function essence(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]+/gu, '')
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
  for (let at = 0; at + LENGTH <= units.length; at++) {
    let rolled = 0x811c9dc5
    for (let unit = 0; unit < LENGTH; unit++) rolled = Math.imul(rolled ^ units.charCodeAt(at + unit), 0x01000193)
    const hash = mix(rolled)
    const slot = hash & (SLOTS - 1)
    const value = (hash >>> 16) % EMPTY
    if (value < slots[slot]!) slots[slot] = value
  }
  return {signature: bytes(slots), bands: bands(slots)}
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
