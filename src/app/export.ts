import type {AnalysisRecord, EntryRecord} from '../model/record.js'
import type {EntryView} from './ports/views.js'

/** The record of a document with its entries as they count now: corrected by people, without those they rejected. */
export function currentRecord(record: AnalysisRecord, entries: readonly EntryView[]): AnalysisRecord {
  const machine = new Map(record.entries.map((entry) => [entry.id, entry]))
  const live = entries.filter(({review}) => review !== 'rejected')
  return {...record, entries: live.map((entry) => current(entry, machine.get(entry.id)))}
}

function current(
  {id, fields, page, owner, due, dueFrom, dueReason, review, followUp}: EntryView,
  machine: EntryRecord | undefined,
): EntryRecord {
  const spans = machine?.fields ?? []
  const people = {
    review,
    ...(owner ? {owner} : {}),
    ...{status: followUp.status, percent: followUp.percent},
    ...{deadline: due, deadlineFrom: dueFrom, deadlineRule: dueReason},
  }
  return {...fields, ...people, id, ...(page === null ? {} : {page}), fields: spans} as unknown as EntryRecord
}
