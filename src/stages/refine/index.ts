import type {Stage} from '../../model/analysis.js'
import type {Mention} from '../../model/mention.js'
import {firstEndingAfter, type Span} from '../../text/span.js'

/** Of mentions of one kind that overlap, the longest stays; a count inside a sum, a percentage or a date is none. */
export const stage: Stage = {
  name: 'refine',
  requires: ['mentions', 'text'],
  assigns: ['mentions'],
  settings: {},
  run({mentions}) {
    const longest = apart(mentions)
    const claimed = union(longest.filter(({kind}) => kind === 'money' || kind === 'percent' || kind === 'time'))
    return {mentions: longest.filter((mention) => mention.kind !== 'quantity' || !touches(claimed, mention))}
  },
}

function apart(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)
  const ends = new Map<string, number>()
  return sorted.filter(({kind, start, end}) => {
    if (start < (ends.get(kind) ?? 0)) return false
    ends.set(kind, end)
    return true
  })
}

/** Spans that may overlap, sorted by start, as spans that lie apart. */
function union(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const {start, end} of spans) {
    const last = apart.at(-1)
    if (last !== undefined && start < last.end)
      apart[apart.length - 1] = {start: last.start, end: Math.max(end, last.end)}
    else apart.push({start, end})
  }
  return apart
}

function touches(spans: readonly Span[], {start, end}: Span): boolean {
  const next = spans[firstEndingAfter(spans, start)]
  return next !== undefined && next.start < end
}
