import type {Reading} from '../../model/reading.js'
import type {AnalysisRecord} from '../../model/record.js'
import type {Job} from './queue.js'
import type {Listed, Page, Scope} from './store.js'
import type {DocumentView, FailureView, PersonView} from './views.js'

export interface DocumentFilter {
  readonly q?: string | undefined
  /** The words of q as cut for search. */
  readonly words?: readonly string[] | undefined
  readonly statuses?: readonly string[] | undefined
  readonly genres?: readonly string[] | undefined
  readonly place?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly batch?: string | undefined
  readonly owner?: string | undefined
  readonly outdated?: boolean | undefined
  readonly doubtful?: boolean | undefined
  readonly sort?: string | undefined
}
export interface ReasonView {
  readonly code: string
  readonly reason: string
  readonly remedy: string
  readonly count: number
}

export interface Documents {
  list(filter: DocumentFilter, page: Page, scope: Scope): Promise<Listed<DocumentView>>
  one(id: string, scope: Scope): Promise<DocumentView | null>
  many(ids: readonly string[], scope: Scope): Promise<DocumentView[]>
  may(id: string, scope: Scope): Promise<boolean>
  /** Null until it has been analysed. */
  reading(id: string): Promise<Reading | null>
  record(id: string): Promise<AnalysisRecord | null>
  /** Sets what people say of it; it waits to be analysed anew. */
  giveMore(id: string, more: Readonly<Record<string, unknown>>, at: Date): Promise<Job[]>
  remove(id: string): Promise<void>
  uploadsOf(
    id: string,
  ): Promise<{id: string; name: string; path: string | null; batchId: string; by: PersonView | null; at: string}[]>
  similarTo(
    id: string,
    scope: Scope,
  ): Promise<
    {documentId: string; name: string; title: string | null; date: string | null; place: string | null; score: number}[]
  >
  failures(
    filter: {code?: string | undefined; batch?: string | undefined; q?: string | undefined},
    page: Page,
    scope: Scope,
  ): Promise<Listed<FailureView>>
  failureReasons(scope: Scope, batch?: string): Promise<ReasonView[]>
}
