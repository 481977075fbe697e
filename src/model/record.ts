import type {Amount} from './amount.js'
import type {Genre} from './document.js'
import type {Strength} from './entry.js'
import type {Evidence} from './evidence.js'
import type {Mode} from './outline.js'

/** The contract of the program's output, `taizhang.analysis/1`. Positions are UTF-16 units of the source text. */
export interface AnalysisRecord {
  readonly schema: 'taizhang.analysis/1'
  readonly document: DocumentRecord
  readonly mentions: readonly MentionRecord[]
  readonly entries: readonly EntryRecord[]
  readonly checks: readonly CheckRecord[]
  readonly notices: readonly NoticeRecord[]
  readonly outline: readonly SectionRecord[]
}

export interface DocumentRecord {
  /** sha256 of the bytes, in hex. */
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly title: string | null
  readonly genre: Genre
  readonly date: string | null
  readonly dateFrom: 'given' | 'text' | null
  readonly place: string | null
  readonly speaker: string | null
  /** Length of the source text. */
  readonly chars: number
  readonly pages: number
  readonly parts: readonly PartRecord[]
  /** Parts of the file that were not read, in words. */
  readonly unread: readonly string[]
}

export interface PartRecord {
  readonly start: number
  readonly end: number
  readonly title: string | null
  readonly date: string | null
}

export interface SectionRecord {
  readonly start: number
  readonly end: number
  readonly level: number
  readonly heading: string | null
  readonly mode: Mode | null
  readonly year: number | null
}

interface Located extends Evidence {
  /** From 1; only where the format has pages. */
  readonly page?: number
}

export type MentionRecord = Located &
  (
    | ({readonly kind: 'money'; readonly currency: string; readonly per: string | null; readonly rule: string} & Amount)
    | ({readonly kind: 'percent'; readonly points: boolean; readonly rule: string} & Amount)
    | ({readonly kind: 'quantity'; readonly unit: string; readonly rule: string} & Amount)
    | {
        readonly kind: 'time'
        readonly from: string | null
        readonly to: string | null
        readonly recur: boolean
        readonly implied: readonly string[]
        readonly rule: string
      }
    | {readonly kind: 'place' | 'organization' | 'project'; readonly name: string; readonly rule: string}
  )

interface EntryBase extends Located {
  /** Survives re-analysis: a digest of document, span and kind. */
  readonly id: string
  readonly confidence: number
  readonly rules: readonly string[]
  readonly section: Mode | null
  /** Where each field was read in the source. */
  readonly fields: readonly {readonly field: string; readonly start: number; readonly end: number}[]
}

export interface FigureRecord extends EntryBase, Amount {
  readonly kind: 'target' | 'result' | 'size'
  readonly indicator: string
  readonly canonical: string | null
  readonly unit: string
  readonly scope: string | null
  readonly from: string | null
  readonly to: string | null
  readonly strength: Strength | null
  readonly owner: string | null
  readonly vsTarget: boolean
}

export interface ProjectRecord extends EntryBase {
  readonly kind: 'project'
  readonly name: string
  readonly stage: string | null
  readonly place: string | null
  readonly totalYuan: number | null
  readonly yearYuan: number | null
  readonly doneYuan: number | null
  readonly capacity: string | null
  readonly progress: string | null
  readonly due: string | null
  readonly dueWhat: string | null
}

export interface TaskRecord extends EntryBase {
  readonly kind: 'task'
  readonly action: string
  readonly owner: string | null
  readonly to: string | null
  readonly strength: Strength
  readonly checkability: number
}

export type EntryRecord = FigureRecord | ProjectRecord | TaskRecord

export interface TermRecord extends Evidence {
  readonly value: number
  readonly unit: string
}

export type CheckRecord = {readonly rule: string; readonly holds: boolean | null; readonly computation: string} & (
  | {
      readonly kind: 'sum'
      readonly total: TermRecord
      readonly parts: readonly TermRecord[]
      readonly difference: number
    }
  | {
      readonly kind: 'rate'
      readonly result: TermRecord
      readonly rate: TermRecord
      readonly target: TermRecord | {readonly value: number; readonly unit: string}
      readonly implied: boolean
    }
  | {readonly kind: 'growth'; readonly now: TermRecord; readonly before: TermRecord; readonly rate: TermRecord}
)

export interface NoticeRecord extends Evidence {
  readonly code: string
  readonly message: string
}
