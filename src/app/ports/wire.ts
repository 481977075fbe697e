import type {Fault} from '../../model/errors.js'
import type {AnalysisRecord} from '../../model/record.js'
import type {Returned} from '../ledger/readback.js'
import type {Analyzed, Compared, Stage, Task, Trial} from './analysts.js'

/** What the pool asks of a child. */
export type Asked =
  | {readonly kind: 'analyze'; readonly id: number; readonly task: Task}
  | {readonly kind: 'words'; readonly id: number; readonly text: string}
  | {readonly kind: 'compare'; readonly id: number; readonly plan: Compared; readonly result: Compared}
  | {readonly kind: 'record'; readonly id: number; readonly document: Compared}
  | {readonly kind: 'chain'; readonly id: number; readonly documents: readonly Compared[]}
  | {readonly kind: 'answers'; readonly id: number; readonly plans: readonly Compared[]; readonly result: Compared}
  | {readonly kind: 'sheets'; readonly id: number; readonly workbook: Uint8Array}
  | {readonly kind: 'try'; readonly id: number; readonly trial: Trial}

/** What a child tells. */
export type Told =
  | {readonly kind: 'ready'}
  | {readonly kind: 'stage'; readonly id: number; readonly stage: Stage}
  | {readonly kind: 'analyzed'; readonly id: number; readonly analyzed: Omit<Analyzed, 'digest'>}
  | {readonly kind: 'words'; readonly id: number; readonly words: string[]}
  | {readonly kind: 'tried'; readonly id: number; readonly record: string; readonly words: string[]}
  | {readonly kind: 'compared'; readonly id: number; readonly record: string}
  | {readonly kind: 'sheets'; readonly id: number; readonly sheets: Returned[]}
  | {readonly kind: 'recorded'; readonly id: number; readonly record: AnalysisRecord}
  /** The file is a scan: for the slow lane. */
  | {readonly kind: 'scan'; readonly id: number}
  /** The input is at fault. */
  | {readonly kind: 'refused'; readonly id: number; readonly fault: Fault}
  /** May go better another time. */
  | {readonly kind: 'later'; readonly id: number; readonly message: string}
  /** Our own fault. */
  | {readonly kind: 'broken'; readonly id: number; readonly message: string; readonly stack: string}
