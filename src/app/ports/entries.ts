import type {Listed, Page, Scope} from './store.js'
import type {EntryView} from './views.js'

export interface EntryFilter {
  readonly q?: string | undefined
  readonly documents?: readonly string[] | undefined
  readonly ids?: readonly string[] | undefined
  readonly batch?: string | undefined
  readonly kinds?: readonly string[] | undefined
  readonly sections?: readonly string[] | undefined
  readonly places?: readonly string[] | undefined
  readonly owners?: readonly string[] | undefined
  readonly indicators?: readonly string[] | undefined
  readonly statuses?: readonly string[] | undefined
  readonly reviews?: readonly string[] | undefined
  readonly lights?: readonly string[] | undefined
  readonly strengths?: readonly string[] | undefined
  readonly rule?: string | undefined
  readonly unit?: string | undefined
  readonly dueFrom?: string | undefined
  readonly dueTo?: string | undefined
  readonly hasDue?: boolean | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly year?: number | undefined
  readonly maxConfidence?: number | undefined
  /** owner, due, place, indicator, strength: records that lack all of these. */
  readonly missing?: readonly string[] | undefined
  readonly commitments?: boolean | undefined
  /** A later document, or a person, says something of it. */
  readonly evidenced?: boolean | undefined
  readonly rejected?: boolean | undefined
  readonly sort?: string | undefined
}
export interface GroupView {
  readonly key: string | null
  readonly label: string | null
  readonly count: number
  readonly overdue: number
  readonly done: number
  readonly totalYuan: number | null
}
export interface CheckFilter {
  readonly kinds?: readonly string[] | undefined
  readonly holds?: 'true' | 'false' | 'unknown' | undefined
  readonly document?: string | undefined
  readonly place?: string | undefined
  readonly year?: number | undefined
}
export interface CheckView {
  readonly id: string
  readonly documentId: string
  readonly documentTitle: string | null
  readonly documentDate: string | null
  readonly documentPlace: string | null
  readonly check: {
    readonly kind: 'sum' | 'rate' | 'growth'
    readonly holds: boolean | null
    readonly [field: string]: unknown
  }
  readonly quote: string
}

/** `today` decides the lights: ISO day. */
export interface Entries {
  list(filter: EntryFilter, page: Page, scope: Scope, today: string): Promise<Listed<EntryView>>
  groups(by: string, filter: EntryFilter, page: Page, scope: Scope, today: string): Promise<Listed<GroupView>>
  ofDocument(documentId: string, today: string): Promise<EntryView[]>
  checks(filter: CheckFilter, page: Page, scope: Scope): Promise<Listed<CheckView>>
}
