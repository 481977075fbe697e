import {type Boxed, joinBoxed} from '../boxed.js'
import type {LineBox} from '../draft.js'
import type {Line, Placed} from '../pdf/lines.js'
import type {PageLines} from '../pdf/page.js'
import {takeTables} from '../pdf/tables.js'
import type {OcrEngine, ScanLine} from './engine.js'
import type {Picture} from './picture.js'

export interface ScannedPage {
  readonly lines: PageLines
  /** The mean over all characters. */
  readonly confidence: number
}

/** Below this a digit is marked with a box of its own, so that the amount it stands in can be doubted. */
const DOUBTFUL = 0.9
const DIGIT = /[\d.%％,，万亿一二三四五六七八九十百千]/u

interface ScanRun extends Placed {
  readonly boxes: readonly LineBox[]
}

export async function scanPage(engine: OcrEngine, picture: Picture, page: number): Promise<ScannedPage> {
  const {scale, bitmap} = picture
  const {lines: found, rules} = await engine.read(picture)
  const points = (rule: (typeof rules)[number]) => ({
    ...rule,
    at: rule.at / scale,
    from: rule.from / scale,
    to: rule.to / scale,
  })
  const runs = even(found.map((line) => runOf(line, page, scale)))
  const {tables, rest} = takeTables(inRows(runs).flat(), rules.map(points), joinRuns)
  const all = found.flatMap(({sure}) => sure)
  return {
    lines: {
      page,
      width: bitmap.width / scale,
      height: bitmap.height / scale,
      shown: {width: bitmap.width / scale, height: bitmap.height / scale},
      lines: inRows(rest).map((row) => lineOf(row, page)),
      tables,
    },
    confidence: all.length === 0 ? 0 : all.reduce((sum, sure) => sum + sure, 0) / all.length,
  }
}

function runOf({text, sure, box, ...upright}: ScanLine, page: number, scale: number): ScanRun {
  const line = {
    left: upright.left / scale,
    top: upright.top / scale,
    right: upright.right / scale,
    bottom: upright.bottom / scale,
  }
  const place = {
    page,
    x: box.left / scale,
    y: box.top / scale,
    width: (box.right - box.left) / scale,
    height: (box.bottom - box.top) / scale,
  }
  const mean = sure.reduce((sum, one) => sum + one, 0) / Math.max(1, sure.length)
  const boxes: LineBox[] = [{...place, at: 0, length: text.length, confidence: mean}]
  for (let at = 0; at < text.length; at++) {
    if (sure[at]! >= DOUBTFUL || !DIGIT.test(text[at]!)) continue
    const width = place.width / text.length
    boxes.push({...place, x: place.x + width * at, width, at, length: 1, confidence: sure[at]!})
  }
  const high = line.bottom - line.top
  return {text, left: line.left, right: line.right, base: line.bottom - high * 0.2, size: high * 0.72, boxes}
}

/** Boxes of one size of type differ by a pixel or two: near the middle size they count as it. */
function even(runs: readonly ScanRun[]): ScanRun[] {
  const sizes = runs.map(({size}) => size).sort((a, b) => a - b)
  const middle = sizes[sizes.length >> 1] ?? 0
  return runs.map((run) => (Math.abs(run.size - middle) <= middle * 0.2 ? {...run, size: middle} : run))
}

/** Runs side by side make a row; rows from the top, runs from the left. */
function inRows(runs: readonly ScanRun[]): ScanRun[][] {
  const rows: ScanRun[][] = []
  for (const run of [...runs].sort((a, b) => a.base - b.base)) {
    const row = rows[rows.length - 1]
    if (row !== undefined && Math.abs(row[0]!.base - run.base) < run.size * 0.6) row.push(run)
    else rows.push([run])
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left))
}

function lineOf(row: readonly ScanRun[], page: number): Line {
  const {text, boxes} = joinBoxed(row)
  const right = row[row.length - 1]!.right
  return {
    page,
    text,
    left: row[0]!.left,
    right,
    base: row[0]!.base,
    size: Math.max(...row.map(({size}) => size)),
    boxes,
  }
}

/** The words of a table cell, with their boxes. */
function joinRuns(runs: readonly ScanRun[]): Boxed {
  return joinBoxed(inRows(runs).map((row) => joinBoxed(row)))
}
