import type {Token} from '../../model/token.js'
import {type Hidden, mostLikely} from './hidden.js'
import {START, type Words} from './words.js'

/** Words do not go across these; each is a word of its own. */
const apart = new Uint8Array(0x10000)
for (const character of ' \t\n，。') apart[character.charCodeAt(0)] = 1
const NONE = -1

/**
 * Cuts text as cppjieba's mixed segmentation does (its tests are nodejieba's own answers): the likeliest chain of
 * words of the dictionary, and where it finds single characters only, the likeliest words by the hidden model.
 */
export function openCut(words: Words, hidden: Hidden): (text: string) => Token[] {
  const {weights, tags, least} = words
  /** Each word once in memory, whatever number of texts it stands in. */
  const kept = new Array<string | undefined>(tags.length).fill(undefined)
  let room = 1 << 12
  let best = new Float64Array(room)
  let chosen = new Int32Array(room)
  let nexts = new Int32Array(room)

  function number(text: string, start: number, end: number): number {
    let slot = START
    for (let at = start; at < end; at++) {
      slot = words.step(slot, text.charCodeAt(at))
      if (slot < 0) return NONE
    }
    return words.at(slot)
  }
  function token(text: string, start: number, end: number, known: number): Token {
    if (known === NONE) return {start, end, word: text.slice(start, end), tag: null}
    const word = kept[known] ?? text.slice(start, end)
    kept[known] = word
    return {start, end, word, tag: tags[known]!}
  }

  /** From the end to the beginning: the best chain from each character on. */
  function weigh(text: string, start: number, end: number): void {
    const length = end - start
    if (length >= room) {
      room = length * 2
      best = new Float64Array(room)
      chosen = new Int32Array(room)
      nexts = new Int32Array(room)
    }
    best[length] = 0
    for (let at = length - 1; at >= 0; at--) {
      const unit = text.charCodeAt(start + at)
      if (at > 0 && isLow(unit)) continue
      const size = sizeAt(text, start + at, end)
      let slot = words.step(START, unit)
      if (size === 2 && slot >= 0) slot = words.step(slot, text.charCodeAt(start + at + 1))
      let word = slot < 0 ? NONE : words.at(slot)
      let until = at + size
      let weight = best[until]! + (word === NONE ? least : weights[word]!)
      for (let next = until; slot >= 0 && next < length; next++) {
        slot = words.step(slot, text.charCodeAt(start + next))
        if (slot < 0) break
        const known = words.at(slot)
        if (known === NONE) continue
        const sum = best[next + 1]! + weights[known]!
        if (sum > weight) {
          weight = sum
          word = known
          until = next + 1
        }
      }
      best[at] = weight
      chosen[at] = word
      nexts[at] = until
    }
  }

  /** A stretch between what stands apart. */
  function stretch(text: string, start: number, end: number, tokens: Token[]): void {
    weigh(text, start, end)
    for (let at = 0; at < end - start; ) {
      const next = nexts[at]!
      if (next - at > sizeAt(text, start + at, end)) {
        tokens.push(token(text, start + at, start + next, chosen[at]!))
        at = next
        continue
      }
      let until = next
      while (until < end - start && nexts[until]! - until <= sizeAt(text, start + until, end)) until = nexts[until]!
      singles(text, start + at, start + until, tokens)
      at = until
    }
  }

  /** Single characters: numbers and Latin words whole, the rest as the model has it. */
  function singles(text: string, start: number, end: number, tokens: Token[]): void {
    let from = start
    for (let at = start; at < end; ) {
      if (text.charCodeAt(at) >= 0x80) {
        at++
        continue
      }
      if (at > from) unknown(text, from, at, tokens)
      const next = Math.min(end, latinEnd(text, at, end))
      tokens.push(token(text, at, next, number(text, at, next)))
      at = next
      from = next
    }
    if (from < end) unknown(text, from, end, tokens)
  }

  const units: number[] = []
  const ends: boolean[] = []
  function unknown(text: string, start: number, end: number, tokens: Token[]): void {
    if (end - start === 1) {
      tokens.push(token(text, start, end, number(text, start, end)))
      return
    }
    units.length = 0
    ends.length = 0
    for (let at = start; at < end; at += sizeAt(text, at, end)) units.push(text.charCodeAt(at))
    mostLikely(hidden, units, ends)
    let from = start
    let at = start
    for (const isEnd of ends) {
      at += sizeAt(text, at, end)
      if (!isEnd) continue
      tokens.push(token(text, from, at, number(text, from, at)))
      from = at
    }
  }

  return (text) => {
    const tokens: Token[] = []
    let from = 0
    for (let at = 0; at < text.length; at++) {
      if (apart[text.charCodeAt(at)] === 0) continue
      if (at > from) stretch(text, from, at, tokens)
      stretch(text, at, at + 1, tokens)
      from = at + 1
    }
    if (from < text.length) stretch(text, from, text.length, tokens)
    return tokens
  }
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}

/** Units of the character here: two where it is a pair. */
function sizeAt(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit < 0xdc00 && at + 1 < end && isLow(text.charCodeAt(at + 1)) ? 2 : 1
}

/** A word of Latin letters and digits, or a number with its points; else one character. */
function latinEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  let at = start + 1
  if (isLetter(first)) while (at < end && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++
  else if (isDigit(first)) while (at < end && (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2e)) at++
  return at
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
