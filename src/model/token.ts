import type {Span} from '../text/span.js'

/** A word of the clean text; tokens cover it without a gap. Part of speech is weak evidence only. */
export interface Token extends Span {
  readonly word: string
  readonly tag: string | null
}

/** Cuts clean text into words; joined they are the text. */
export interface Segmenter {
  readonly name: string
  segment(text: string): Token[]
}
