import {hash} from 'node:crypto'

const counts = /[\p{L}\p{N}]/u

/** A number that a word is found by, and the last text it was met in. */
interface Key {
  readonly number: number
  met: number
}

/** A word with what it is found by. */
interface Word {
  readonly keys: readonly Key[]
  met: number
}

/** What the words of many texts are found by: most of a text's words stood in the one before. */
const known = new Map<string, Word>()
const numbers = new Map<number, Key>()
const KNOWN = 50_000
/** Texts so far. */
let texts = 0

/**
 * What a text is found by: a number for each of its words, once; long words by the pairs of characters in them,
 * so that 资产投资 finds 固定资产投资. Numbers are kept and looked up several times faster than words.
 */
export function searchKeys(words: Iterable<string>): Int32Array {
  if (known.size >= KNOWN) {
    known.clear()
    numbers.clear()
  }
  const found: number[] = []
  texts++
  for (const raw of words) {
    const word = known.get(raw) ?? learn(raw)
    if (word.met === texts) continue
    word.met = texts
    for (const key of word.keys) {
      if (key.met === texts) continue
      key.met = texts
      found.push(key.number)
    }
  }
  return Int32Array.from(found)
}

/** The number of a form: of four billion, so that two words are as good as never taken for each other. */
export function keyOf(form: string): number {
  return Number.parseInt(hash('sha256', form).slice(0, 8), 16) | 0
}

function learn(raw: string): Word {
  const word: Word = {keys: formsOf(raw).map((form) => keyFor(keyOf(form))), met: 0}
  known.set(raw, word)
  return word
}

function keyFor(number: number): Key {
  const key = numbers.get(number) ?? {number, met: 0}
  numbers.set(number, key)
  return key
}

function formsOf(raw: string): string[] {
  const word = raw.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  if (word === '' || word.length > 60 || !counts.test(word)) return []
  if (word.length <= 2 || !/^\p{Script=Han}+$/u.test(word)) return [word]
  return Array.from({length: word.length - 1}, (_, at) => word.slice(at, at + 2))
}

/** The words that a text must have to be an answer to a question, cut into words in the same way. */
export function questionWords(words: Iterable<string>): string[] {
  const found = new Set<string>()
  for (const raw of words) {
    const word = raw.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
    if (word === '' || word.length > 60) continue
    if (word.length > 2 && /^\p{Script=Han}+$/u.test(word)) {
      for (let at = 0; at + 2 <= word.length; at++) found.add(word.slice(at, at + 2))
    } else found.add(word)
  }
  return [...found]
}
