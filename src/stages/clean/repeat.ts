import {type Edit, edit, type Text} from '../../text/text.js'
import {copiedLines} from './copies.js'
import {linesOf} from './line.js'

/** A body that a site or a capture gave more than once, and an excerpt before it: the first full copy stays. */
export function dropRepeats(text: Text): Text {
  const lines = linesOf(text.value)
  const words = lines.map(({start, end}) => bare(text.value.slice(start, end)))
  const edits: Edit[] = []
  const excerpt = excerptOf(words)
  const copied = copiedLines(words)
  if (excerpt !== null && !copied.has(excerpt)) edits.push({...lines[excerpt]!, value: '', reason: 'repeat/excerpt'})
  for (let first = 0; first < lines.length; first++) {
    if (!copied.has(first)) continue
    let last = first
    while (copied.has(last + 1)) last++
    edits.push({start: lines[first]!.start, end: lines[last]!.end, value: '', reason: 'repeat/body'})
    first = last
  }
  return edit(
    text,
    edits.sort((one, other) => one.start - other.start),
  )
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
