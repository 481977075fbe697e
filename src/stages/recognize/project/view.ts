import type {Token} from '../../../model/token.js'
import type {Lexicon} from './lexicon.js'

/** What the rules for names look at. */
export interface View {
  readonly text: string
  readonly tokens: readonly Token[]
  /** 1 where a word begins. */
  readonly starts: Uint8Array
  readonly lexicon: Lexicon
}
