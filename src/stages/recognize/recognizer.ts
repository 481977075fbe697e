import type {Context} from '../../model/analysis.js'
import type {Mention, MentionKind, MentionOf} from '../../model/mention.js'
import type {Token} from '../../model/token.js'

/** What a recognizer may look at: the clean text and, where names need them, the words. */
export interface Input {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly context: Pick<Context, 'dictionaries'>
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
