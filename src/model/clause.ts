import type {Span} from '../text/span.js'
import type {Mode} from './outline.js'

/** A stretch between commas that says one thing; the unit that link works with. */
export interface Clause extends Span {
  readonly sentence: number
  readonly mode: Mode | null
}
