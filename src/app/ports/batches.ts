import type {ReasonView} from './documents.js'
import type {Lane} from './queue.js'
import type {Listed, Page, Scope, UploadView} from './store.js'
import type {PersonView} from './views.js'

export interface BatchView {
  readonly id: string
  readonly name: string
  readonly source: 'upload' | 'import' | 'watch'
  readonly lane: Lane
  readonly by: PersonView | null
  readonly createdAt: string
  readonly endedAt: string | null
  readonly expected: number | null
  readonly uploads: number
  readonly duplicates: number
  readonly refused: number
  readonly waiting: number
  readonly working: number
  readonly done: number
  readonly failed: number
  readonly entries: number
  readonly rate: number
  readonly meanRate: number
  readonly secondsLeft: number | null
  readonly failures: readonly ReasonView[]
}

export interface Batches {
  create(batch: {
    id: string
    name: string
    source: BatchView['source']
    lane: Lane
    byId: string | null
    expected: number | null
    at: Date
  }): Promise<void>
  one(id: string, scope: Scope, now: Date): Promise<BatchView | null>
  list(
    filter: {mine?: string | undefined; running?: boolean | undefined},
    page: Page,
    scope: Scope,
    now: Date,
  ): Promise<Listed<BatchView>>
  uploads(
    id: string,
    filter: {states?: readonly string[] | undefined; statuses?: readonly string[] | undefined; q?: string | undefined},
    page: Page,
  ): Promise<Listed<UploadView>>
  /** Names (paths, where there are) and sizes that this batch has already: what an import that was stopped need not read again. */
  arrived(id: string): Promise<{id: string; key: string; at: Date; code: string | null}[]>
  latest(name: string): Promise<string | null>
}
