/** Slots of the table; jieba's dictionary has half a million beginnings of words. */
const SLOTS = 1 << 20
const MASK = SLOTS - 1
const ROOT = -1

/** The words that may stand in a text, found character by character. */
export interface Words {
  /** Where the word of one more unit is looked up: the next slot, or -1 where no word goes on so. */
  step(slot: number, unit: number): number
  /** The number of the word that ends in this slot, or -1. */
  at(slot: number): number
  readonly weights: Float64Array
  readonly tags: readonly string[]
  /** What a single character weighs that is no word. */
  readonly least: number
}

export interface Word {
  readonly word: string
  readonly count: number
  readonly tag: string
}

/** Before the first unit. */
export const START = ROOT

/** A trie in one hash table: a slot is a beginning, its key the beginning before it and the unit that it adds. */
export function openWords(own: readonly Word[], added: readonly Word[]): Words {
  const before = new Int32Array(SLOTS)
  const units = new Int32Array(SLOTS).fill(-1)
  const ends = new Int32Array(SLOTS).fill(-1)
  /** Where the words of each first unit go on: half of all steps are first ones. */
  const firsts = new Int32Array(1 << 16).fill(-1)
  let used = 0

  function home(slot: number, unit: number): number {
    const hash = Math.imul(slot + 1, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
    return (hash ^ (hash >>> 15)) & MASK
  }
  function grow(slot: number, unit: number): number {
    let at = home(slot, unit)
    while (units[at] !== -1) {
      if (units[at] === unit && before[at] === slot) return at
      at = (at + 1) & MASK
    }
    if (++used > SLOTS * 0.9) throw new RangeError(`词典的词太多, 至多约 ${SLOTS} 个词头; 请减少词典中的词`)
    if (slot === ROOT) firsts[unit] = at
    before[at] = slot
    units[at] = unit
    return at
  }

  const all = [...own, ...added]
  const sum = own.reduce((total, {count}) => total + count, 0)
  const weights = Float64Array.from(all, ({count}) => Math.log(count / sum))
  for (const [number, {word}] of all.entries()) {
    let slot = ROOT
    for (let unit = 0; unit < word.length; unit++) slot = grow(slot, word.charCodeAt(unit))
    if (slot !== ROOT) ends[slot] = number
  }
  return {
    step(slot, unit) {
      if (slot === ROOT) return firsts[unit]!
      let at = home(slot, unit)
      for (;;) {
        const found = units[at]!
        if (found === -1) return -1
        if (found === unit && before[at] === slot) return at
        at = (at + 1) & MASK
      }
    },
    at: (slot) => ends[slot]!,
    weights,
    tags: all.map(({tag}) => tag),
    least: weights.subarray(0, own.length).reduce((least, weight) => Math.min(least, weight), 0),
  }
}

/** Lines of `word count tag`. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  // Half a million words share some fifty tags: each is kept once.
  const tags = new Map<string, string>()
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const until = end < 0 ? text.length : end
    const first = text.indexOf(' ', from)
    const second = text.indexOf(' ', first + 1)
    if (first > from && second > first && second < until) {
      const tag = text.slice(second + 1, until)
      if (!tags.has(tag)) tags.set(tag, tag)
      words.push({word: text.slice(from, first), count: Number(text.slice(first + 1, second)), tag: tags.get(tag)!})
    }
    from = until + 1
  }
  return words
}
