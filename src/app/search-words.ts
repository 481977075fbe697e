import {hash} from 'node:crypto'

const counts = /[\p{L}\p{N}]/u

/**
 * What a text is found by: a number for each of its words, once; long words by the pairs of characters in them,
 * so that 资产投资 finds 固定资产投资. Numbers are kept and looked up several times faster than words.
 */
export function searchKeys(words: Iterable<string>): Int32Array {
  const found = new Set<number>()
  for (const word of new Set(words)) for (const key of keysOf(word)) found.add(key)
  return Int32Array.from(found)
}

/** The number of a form: of four billion, so that two words are as good as never taken for each other. */
export function keyOf(form: string): number {
  return Number.parseInt(hash('sha256', form).slice(0, 8), 16) | 0
}

/** What the words of many texts are found by: most of a text's words stood in the one before. */
const known = new Map<string, readonly number[]>()
const KNOWN = 50_000

function keysOf(raw: string): readonly number[] {
  const keys = known.get(raw)
  if (keys !== undefined) return keys
  if (known.size >= KNOWN) known.clear()
  const made = formsOf(raw).map(keyOf)
  known.set(raw, made)
  return made
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
