import type {Span} from '../text/span.js'

/** What a stretch of text is about: what has been done, or what shall be done. */
export type Mode = 'review' | 'plan'

/** One speech or report in a file; most files have one part. Positions in the clean text. */
export interface Part extends Span {
  readonly title: string | null
  /** ISO day the part was spoken or written on; all relative dates in it count from here. */
  readonly date: string | null
  readonly dateFrom: 'given' | 'text' | null
  /** The year that a part without a day says clearly of itself; absent where it says none. */
  readonly year?: number
  readonly place: string | null
  readonly speaker: string | null
}

/** A heading and all that stands under it; sections nest, a parent comes before its children. */
export interface Section extends Span {
  readonly part: number
  /** 0 for the part itself, then 1 (一、), 2 (（一）), 3 (1.), 4 ((1)), 5 (一是). */
  readonly level: number
  /** A glossary after the closing words (名词解释) explains terms: its numbers commit nobody. Without it: body. */
  readonly role?: 'body' | 'glossary'
  /** The heading's words without its number, or null for text before the first heading. */
  readonly heading: Span | null
  readonly parent: number | null
  readonly mode: Mode | null
  /** The year the section is about (2017年工作回顾 → 2017), inherited from its parent. */
  readonly year: number | null
  /** The place the section is about, inherited from its parent. */
  readonly place: string | null
}

/** Sentences cover the body, sorted and apart; they end after 。！？； is inside a sentence, or at a line's end. */
export interface Sentence extends Span {
  readonly part: number
  /** Index of the innermost section. */
  readonly section: number
  readonly paragraph: number
  readonly mode: Mode | null
  readonly year: number | null
  /** True for a heading line; its numbers count, its verbs hardly. */
  readonly heading: boolean
}

export interface Outline {
  readonly parts: readonly Part[]
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
}
