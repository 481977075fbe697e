import type {Span} from './span.js'

/** Replace `[start, end)` of the text at hand by `value`; `reason` names the repair. */
export interface Edit extends Span {
  readonly value: string
  readonly reason: string
  /** For each unit of `value`, the offset (from `start`) of the unit it stands for; without it, in step, then the last. */
  readonly at?: readonly number[]
}

/** Clean text that still knows, for every unit, where it came from. */
export interface Text {
  readonly value: string
  readonly source: string
  /** Source start and end of each unit of `value`. Both never decrease. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export function fromSource(source: string): Text {
  const starts = new Int32Array(source.length)
  const ends = new Int32Array(source.length)
  for (let index = 0; index < source.length; index++) {
    starts[index] = index
    ends[index] = index + 1
  }
  return {value: source, source, starts, ends}
}

/** Apply edits, sorted and apart, and carry the map along. */
export function edit(text: Text, edits: readonly Edit[]): Text {
  if (edits.length === 0) return text
  const length = edits.reduce((sum, {start, end, value}) => sum + value.length - (end - start), text.value.length)
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  const pieces: string[] = []
  let from = 0
  let to = 0
  const keep = (until: number) => {
    pieces.push(text.value.slice(from, until))
    starts.set(text.starts.subarray(from, until), to)
    ends.set(text.ends.subarray(from, until), to)
    to += until - from
    from = until
  }
  for (const {start, end, value, at} of edits) {
    if (start < from || end < start || end > text.value.length) {
      throw new RangeError(`edit at ${start}..${end} overlaps the one before it or leaves the text`)
    }
    keep(start)
    const last = Math.max(start, end - 1)
    for (let unit = 0; unit < value.length; unit++, to++) {
      const place = Math.min(start + (at?.[unit] ?? unit), last)
      starts[to] = text.starts[place] ?? text.source.length
      ends[to] = end > start ? text.ends[place]! : (text.starts[place] ?? text.source.length)
    }
    pieces.push(value)
    from = end
  }
  keep(text.value.length)
  return {value: pieces.join(''), source: text.source, starts, ends}
}

/** Where a non-empty span of clean text stands in the source. */
export function toSource(text: Text, span: Span): Span {
  if (span.start >= span.end || span.end > text.value.length) {
    throw new RangeError(`span ${span.start}..${span.end} is empty or leaves the text of ${text.value.length}`)
  }
  return {start: text.starts[span.start]!, end: text.ends[span.end - 1]!}
}

/** The clean span that covers the source span, or null where all of it was removed. */
export function toClean(text: Text, {start, end}: Span): Span | null {
  let low = 0
  let high = text.value.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (text.ends[middle]! <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < text.value.length && text.starts[last]! < end) last++
  return last > low ? {start: low, end: last} : null
}
