import type {Fault} from '../model/errors.js'
import type {Reading} from '../model/reading.js'
import type {Limits} from './limits.js'
import type {EngineName} from './ocr/engine.js'
import type {PagePicture} from './page-picture.js'

/** One file for a child process: to be read, an archive whose files are handed out, or one page to be drawn. */
export type Job = ReadJob | UnpackJob | PictureJob
interface ReadJob {
  readonly id: number
  readonly task: 'read'
  readonly bytes: Uint8Array
  readonly name: string
  readonly limits: Limits
  /** The engine of the slow lane; null in the quick one. */
  readonly ocr: EngineName | null
}
interface UnpackJob {
  readonly id: number
  readonly task: 'unpack'
  /** Archives are large: the child takes it from the disk by itself. */
  readonly path: string | Buffer
  readonly limits: Limits
}
interface PictureJob {
  readonly id: number
  readonly task: 'picture'
  readonly path: string
  readonly page: number
  /** Pixels. */
  readonly width: number
  readonly limits: Limits
}

/** The member that was handed out has been taken: the next may come. */
export interface Next {
  readonly id: number
  readonly task: 'next'
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
  | {readonly id: number; readonly kind: 'picture'; readonly picture: PagePicture}
  | {readonly id: number; readonly kind: 'bug'; readonly stack: string}
  | {readonly id: number; readonly kind: 'begun'}
  | {readonly id: number; readonly kind: 'progress'; readonly page: number; readonly pages: number}
