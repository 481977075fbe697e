import type {Analysts} from './ports/analysts.js'
import {questionWords} from './search-words.js'

/** A question cut into words as the texts were. */
export async function searchQuestion(analysts: Analysts, question: string): Promise<string[]> {
  return questionWords(await analysts.words(question))
}

export interface SnippetView {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly hits: {readonly start: number; readonly end: number}[]
}

const REACH = 80
const SENTENCE = /[。；！？\n]/gu
const CLAUSE = /[，、：]/gu

/** A piece begins where its sentence does, or its clause where that is far. */
function beginOf(text: string, at: number): number {
  const low = Math.max(0, at - REACH)
  const before = text.slice(low, at)
  const last = [...before.matchAll(SENTENCE)].at(-1) ?? (low > 0 ? before.matchAll(CLAUSE).next().value : undefined)
  return last ? low + last.index + 1 : low
}

/** And ends where its sentence does, or at a clause where that is far. */
function endOf(text: string, at: number): number {
  const after = text.slice(at, at + REACH)
  const first =
    after.matchAll(SENTENCE).next().value ?? (after.length < REACH ? undefined : [...after.matchAll(CLAUSE)].at(-1))
  return first ? at + first.index + (first[0] === '\n' ? 0 : 1) : at + after.length
}

/** Where a text speaks of it: the question itself, or else its words; at most three places. */
export function snippets(text: string, question: string, words: readonly string[]): SnippetView[] {
  const lower = text.toLowerCase()
  const sought = lower.includes(question.toLowerCase()) ? [question.toLowerCase()] : words
  const found: SnippetView[] = []
  let from = 0
  while (found.length < 3) {
    const at = next(lower, sought, from)
    if (at < 0) break
    const start = Math.max(from, beginOf(text, at))
    const end = Math.max(at + 1, endOf(text, at))
    const piece = lower.slice(start, end)
    const hits = sought.flatMap((word) => places(piece, word))
    found.push({text: text.slice(start, end), start, end, hits: hits.sort((a, b) => a.start - b.start)})
    from = end
  }
  return found
}

function next(text: string, words: readonly string[], from: number): number {
  const places = words.map((word) => text.indexOf(word, from)).filter((at) => at >= 0)
  return places.length === 0 ? -1 : Math.min(...places)
}

function places(text: string, word: string): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = []
  if (word === '') return found
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    found.push({start: at, end: at + word.length})
  return found
}
