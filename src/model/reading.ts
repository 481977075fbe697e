import type {Span} from '../text/span.js'

/** A stretch of the source text with the role its file format gave it; positions in the source text. */
export type Block = Heading | Paragraph | Cell

export interface Heading extends Span {
  readonly kind: 'heading'
  /** 1 is the highest. */
  readonly level: number
}

export interface Paragraph extends Span {
  readonly kind: 'paragraph'
}

/** A table cell; cells of one table share `table`, rows and columns count from 0. */
export interface Cell extends Span {
  readonly kind: 'cell'
  readonly table: number
  readonly row: number
  readonly column: number
  /** How many columns and rows it spans. */
  readonly columns: number
  readonly rows: number
  readonly header: boolean
}

/** A page of the source text; positions in the source text. */
export interface Page extends Span {
  /** From 1. */
  readonly page: number
  /** Where its text comes from; OCR text carries the confidence of the page, 0 to 1. */
  readonly from: 'text' | 'ocr'
  readonly confidence: number | null
  /** In points, as it is shown; where the format knows it. */
  readonly size?: PageSize
}

export interface PageSize {
  readonly width: number
  readonly height: number
}

/**
 * A line of a page: its text's place in the source text and its box on the page, in points from the top left.
 * On a scan, a single character with a box of its own is a digit that it leaves in doubt; lines that are text are sure.
 */
export interface Box extends Span {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly confidence: number
}

/** What a reader returns: the source text, and what the format knew about it. */
export interface Reading {
  readonly text: string
  readonly mediaType: string
  readonly encoding: string | null
  readonly title: string | null
  readonly blocks: readonly Block[]
  readonly pages: readonly Page[]
  readonly boxes: readonly Box[]
  /** Parts of the file that were not read (embedded objects, macros), in words for the user. */
  readonly unread: readonly string[]
}

/** A text without anything a format could know. */
export function plainReading(text: string, encoding: string | null = null): Reading {
  return {text, mediaType: 'text/plain', encoding, title: null, blocks: [], pages: [], boxes: [], unread: []}
}
