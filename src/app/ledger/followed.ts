import type {AnalysisRecord, EntryRecord} from '../../model/record.js'
import {statusWords} from '../../model/words.js'
import {type DueFrom, dueOf} from './due.js'

/** What the archive adds to a record that goes out: deadlines and status as they count now. */
export interface Followed {
  readonly status?: string | null
  readonly deadline?: string | null
  readonly deadlineFrom?: 'decided' | DueFrom | null
  readonly deadlineRule?: string | null
  readonly percent?: number | null
}

export interface Deadline {
  readonly due: string | null
  /** 原文, 承前文「今年」, 推定: …, 核定; '' where there is none. */
  readonly basis: string
}

/** The deadline a record is followed up by: as the archive has it, else as read or assumed. */
export function deadlineOf(entry: EntryRecord & Followed, record: AnalysisRecord): Deadline {
  if (entry.deadlineFrom !== undefined)
    return {due: entry.deadline ?? null, basis: basisOf(entry.deadlineFrom, entry.deadlineRule ?? null)}
  const found = dueOf(entry, record, null)
  const read = entry.kind === 'project' ? entry.due : entry.to
  return {due: found?.due ?? read, basis: found === null ? '' : basisOf(found.from, found.rule)}
}

function basisOf(from: 'decided' | DueFrom | null, rule: string | null): string {
  if (from === null) return ''
  if (from === 'decided') return '核定'
  if (from === 'stated') return '原文'
  return from === 'assumed' ? `推定: ${rule ?? ''}` : (rule ?? '')
}

/** By whatever a record says its status is. */
export const statusNames: Readonly<Record<string, string>> = statusWords
