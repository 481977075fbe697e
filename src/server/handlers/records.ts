import {today} from '../../app/decide.js'
import {currentRecord} from '../../app/export.js'
import type {EntryFilter} from '../../app/ports/entries.js'
import type {DocumentView, EntryView} from '../../app/ports/views.js'
import type {AnalysisRecord} from '../../model/record.js'
import type {Call} from '../api/route.js'
import type {Routes} from '../api/routes.js'
import type {Known} from '../context.js'
import {HttpError} from '../problem.js'
import {words} from '../words.js'
import {projectsOfIndustry, UNTOLD} from './industries.js'

export type LedgerQuery = Omit<Call<Routes['listEntries']>['query'], 'offset' | 'limit'>

function filterOf({
  document,
  kind,
  section,
  place,
  owner,
  indicator,
  status,
  review,
  light,
  strength,
  missing,
  ...rest
}: LedgerQuery): EntryFilter {
  return {
    ...rest,
    documents: words(document),
    kinds: words(kind),
    sections: words(section),
    places: words(place),
    owners: words(owner),
    indicators: words(indicator),
    statuses: words(status),
    reviews: words(review),
    lights: words(light),
    strengths: words(strength),
    missing: words(missing),
  }
}

/** The same, with an industry as the names of its projects. */
export async function ledgerFilter(context: Known, {industry, ...rest}: LedgerQuery): Promise<EntryFilter> {
  const filter = filterOf(rest)
  if (industry === undefined) return filter
  const names = await projectsOfIndustry(context, industry === UNTOLD ? null : industry)
  const both = filter.indicators === undefined ? names : names.filter((name) => filter.indicators?.includes(name))
  return {...filter, kinds: ['project'], indicators: both}
}

/** The records that a filter finds, by document, as they count now; more than `most` are refused with `code`. */
export async function filteredRecords(
  {ports, asking}: Known,
  filter: EntryFilter,
  most: number,
  code: string,
): Promise<AnalysisRecord[]> {
  const {entries, documents} = ports.store
  const {items, total} = await entries.list(filter, {offset: 0, limit: most}, asking.scope, today(ports.clock))
  if (total > most) throw new HttpError(422, code, `有 ${total} 条, 一次最多 ${most} 条`, '请缩小筛选范围后分几次进行')
  const byDocument = new Map<string, EntryView[]>()
  for (const entry of items) {
    const list = byDocument.get(entry.documentId)
    if (list) list.push(entry)
    else byDocument.set(entry.documentId, [entry])
  }
  const views = await documents.many([...byDocument.keys()], asking.scope)
  const byId = new Map(views.map((view) => [view.id, view]))
  // In the order in which the filter's sorting first meets them.
  return [...byDocument].flatMap(([id, list]) => {
    const view = byId.get(id)
    return view ? [currentRecord(bare(view), list)] : []
  })
}

function bare(view: DocumentView): AnalysisRecord {
  const {id, name, mediaType, title, genre, date, dateFrom, place, speaker, chars, pages} = view
  return {
    schema: 'taizhang.analysis/1',
    document: {
      ...{id, name, title, date, dateFrom, place, speaker},
      mediaType: mediaType ?? '',
      genre: genre ?? 'other',
      chars: chars ?? 0,
      pages: pages ?? 0,
      ...{parts: [], unread: []},
    },
    ...{mentions: [], entries: [], checks: [], notices: [], outline: []},
  }
}
