import type {Span} from '../text/span.js'

/**
 * A place of the clean text where the source lacks something; typed, never guessed.
 * - omitted: a stretch of text is missing (省略1393字, 未完)
 * - redacted: somebody put xx, x, _, 某 for it
 * - year: the year before 年 was stripped
 * - lost: characters that no repair brings back (????, broken bytes)
 */
export interface Gap extends Span {
  readonly kind: 'omitted' | 'redacted' | 'year' | 'lost'
}
