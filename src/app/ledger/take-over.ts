import type {AnalysisRecord} from '../../model/record.js'
import type {Wish} from '../decide.js'
import {editable} from './editable.js'
import type {CellChange} from './readback.js'
import type {Cell} from './sheet.js'
import {shownOf} from './shown.js'

/** A change as somebody chose it from the preview. */
export interface Chosen {
  readonly sheet: string
  readonly column: string
  readonly documentId: string
  readonly entryId: string
  readonly to: Cell
  /** What the ledger showed in the preview. */
  readonly now: Cell
  readonly keep?: 'workbook' | 'ledger' | undefined
  readonly conflict?: boolean | undefined
}

export interface TakeOver {
  readonly wishes: readonly Wish[]
  /** The ledger's word was kept, or says so already. */
  readonly unchanged: number
  /** To be asked again. */
  readonly conflicts: readonly CellChange[]
  /** Changes that make no sense (any more), in words. */
  readonly faults: readonly string[]
}

/** The decisions that chosen changes come to, against the ledger as it counts at this moment. */
export function takeOver(chosen: readonly Chosen[], records: readonly AnalysisRecord[]): TakeOver {
  const shown = shownOf(records)
  const wishes: Wish[] = []
  const conflicts: CellChange[] = []
  const faults: string[] = []
  let unchanged = 0
  for (const change of chosen) {
    const {sheet, column, entryId, documentId, to, keep} = change
    const one = shown.get(entryId)
    const field = editable[sheet]?.find(({heading}) => heading === column)
    if (!one || one.found.documentId !== documentId) faults.push(`编号 ${entryId} 不在台账里, 或已被驳回`)
    else if (!field) faults.push(`「${sheet}/${column}」不是可改的列`)
    else {
      const value = field.read(to, one.found.entry)
      const now = one.cell(column)
      if ('fault' in value) faults.push(value.fault)
      else if (keep === 'ledger' || JSON.stringify(field.read(now, one.found.entry)) === JSON.stringify(value))
        unchanged++
      else {
        const proposal = field.propose(value.value, one.found)
        const open = change.conflict === true && keep !== 'workbook'
        if (open || now !== change.now) {
          const {quote} = one.found.entry
          conflicts.push({
            ...{sheet, column, documentId, entryId, quote, to, now, proposal},
            row: 0,
            from: change.now,
            conflict: true,
          })
        } else wishes.push(proposal)
      }
    }
  }
  return {wishes, unchanged, conflicts, faults}
}
