import type {InputError} from '../model/errors.js'
import type {Reading} from '../model/reading.js'
import type {OcrEngine} from './ocr/engine.js'

/** What reads pages without text; only children of the slow lane have one. */
export interface Scanner {
  engine(): Promise<OcrEngine>
  onPage(page: number, pages: number): void
}

/** The file needs a scanner; without one, this is all there is to say of it. */
export interface NeedsScanner {
  readonly kind: 'needs-scanner'
  readonly instead: Reading | InputError
}

export function needsScanner(instead: Reading | InputError): NeedsScanner {
  return {kind: 'needs-scanner', instead}
}

export function isReading(outcome: Reading | NeedsScanner): outcome is Reading {
  return !('instead' in outcome)
}
