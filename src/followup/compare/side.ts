import type {Mode} from '../../model/outline.js'
import type {EntryRecord} from '../../model/record.js'

/** A clause of a document as it may be quoted: clean words beside their place in the source. */
export interface Statement {
  readonly start: number
  readonly end: number
  readonly quote: string
  /** Simplified and cleaned. */
  readonly words: string
  /** Its words that tell one thing from another; see terms.ts. */
  readonly terms: readonly string[]
  readonly mode: Mode | null
  /** The year its section speaks of. */
  readonly year: number | null
  readonly paragraph: number
  /** The words of its section's heading, those above it first; '' where there is none. */
  readonly heading: string
  /** True for a heading's own line. */
  readonly title: boolean
}

/** One document of a comparison. */
export interface Side {
  readonly entries: readonly EntryRecord[]
  readonly statements: readonly Statement[]
}

/** What answers a commitment: a record, or a clause that no record covers. */
export type Evidence = EntryRecord | Statement

export const isEntry = (evidence: Evidence): evidence is EntryRecord => 'kind' in evidence
