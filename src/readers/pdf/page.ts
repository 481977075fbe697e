import {type Line, linesOf, type Placed} from './lines.js'
import type {PdfPage, TextItem} from './open.js'
import {withoutRadicals} from './radicals.js'
import {pageRules} from './rules.js'
import {cellWords, type PdfTable, takeTables} from './tables.js'

/** What a page shows: the lines of its running text, and its ruled tables. */
export interface PageLines {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  readonly tables: readonly PdfTable[]
}

export async function pageLines(page: PdfPage, number: number): Promise<PageLines> {
  const {width, height, transform} = page.getViewport({scale: 1})
  const {items} = await page.getTextContent()
  const placed: Placed[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const run = place({...item, str: withoutRadicals(item.str)}, transform)
    if (run !== null) placed.push(run)
  }
  if (!hasGaps(placed)) return {page: number, width, height, lines: linesOf(placed, number), tables: []}
  const {tables, rest} = takeTables(placed, await pageRules(page), cellWords)
  return {page: number, width, height, lines: linesOf(rest, number), tables}
}

/** Only a page with gaps inside its lines can hold a table; looking for drawn lines costs as much as reading. */
function hasGaps(runs: readonly Placed[]): boolean {
  const lines = new Set<number>()
  for (let index = 1; index < runs.length && lines.size < 2; index++) {
    const before = runs[index - 1]!
    const run = runs[index]!
    if (Math.abs(before.base - run.base) < 1 && run.left - before.right > run.size) lines.add(Math.round(run.base))
  }
  return lines.size >= 2
}

/** Where the page shows it; null for slanted text, which is a watermark or a stamp. */
function place({str, transform, width}: TextItem, [a, b, c, d, e, f]: readonly number[]): Placed | null {
  const [ta, tb, tc, td, te, tf] = transform as [number, number, number, number, number, number]
  const across = {x: a! * ta + c! * tb, y: b! * ta + d! * tb}
  const size = Math.hypot(a! * tc + c! * td, b! * tc + d! * td)
  if (Math.abs(across.y) > Math.abs(across.x) * 0.05 || across.x < 0) return null
  const left = a! * te + c! * tf + e!
  return {text: str, left, right: left + width, base: b! * te + d! * tf + f!, size}
}
