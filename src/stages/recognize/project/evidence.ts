import type {Token} from '../../../model/token.js'
import type {Span} from '../../../text/span.js'
import {wordsIn} from '../word-starts.js'
import {type Head, type Lexicon, suffixOf} from './lexicon.js'

/** What a candidate's own words say of it. */
export interface Evidence {
  readonly head: Head | null
  readonly phase: boolean
  /** It holds a proper name: a place, a firm, letters, a word no dictionary knows, a quotation. */
  readonly proper: boolean
  /** Every word of it is common: 重点产业项目. */
  readonly generic: boolean
  readonly campaign: boolean
}

const PROPER = new Set(['ns', 'nr', 'nrt', 'nrfg', 'nt', 'nz', 'j'])

export function evidenceOf(text: string, span: Span, tokens: readonly Token[], lexicon: Lexicon): Evidence {
  const {start, end} = span
  const words = wordsIn(tokens, span)
  const phase = suffixOf(lexicon.phases, text, start, end)
  const until = phase === null ? end : end - phase.length
  const head = suffixOf(lexicon.heads, text, start, until)
  const firm = words.some(({word}) => lexicon.firms.has(word))
  const proper = firm || words.some(isProper) || /[A-Za-z“]|\d/u.test(text.slice(start, end))
  return {
    head: head === null ? null : lexicon.heads.get(head)!,
    phase: phase !== null,
    proper,
    generic: words.every(({word}) => lexicon.generic.has(word)) || (head !== null && head.length === end - start),
    campaign: suffixOf(lexicon.campaigns, text, start, end) !== null && head === null,
  }
}

function isProper({word, tag}: Token): boolean {
  if (tag === null) return /^\p{Script=Han}{2,}$/u.test(word)
  return PROPER.has(tag) && word.length > 1
}
