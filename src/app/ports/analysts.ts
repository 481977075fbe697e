import type {Given} from '../../model/document.js'
import type {Fault} from '../../model/errors.js'
import type {Reading} from '../../model/reading.js'
import type {AnalysisRecord} from '../../model/record.js'
import type {Returned} from '../ledger/readback.js'
import type {Lane} from './queue.js'

/** One document to analyse. */
export interface Task {
  readonly documentId: string
  readonly path: string
  readonly given: Given
  readonly lane: Lane
}

/** Everything the store keeps of an analysis, made ready where the analysis ran. */
export interface Analyzed {
  /** The reading and the contract's record, as gzipped JSON. */
  readonly reading: Uint8Array
  readonly record: Uint8Array
  readonly facts: {
    readonly mediaType: string
    readonly title: string | null
    readonly genre: string
    readonly date: string | null
    readonly dateFrom: 'given' | 'text' | null
    readonly place: string | null
    readonly speaker: string | null
    readonly chars: number
    readonly pages: number
  }
  /** Rows of the ledger, packed as the store takes them; see ledger/row.ts. */
  readonly rows: Uint8Array
  /** The checks as a JSON array. */
  readonly checks: string
  readonly counts: string
  readonly checkability: number | null
  /** What the text is found by: see search-words.ts. */
  readonly words: Int32Array
  /** Words for likeness: see likeness.ts. */
  readonly bands: readonly number[]
  readonly signature: Uint8Array
  readonly digest: string
  readonly milliseconds: number
}

export type Stage = 'reading' | 'analyzing'

/** A child died over a document: out of memory, a crash of a library, killed for taking too long. */
export class CrashError extends Error {
  override name = 'CrashError'
  readonly fault: Fault
  constructor(fault: Fault) {
    super(`[${fault.code}] ${fault.found}`)
    this.fault = fault
  }
}

/** The file needs OCR, and was asked for in a lane that does not wait so long. */
export class ScanError extends Error {
  override name = 'ScanError'
}

/** A sentence tried, or a selection, without the store. */
export interface Trial {
  readonly text: string
  readonly given: Given
}

/** A dictionary as it would be if it were saved. */
export interface Unsaved {
  readonly name: string
  readonly content: string
}

/** A document as it was read, to be compared. */
export interface Compared {
  readonly id: string
  readonly given: Given
  readonly reading: Reading
}

/** Processes that analyse, so that whoever asks stays free. */
export interface Analysts {
  /** Rejects with an InputError (the file's fault), a CrashError, a RetryError, or a ScanError outside the lane of scans. */
  analyze(task: Task, stage: (stage: Stage) => void): Promise<Analyzed>
  /** The words a text is made of, cut as for search. */
  words(text: string): Promise<string[]>
  /** The record of a text as JSON, with its words. */
  try(trial: Trial): Promise<{record: string; words: string[]}>
  /** The record of a document as the present rules make it. */
  record(document: Compared): Promise<AnalysisRecord>
  /** A comparison record as JSON: the commitments of a plan against a result. */
  compare(plan: Compared, result: Compared): Promise<string>
  /** A chain record as JSON, of a place's documents by their ids. */
  chain(documents: readonly Compared[]): Promise<string>
  /** What a later document says of each plan's commitments, as JSON (Answers[]); people's questions go first. */
  answers(plans: readonly Compared[], result: Compared): Promise<string>
  /** The sheets of a workbook that came back. Rejects with an InputError where it is none. */
  sheets(workbook: Uint8Array): Promise<Returned[]>
  /** What the present rules are called. */
  digest(): string
  close(): Promise<void>
}

/** Analysts of their own for dictionaries that are not saved. */
export interface Trials {
  use<T>(dictionary: Unsaved, work: (analysts: Analysts) => Promise<T>): Promise<T>
  close(): Promise<void>
}
