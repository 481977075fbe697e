import type {Measure} from './measure.js'
import type {Memory} from './memory.js'
import type {Predicate} from './predicate.js'

/** What is known of one number when its indicator is named. */
export interface Input {
  readonly measure: Measure
  readonly predicate: Predicate
  readonly index: number
  readonly count: number
  readonly led: string
  readonly joined: boolean
  /** No number of its strand stands before it. */
  readonly first: boolean
  readonly subject: string
  /** The words before the number as they stand. */
  readonly words: string
  readonly noun: string
  readonly rest: string
  /** The words behind the number to the end of its strand. */
  readonly beyond: string
  readonly following: string
  readonly memory: Memory
}
