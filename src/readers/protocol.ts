import type {Fault} from '../model/errors.js'
import type {Reading} from '../model/reading.js'
import type {Limits} from './limits.js'
import type {EngineName} from './ocr/engine.js'

/** One file for a child process. */
export interface Job {
  readonly id: number
  /** Read the file, or hand out the files of an archive. */
  readonly task: 'read' | 'unpack'
  readonly bytes: Uint8Array
  readonly name: string
  readonly limits: Limits
  /** The engine of the slow lane; null in the quick one. */
  readonly ocr: EngineName | null
}

/** A child's last word on a job; `spent` when it holds so much memory that the next file should have another. */
export type Last = Answer & {readonly spent: boolean}

/** What a child says of its job. `bug` is an error of ours: its stack, not a word for the user. */
export type Answer =
  | {readonly id: number; readonly kind: 'reading'; readonly reading: Reading}
  | {readonly id: number; readonly kind: 'fault'; readonly fault: Fault}
  | {readonly id: number; readonly kind: 'needs-scanner'; readonly instead: Reading | {readonly fault: Fault}}
  | {
      readonly id: number
      readonly kind: 'member'
      readonly name: string
      readonly content: Uint8Array | {readonly fault: Fault}
    }
  | {readonly id: number; readonly kind: 'unpacked'; readonly members: number}
  | {readonly id: number; readonly kind: 'bug'; readonly stack: string}
  | {readonly id: number; readonly kind: 'begun'}
  | {readonly id: number; readonly kind: 'progress'; readonly page: number; readonly pages: number}
