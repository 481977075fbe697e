import type {Mode} from '../../model/outline.js'
import type {EntryRecord} from '../../model/record.js'

/** A clause of a document as it may be quoted: clean words beside their place in the source. */
export interface Statement {
  readonly start: number
  readonly end: number
  readonly quote: string
  /** Simplified and cleaned. */
  readonly words: string
  readonly mode: Mode | null
  /** The year its section speaks of. */
  readonly year: number | null
}

/** One document of a comparison. */
export interface Side {
  readonly entries: readonly EntryRecord[]
  readonly statements: readonly Statement[]
}

/** What answers a commitment: a record, or a clause that no record covers. */
export type Evidence = EntryRecord | Statement

export const isEntry = (evidence: Evidence): evidence is EntryRecord => 'kind' in evidence
