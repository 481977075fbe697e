import type {Given} from '../../model/document.js'
import type {Decision} from '../decision.js'
import type {Row} from '../ledger/row.js'
import type {Analyzed} from './analysts.js'
import type {Job, Lane} from './queue.js'
import type {DocumentView} from './views.js'

/** Whose documents may be seen: null for everybody's, else those this user uploaded. */
export type Scope = string | null
export interface Page {
  readonly offset: number
  readonly limit: number
}
export interface Listed<T> {
  readonly items: T[]
  readonly total: number
}

export interface Arrival {
  readonly name: string
  readonly path: string | null
  readonly size: number
  readonly sha256: string
  readonly given: Given
}
/** An archive whose files have arrived in place of it. */
export interface ArchiveFile {
  readonly name: string
  readonly path: string | null
  readonly size: number
}
export interface Refusal {
  readonly name: string
  readonly path: string | null
  readonly size: number
  readonly code: string
  readonly reason: string
  readonly remedy: string
}
export interface UploadView {
  readonly id: string
  readonly name: string
  readonly path: string | null
  readonly size: number
  readonly state: 'accepted' | 'duplicate' | 'refused' | 'unpacked'
  readonly documentId: string | null
  readonly status: DocumentView['status'] | null
  readonly title: string | null
  readonly entries: number | null
  readonly code: string | null
  readonly reason: string | null
  readonly remedy: string | null
  readonly at: string
}

/** A document that a worker has taken. */
export interface Claim {
  readonly documentId: string
  readonly job: number
  readonly lane: Lane
  readonly given: Given
  /** How often it was begun before and not brought to an end. */
  readonly starts: number
  readonly crashes: number
  /** Counts what has changed of the document, so that the end knows whether anything did meanwhile. */
  readonly revision: number
  /** How often dictionaries have been saved by now. */
  readonly saves: number
}
export interface FailureRow {
  readonly stage: string
  readonly code: string
  readonly reason: string
  readonly remedy: string
}

/** Everything about a document on its way; all of it holds under any number of workers. */
export interface Work {
  /** New rows, and those of bytes known already; acknowledged together or not at all. */
  accept(input: {
    readonly batchId: string
    readonly byId: string | null
    readonly lane: Lane
    readonly arrivals: readonly Arrival[]
    readonly refusals: readonly Refusal[]
    readonly archives?: readonly ArchiveFile[]
    /** Uploads of this batch that were refused, in whose place these stand. */
    readonly replaces?: readonly string[]
    readonly at: Date
  }): Promise<{uploads: UploadView[]; jobs: Job[]}>
  /** Null where there is nothing to do: done by another, asked anew, gone. */
  claim(documentId: string, job: number, worker: string, at: Date): Promise<Claim | null>
  /** What was taken before is begun again; the first time counts when it is taken, which saves every document a write. */
  begin(claim: Claim): Promise<void>
  stage(documentId: string, job: number, stage: string): Promise<void>
  /** Replaces the records, lays decisions over them, sets it done: one transaction. False: no longer wanted. */
  finish(claim: Claim, analyzed: Analyzed, at: Date): Promise<boolean>
  fail(claim: Claim, failure: FailureRow, at: Date): Promise<boolean>
  /** A child died over it: how often by now. */
  crashed(claim: Claim): Promise<number>
  /** Back to waiting, in the lane of scans; none where it is no longer wanted. */
  toScans(claim: Claim, at: Date): Promise<Job[]>
  /** Back to waiting, to be taken again. */
  release(claim: Claim): Promise<void>
  /** Rows that are not done and were queued before; marks them as queued now. */
  stale(before: Date, now: Date, limit: number): Promise<Job[]>
  open(): Promise<number>
  /** At the start of the only process: nothing can be at work. */
  reset(now: Date): Promise<Job[]>
  rerun(which: Which, at: Date): Promise<Job[]>
  known(ids: readonly string[]): Promise<Set<string>>
}
/** Which documents to analyse anew. */
export type Which =
  | {readonly kind: 'documents'; readonly ids: readonly string[]; readonly lane: Lane}
  | {readonly kind: 'all'}
  | {readonly kind: 'outdated'; readonly digest: string}
  | {readonly kind: 'rule'; readonly rule: string}
  | {readonly kind: 'words'; readonly words: readonly string[]}
  | {
      readonly kind: 'failed'
      readonly scope: Scope
      readonly ids?: readonly string[]
      readonly code?: string
      readonly batch?: string
    }

export interface NewDecisionRow {
  readonly id: string
  readonly documentId: string
  readonly entryId: string
  readonly kind: Decision['kind']
  readonly payload: Readonly<Record<string, unknown>>
  readonly undoes: string | null
}
export interface DecisionView {
  readonly id: string
  readonly seq: number
  readonly kind: string
  readonly documentId: string
  readonly entryId: string
  readonly payload: Record<string, unknown>
  readonly by: {readonly id: string; readonly name: string} | null
  readonly at: string
  readonly undoes: string | null
  readonly undone: boolean
}

export interface Decisions {
  /** All or none; the rows of the ledger follow in the same transaction. `request`: a repeated one counts once. */
  record(input: {
    readonly byId: string
    readonly request: string | null
    readonly at: Date
    /** Sees the rows as they stand now, inside the transaction. */
    plan(rows: ReadonlyMap<string, Row>, decisions: readonly Decision[]): readonly NewDecisionRow[]
    readonly documents: readonly string[]
    readonly entries: readonly string[]
  }): Promise<{ids: string[]; entries: {documentId: string; entryId: string}[]}>
  byIds(ids: readonly string[]): Promise<DecisionView[]>
  /** What somebody decided last and at once: one decision, or all of an act on many records. */
  latestOf(byId: string, documentId: string | null): Promise<DecisionView[]>
  list(filter: DecisionFilter, page: Page, scope: Scope): Promise<Listed<DecisionView>>
  lastSeq(documentId: string): Promise<number>
}
export interface DecisionFilter {
  readonly document?: string | undefined
  readonly entry?: string | undefined
  readonly by?: string | undefined
  readonly kind?: string | undefined
  readonly after?: number | undefined
}
