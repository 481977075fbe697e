import type {Clause} from '../../../model/clause.js'
import type {Span} from '../../../text/span.js'
import type {Measure} from './measure.js'
import type {Relation} from './predicate.js'

/** What a text says with one number, before it is known whether it was reached or is to be reached. */
export interface Statement {
  readonly measure: Measure
  /** A noun phrase that can be read alone. */
  readonly indicator: string
  /** The subject without 数, 增速, 比例: what the next clause may inherit. */
  readonly base: string
  readonly verb: string
  readonly relation: Relation
  /** The shortest stretch with subject and number. */
  readonly span: Span
  readonly subject: Span | null
  readonly clause: Clause
  /** The words between the start of its strand and the number, and behind it: cues of aim and result stand there. */
  readonly before: string
  readonly behind: string
  /** The subject as the text has it. */
  readonly subjectWords: string
  /** 总投资, 占地, 年产: how big a thing is. */
  readonly size: boolean
  /** It is about one project rather than many. */
  readonly single: boolean
  readonly rules: readonly string[]
}
