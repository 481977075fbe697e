import type {Side} from '../compare/side.js'

/** One document of a place's years, ready to be compared. */
export interface Volume extends Side {
  readonly name: string
  /** The year it plans for. */
  readonly year: number | null
  readonly date: string | null
}

/** Where something stands: which document, and its words. */
export interface Place {
  readonly document: string
  readonly year: number | null
  readonly start: number
  readonly end: number
  readonly quote: string
}

export function placeOf({name, year}: Volume, {start, end, quote}: {start: number; end: number; quote: string}): Place {
  return {document: name, year, start, end, quote}
}
