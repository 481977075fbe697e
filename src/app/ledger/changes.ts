import type {AnalysisRecord, EntryRecord} from '../../model/record.js'

/** What another dictionary would do to a ledger. */
export interface LedgerChange {
  readonly document: string
  readonly change: 'added' | 'removed' | 'altered'
  readonly before: EntryRecord | null
  readonly after: EntryRecord | null
}

/** The rows that differ between two readings of one document, matched by their stable ids. */
export function changesOf(before: AnalysisRecord, after: AnalysisRecord): LedgerChange[] {
  const {name: document} = after.document
  const old = new Map(before.entries.map((entry) => [entry.id, entry]))
  const fresh = new Set(after.entries.map(({id}) => id))
  const removed = before.entries
    .filter(({id}) => !fresh.has(id))
    .map((entry): LedgerChange => ({document, change: 'removed', before: entry, after: null}))
  const rest = after.entries.flatMap((entry): LedgerChange[] => {
    const was = old.get(entry.id)
    if (!was) return [{document, change: 'added', before: null, after: entry}]
    if (JSON.stringify(was) === JSON.stringify(entry)) return []
    return [{document, change: 'altered', before: was, after: entry}]
  })
  return [...removed, ...rest]
}
