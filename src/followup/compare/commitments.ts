import type {EntryRecord, FigureRecord, ProjectRecord, TaskRecord} from '../../model/record.js'

export type Commitment = FigureRecord | ProjectRecord | TaskRecord

/** The year most targets of a plan are due in; null where no target has a year. */
export function planYear(entries: readonly EntryRecord[]): number | null {
  const counts = new Map<number, number>()
  for (const entry of entries) {
    if (entry.kind !== 'target' || entry.section !== 'plan' || entry.to === null) continue
    const year = Number(entry.to.slice(0, 4))
    if (Number.isFinite(year)) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? null
}

const dueOf = (entry: Commitment) => (entry.kind === 'project' ? entry.due : entry.to)

/** What a plan document promises for its year: targets, tasks, and projects with a day by which something of them is wanted. */
export function commitmentsOf(entries: readonly EntryRecord[], year: number | null): Commitment[] {
  return entries.filter((entry): entry is Commitment => {
    if (entry.kind === 'result' || entry.kind === 'size') return false
    if (entry.kind === 'project') return entry.due !== null && entry.section !== 'review'
    const due = dueOf(entry)
    return due === null || year === null || Number(due.slice(0, 4)) === year
  })
}
