import type {Genre} from '../../model/document.js'
import type {Counts} from '../ledger/counts.js'
import type {Lane} from './queue.js'

/** Shapes that the outside sees; the schemas of the server describe the same. */
export interface PersonView {
  readonly id: string
  readonly name: string
}
export interface FailureView {
  readonly documentId: string
  readonly name: string
  readonly stage: string
  readonly code: string
  readonly reason: string
  readonly remedy: string
  readonly attempts: number
  readonly at: string
}
export interface DocumentView {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly genre: Genre | null
  readonly date: string | null
  readonly dateFrom: 'given' | 'text' | null
  readonly place: string | null
  readonly speaker: string | null
  readonly given: {
    readonly date: string | null
    readonly place: string | null
    readonly title: string | null
    readonly genre: Genre | null
  }
  readonly mediaType: string | null
  readonly size: number
  readonly chars: number | null
  readonly pages: number | null
  readonly status: 'waiting' | 'working' | 'done' | 'failed'
  readonly stage: 'queued' | 'reading' | 'analyzing' | 'storing' | null
  readonly lane: Lane
  readonly percent: number | null
  readonly failure: FailureView | null
  readonly counts: Counts
  readonly checkability: number | null
  readonly outdated: boolean
  readonly revision: number
  readonly uploads: number
  readonly similar: number
  readonly owner: PersonView | null
  readonly batchId: string | null
  readonly createdAt: string
  readonly analyzedAt: string | null
  readonly milliseconds: number | null
}

type Kind = 'target' | 'result' | 'size' | 'project' | 'task'
export interface EntryFieldsView {
  kind: Kind
  start: number
  end: number
  quote: string
  confidence: number
  rules: string[]
  section: 'plan' | 'review' | null
  [field: string]: unknown
}
export interface EntryView {
  readonly id: string
  readonly documentId: string
  readonly documentTitle: string | null
  readonly documentDate: string | null
  readonly documentPlace: string | null
  readonly kind: Kind
  readonly page: number | null
  readonly fields: EntryFieldsView
  readonly machine: EntryFieldsView | null
  readonly origin: 'machine' | 'human' | 'kept'
  readonly review: 'none' | 'accepted' | 'corrected' | 'rejected' | 'created'
  readonly followUp: {
    readonly status: 'not-started' | 'under-way' | 'done' | 'overdue' | 'ended' | 'to-verify' | null
    readonly owner: string | null
    readonly coOwners: string[]
    readonly due: string | null
    readonly note: string | null
    readonly progress: string | null
    readonly percent: number | null
    readonly reported: string | null
  }
  readonly owner: string | null
  readonly due: string | null
  readonly dueFrom: 'decided' | 'stated' | 'inherited' | 'assumed' | null
  readonly dueReason: string | null
  readonly light: 'green' | 'yellow' | 'red' | 'grey'
  readonly lightReason: string
  readonly decisions: number
  readonly decidedBy: PersonView | null
  readonly decidedAt: string | null
}
