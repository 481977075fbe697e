import {plainReading} from '../model/reading.js'
import type {MentionRecord} from '../model/record.js'
import {type Analyzer, analyze, given} from './analyze.js'

/** One answer line of `taizhang recognize`. */
export type RecognizeAnswer =
  | {readonly id: unknown; readonly mentions: readonly MentionRecord[]}
  | {readonly id: null; readonly error: string}

/** A short text as if it were a document of its own, given as a line of JSON; `number` counts lines from 1. */
export function recognizeLine(analyzer: Analyzer, line: string, number: number): RecognizeAnswer {
  const parsed = parse(line)
  if (parsed === null)
    return {id: null, error: `line ${number}: not JSON; expected {"id": …, "text": "…", "date": "YYYY-MM-DD" | null}`}
  const {id, text, date} = parsed
  if (typeof text !== 'string')
    return {id: null, error: `line ${number}: \`text\` is missing or no string; expected {"id": …, "text": "…"}`}
  const reading = plainReading(text)
  const day = typeof date === 'string' && /^\d{4}-\d\d-\d\d/u.test(date) ? date.slice(0, 10) : null
  const {mentions} = analyze(analyzer, {id: '', reading, given: given('', {date: day}), pipeline: 'recognize'})
  return {id: id ?? null, mentions}
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
