import type {Text} from '../text/text.js'
import type {Check} from './check.js'
import type {Clause} from './clause.js'
import type {Dictionaries} from './dictionary.js'
import type {DocumentFacts, Given} from './document.js'
import type {Entry} from './entry.js'
import type {Gap} from './gap.js'
import type {Mention} from './mention.js'
import type {Notice} from './notice.js'
import type {Outline} from './outline.js'
import type {Reading} from './reading.js'
import type {Segmenter, Token} from './token.js'

/** What one run of a pipeline says about one document, layer by layer. */
export interface Analysis {
  readonly text: Text
  readonly gaps: readonly Gap[]
  readonly facts: DocumentFacts
  readonly outline: Outline
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
  readonly clauses: readonly Clause[]
  readonly entries: readonly Entry[]
  readonly checks: readonly Check[]
  readonly notices: readonly Notice[]
}

export type Layer = keyof Analysis

/** What a stage may know beside the layers. */
export interface Context {
  readonly reading: Reading
  readonly given: Given
  readonly dictionaries: Dictionaries
  readonly segmenter: Segmenter
}

/** One step of a pipeline: reads the layers it requires, returns the layers it assigns; pure. */
export interface Stage {
  readonly name: string
  readonly requires: readonly Layer[]
  readonly assigns: readonly Layer[]
  /** The settings a pipeline may give it, with their defaults. */
  readonly settings: Readonly<Record<string, number | string | boolean>>
  run(
    analysis: Analysis,
    context: Context,
    settings: Readonly<Record<string, number | string | boolean>>,
  ): Partial<Analysis>
}
