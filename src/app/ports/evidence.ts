import type {Listed, Page, Scope} from './store.js'
import type {PersonView} from './views.js'

export type Verdict = 'met' | 'missed' | 'unclear' | 'none'

/** What a later document says of a commitment, as the machine proposes it. */
export interface Proposed {
  readonly entryId: string
  readonly resultEntry: string | null
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly verdict: Verdict
  readonly reason: string
  readonly confidence: number
}

export interface EvidenceView {
  readonly documentId: string
  readonly entryId: string
  readonly quote: string
  readonly result: {
    readonly documentId: string
    readonly title: string
    readonly date: string | null
    readonly entryId: string | null
    readonly start: number | null
    readonly end: number | null
    readonly quote: string | null
  }
  readonly verdict: Verdict
  readonly reason: string
  readonly confidence: number
  readonly from: 'proposed' | 'decided'
  readonly decidedBy: PersonView | null
  readonly decidedAt: string | null
}

/** A document whose records are to be held against the others of its place. */
export interface Unmatched {
  readonly documentId: string
  readonly job: number
  /** Of the same place, dated before and after, the nearest first. */
  readonly earlier: readonly string[]
  readonly later: readonly string[]
}

export interface EvidenceFilter {
  readonly document?: string | undefined
  readonly entry?: string | undefined
  readonly place?: string | undefined
  readonly verdicts?: readonly string[] | undefined
  readonly decided?: boolean | undefined
}

/** What later documents say of commitments: the machine's proposals, with people's verdicts over them. */
export interface EvidenceBook {
  /** Takes the next document that is not matched; those of imports only when nothing else waits. Null: none. */
  take(now: Date): Promise<Unmatched | null>
  /** Replaces what this pair of documents proposes; commitments that are closed are left alone. */
  propose(plan: string, result: string, proposed: readonly Proposed[], at: Date): Promise<void>
  /** False where the document has been analysed anew in between. */
  matched(document: Unmatched): Promise<boolean>
  list(filter: EvidenceFilter, page: Page, scope: Scope): Promise<Listed<EvidenceView>>
}
