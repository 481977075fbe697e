import type {Rule} from '../pdf/rules.js'
import type {Rectangle} from './bitmap.js'
import type {Picture} from './picture.js'

/** A line read on a picture, its place in pixels once the page has been set upright. */
export interface ScanLine extends Rectangle {
  readonly text: string
  /** Of each character of the text, 0 to 1. */
  readonly sure: readonly number[]
  /** Its place on the picture as it came. */
  readonly box: Rectangle
}

export interface Scan {
  readonly lines: readonly ScanLine[]
  /** Lines drawn on the page, which make tables; in pixels of the upright page. */
  readonly rules: readonly Rule[]
}

/** Reads printed text off pictures. */
export interface OcrEngine {
  read(picture: Picture): Promise<Scan>
}

export type EngineName = 'paddle' | 'tesseract'
