import type {Span} from '../text/span.js'
import type {Mode} from './outline.js'

/** A stretch between commas that says one thing; the unit that link works with. Clauses are sorted and apart. */
export interface Clause extends Span {
  readonly sentence: number
  readonly mode: Mode | null
  /** The clauses between two semicolons of a sentence share a number; they share a subject more often than not. */
  readonly group: number
  /** 0, or deeper inside brackets that hold a number: （其中10亿元以上18个）. */
  readonly depth: number
  /** The clause that this one goes on with after a bracket, or null. */
  readonly continues: number | null
  /** The mark it ends with, '' at the end of the text. */
  readonly mark: string
}
