import type {Span} from '../text/span.js'

/** A doubt about content; misuse throws instead. Message: what was found, what was expected, what to do. */
export interface Notice extends Span {
  /** `<kind>/<what>`, e.g. time/no-year. */
  readonly code: string
  readonly message: string
}
