import type {PageSize} from '../../model/reading.js'
import {type Boxed, joinBoxed} from '../boxed.js'
import {cellJoint} from '../cell-text.js'
import {type Line, linesOf, type Placed} from './lines.js'

/** A page whose lines lie as they were read, `turn` degrees on from how it is shown. */
export interface Laid {
  readonly page: number
  readonly turn: number
  /** Of the page as it was read. */
  readonly size: PageSize
}

/** The size of the page as it is shown. */
export function shownSize({turn, size: {width, height}}: Laid): PageSize {
  return turn % 180 === 0 ? {width, height} : {width: height, height: width}
}

/** A line with its box on the page as it is shown. */
export function withBox(line: Line, laid: Laid): Line {
  const top = line.base - line.size * 0.9
  const bottom = line.base + line.size * 0.2
  const [left, right] = [line.left, Math.max(line.left, line.right)]
  const {x, y, width, height} = turnedBack({x: left, y: top, width: right - left, height: bottom - top}, laid)
  const box = {page: laid.page, x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height), confidence: 1}
  return {...line, boxes: [{...box, at: 0, length: line.text.length}]}
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function turnedBack({x, y, width, height}: Area, {turn, size}: Laid): Area {
  if (turn === 90) return {x: y, y: size.width - x - width, width: height, height: width}
  if (turn === 180) return {x: size.width - x - width, y: size.height - y - height, width, height}
  if (turn === 270) return {x: size.height - y - height, y: x, width: height, height: width}
  return {x, y, width, height}
}

/** The words of a table cell of a text page, with their boxes. */
export function boxedCell(runs: readonly Placed[], laid: Laid): Boxed {
  const lines = linesOf(runs, laid.page).map((line) => {
    const {boxes = [], ...words} = withBox(line, laid)
    return {text: words.text.replace(/\t/gu, ' '), boxes}
  })
  return joinBoxed(lines, cellJoint)
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
