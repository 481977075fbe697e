import type {Context} from '../../model/analysis.js'
import type {Mention, MentionKind, MentionOf} from '../../model/mention.js'
import type {Token} from '../../model/token.js'
import type {Numeral} from '../../text/numeral.js'
import {scanNumerals} from '../../text/scan-numerals.js'
import {withoutFootnotes} from './footnote.js'
import {wordStarts} from './word-starts.js'

/** What a recognizer may look at: the clean text and, where names need them, the words. */
export interface Input {
  readonly text: string
  /** Every number of the text, found once for all recognizers. */
  readonly numerals: readonly Numeral[]
  readonly tokens: readonly Token[]
  /** 1 where a word begins. */
  readonly starts: Uint8Array
  readonly context: Pick<Context, 'dictionaries'>
}

/** What the recognizers get for one text; its numbers and the places of its words are found here, once. */
export function inputOf(text: string, tokens: readonly Token[], context: Input['context']): Input {
  const numerals = withoutFootnotes(text, scanNumerals(text))
  return {text, numerals, tokens, starts: wordStarts(text.length, tokens), context}
}

/** One way of saying one kind of thing. Linear in the text; finds are sorted by start. */
export interface Recognizer<K extends MentionKind = MentionKind> {
  readonly name: `${K}/${string}`
  readonly kind: K
  find(input: Input): MentionOf<K>[]
}

/** One line of a recognizer's table; `finds` is empty where nothing may be found. The quote proves the offsets. */
export interface Case<M extends Mention = Mention> {
  readonly text: string
  /** The day the text counts from, where it matters. */
  readonly date?: string
  readonly finds: readonly (readonly [quote: string, value: Partial<M>])[]
}
