import type {TimeExpression} from '../../../model/time.js'

/** What a reader of time made of the text from a place on. */
export interface Found {
  readonly end: number
  readonly expression: TimeExpression
  /** The rule's name after `time/`. */
  readonly rule: string
}

/** Reads an expression that begins exactly at `at`, or nothing. */
export type Reader = (text: string, at: number) => Found | null

/** The match of a sticky pattern exactly at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
