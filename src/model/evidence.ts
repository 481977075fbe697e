import type {Span} from '../text/span.js'
import {type Text, toSource} from '../text/text.js'

/** Words of the source, with their place; `source.slice(start, end) === quote`. */
export interface Evidence {
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** The evidence for a span of clean text. */
export function ground(text: Text, span: Span): Evidence {
  const {start, end} = toSource(text, span)
  return {start, end, quote: text.source.slice(start, end)}
}
