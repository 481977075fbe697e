import {Type} from 'typebox'
import {Day, DocumentId, oneOf, query} from './common.js'
import {EntrySort, entryFilters} from './entry.js'

/** 任务分解表, 督办单, 月度通报. */
export const PaperKind = oneOf('breakdown', 'urge', 'bulletin')
/** The same filters as the ledger: `document=…` for one document, `owner=…` for one unit. */
export const PaperQuery = query({
  ...entryFilters,
  sort: Type.Optional(EntrySort),
  /** The day it is written for; today where not said. */
  today: Type.Optional(Day),
})
export const ComparisonPaperQuery = query({plan: DocumentId, result: DocumentId, format: oneOf('html', 'docx', 'xlsx')})
export const ReportQuery = query({format: Type.Optional(oneOf('html', 'docx'))})
export const CalendarQuery = query({...entryFilters})
