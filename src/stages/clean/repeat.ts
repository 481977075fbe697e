import {type Edit, edit, type Text} from '../../text/text.js'
import {linesOf} from './line.js'

/** A line that can show a repetition, and how many characters of such lines make one. */
const LONG = 25
const REPEATED = 300
/** The share of a second copy's long lines that stand in the first; links break some of them. */
const SHARE = 0.6

/** A body that a site or a capture gave twice, and an excerpt before it: the first full copy stays. */
export function dropRepeats(text: Text): Text {
  const lines = linesOf(text.value)
  const words = lines.map(({start, end}) => bare(text.value.slice(start, end)))
  const edits: Edit[] = []
  const excerpt = excerptOf(words)
  if (excerpt !== null) edits.push({...lines[excerpt]!, value: '', reason: 'repeat/excerpt'})
  const copy = secondCopy(words)
  if (copy !== null)
    edits.push({start: lines[copy.first]!.start, end: lines[copy.last]!.end, value: '', reason: 'repeat/body'})
  return edit(text, edits)
}

/** A line without blanks and lost characters, as two copies of it agree on. */
function bare(line: string): string {
  return line.replace(/[\s\u3000\u00a0?]+/gu, '')
}

/** A long line among the first that ends in …… and whose beginning the lines after it repeat. */
function excerptOf(words: readonly string[]): number | null {
  for (let index = 0; index < Math.min(words.length, 40); index++) {
    const line = words[index]!
    if (line.length < 40 || !/(?:…|\.{3,6})$/u.test(line)) continue
    const after = words
      .slice(index + 1, index + 12)
      .join('')
      .slice(0, 400)
    if (after.includes(line.slice(0, 20)) || after.startsWith(line.slice(0, 10))) return index
  }
  return null
}

/** Where the lines begin to repeat what was said before, and where they end doing so. */
function secondCopy(words: readonly string[]): {first: number; last: number} | null {
  const seen = new Map<string, number>()
  let first = -1
  let last = -1
  let repeated = 0
  let fresh = 0
  let pending = 0
  for (let index = 0; index < words.length; index++) {
    const line = words[index]!
    if (line.length < LONG) continue
    const before = seen.get(line)
    if (before === undefined) {
      seen.set(line, index)
      pending += first === -1 ? 0 : line.length
      continue
    }
    if (first === -1) first = index
    last = index
    repeated += line.length
    fresh += pending
    pending = 0
  }
  if (repeated < REPEATED || repeated < (repeated + fresh) * SHARE) return null
  return {first: backTo(words, first), last}
}

/** A second copy begins with the short lines that the first began with too: its navigation, its title, its date. */
function backTo(words: readonly string[], first: number): number {
  const earlier = new Set(words.slice(0, Math.floor(first / 2)))
  let index = first
  while (index > 1 && earlier.has(words[index - 1]!)) index--
  return index
}
