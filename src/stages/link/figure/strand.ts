import type {Clause} from '../../../model/clause.js'
import type {Span} from '../../../text/span.js'

/** A clause and all that it goes on with after brackets; what stands in the brackets is a strand of its own. */
export interface Strand extends Span {
  readonly clauses: readonly Clause[]
  /** What stands in it and is not said by it: bracket contents, 总投资3亿元的. */
  readonly holes: readonly Span[]
  readonly depth: number
  readonly group: number
  /** The mark before it: 、 ， ； 。 */
  readonly after: string
}

/** The strands of one sentence's clauses, in the order they begin. */
export function strandsOf(clauses: readonly Clause[], offset: number): Strand[] {
  if (clauses.every(({continues}) => continues === null)) {
    return clauses.map((clause, index) => strandOf([clause], clauses[index - 1]))
  }
  const members = new Map<number, number[]>()
  const root = new Map<number, number>()
  clauses.forEach((clause, index) => {
    const base = clause.continues === null ? undefined : root.get(clause.continues - offset)
    const own = base ?? index
    root.set(index, own)
    const group = members.get(own)
    if (group) group.push(index)
    else members.set(own, [index])
  })
  return [...members.values()].map((indices) => {
    const parts = indices.map((index) => clauses[index]!)
    return strandOf(parts, clauses[indices[0]! - 1])
  })
}

function strandOf(parts: readonly Clause[], before: Clause | undefined): Strand {
  const first = parts[0]!
  const holes = parts.slice(1).map((part, index) => ({start: parts[index]!.end, end: part.start}))
  const {start, depth, group} = first
  return {start, end: parts.at(-1)!.end, clauses: parts, holes, depth, group, after: before?.mark ?? ''}
}

/** The words from `start` to `end` without the holes. */
export function wordsOf(text: string, holes: readonly Span[], start: number, end: number): string {
  let words = ''
  let at = start
  for (const hole of holes) {
    if (hole.end <= at || hole.start >= end) continue
    if (hole.start > at) words += text.slice(at, hole.start)
    at = Math.max(at, hole.end)
  }
  return at < end ? words + text.slice(at, end) : words
}
