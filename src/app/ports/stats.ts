import type {Scope} from './store.js'

export interface StatsFilter {
  readonly places?: readonly string[] | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}
export interface OverviewView {
  readonly documents: {
    readonly total: number
    readonly waiting: number
    readonly working: number
    readonly done: number
    readonly failed: number
  }
  readonly entries: {
    readonly total: number
    readonly target: number
    readonly result: number
    readonly size: number
    readonly project: number
    readonly task: number
    readonly doubtful: number
    readonly decided: number
  }
  readonly commitments: {
    readonly total: number
    readonly due30: number
    readonly overdue: number
    readonly withoutDue: number
    readonly withoutOwner: number
    readonly done: number
  }
  readonly checks: {readonly total: number; readonly holds: number; readonly broken: number; readonly unknown: number}
  readonly checkability: number | null
  readonly latest: string | null
}
export interface IndicatorPointView {
  readonly year: number
  readonly place: string | null
  readonly kind: 'target' | 'result'
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly op: string
  readonly unit: string
  readonly entryId: string
  readonly documentId: string
  readonly quote: string
}

/** Numbers for the dashboard. */
export interface Stats {
  overview(filter: StatsFilter, scope: Scope, today: string): Promise<OverviewView>
  deadlines(
    filter: StatsFilter,
    scope: Scope,
    today: string,
  ): Promise<{day: string; count: number; done: number; overdue: number}[]>
  amounts(
    filter: StatsFilter,
    scope: Scope,
  ): Promise<{key: string | null; projects: number; totalYuan: number | null; doneYuan: number | null}[]>
  /** The same by the project's own name. */
  projects(
    filter: StatsFilter,
    scope: Scope,
  ): Promise<{name: string; projects: number; totalYuan: number | null; doneYuan: number | null}[]>
  indicators(filter: StatsFilter, scope: Scope): Promise<{indicator: string; count: number; years: number}[]>
  indicator(name: string, place: string | undefined, scope: Scope): Promise<IndicatorPointView[]>
  checkability(
    filter: StatsFilter,
    scope: Scope,
  ): Promise<
    {
      documentId: string
      title: string | null
      date: string | null
      place: string | null
      checkability: number | null
      commitments: number
    }[]
  >
  places(filter: StatsFilter, scope: Scope): Promise<{place: string | null; documents: number; entries: number}[]>
  /** Documents by lane that are not done, finished in the last half minute, of older rules; and sizes. */
  running(now: Date): Promise<{
    interactive: number
    bulk: number
    scan: number
    recent: number
    outdated: number
    files: number
    fileBytes: number
    databaseBytes: number
  }>
}
