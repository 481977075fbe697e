import type {Token} from '../../model/token.js'
import type {Span} from '../../text/span.js'
import {firstEndingAfter} from '../../text/span.js'

/** Where words begin: 1 at every such place. */
export function wordStarts(length: number, tokens: readonly Token[]): Uint8Array {
  const starts = new Uint8Array(length + 1)
  for (const {start, end} of tokens) {
    starts[start] = 1
    starts[end] = 1
  }
  return starts
}

export function wordsIn(tokens: readonly Token[], {start, end}: Span): Token[] {
  const found: Token[] = []
  for (let index = firstEndingAfter(tokens, start); index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.start >= end) break
    found.push(token)
  }
  return found
}
