/** A half-open range `[start, end)` of UTF-16 units in the clean text. */
export interface Span {
  readonly start: number
  readonly end: number
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The index of the first span that ends after `at`; spans are sorted and apart. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (spans[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The span that holds `at`, or undefined; spans are sorted and apart. */
export function spanAt<S extends Span>(spans: readonly S[], at: number): S | undefined {
  const span = spans[firstEndingAfter(spans, at)]
  return span !== undefined && span.start <= at ? span : undefined
}
