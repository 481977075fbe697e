import type {CheckRecord, EntryRecord, NoticeRecord} from '../../model/record.js'
import type {Row} from './row.js'

/** What the list of documents shows of each. */
export interface Counts {
  readonly entries: number
  readonly target: number
  readonly result: number
  readonly size: number
  readonly project: number
  readonly task: number
  readonly doubtful: number
  readonly decided: number
  readonly checks: number
  readonly broken: number
  readonly notices: number
}

/** Below this a person should look. */
export const DOUBT = 0.8

export function countRows(
  rows: readonly Row[],
  checks: readonly CheckRecord[],
  notices: readonly NoticeRecord[],
): Counts {
  const shown = rows.filter(({review}) => review !== 'rejected')
  const of = (kind: EntryRecord['kind']) => shown.filter((row) => row.kind === kind).length
  return {
    entries: shown.length,
    target: of('target'),
    result: of('result'),
    size: of('size'),
    project: of('project'),
    task: of('task'),
    doubtful: shown.filter(({confidence, review}) => confidence < DOUBT && review === 'none').length,
    decided: rows.filter(({review}) => review !== 'none').length,
    checks: checks.length,
    broken: checks.filter(({holds}) => holds === false).length,
    notices: notices.length,
  }
}

/** The share of commitments that say what, and by when or how much: those a reader can check later. */
export function checkability(entries: readonly EntryRecord[]): number | null {
  let commitments = 0
  let checkable = 0
  for (const entry of entries) {
    if (entry.kind === 'target') {
      commitments++
      if (entry.to !== null) checkable++
    } else if (entry.kind === 'task') {
      commitments++
      if (entry.checkability >= 3) checkable++
    }
  }
  return commitments === 0 ? null : checkable / commitments
}
