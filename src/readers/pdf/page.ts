import type {PageSize} from '../../model/reading.js'
import {boxedCell, type Laid, shownSize, withBox} from './boxes.js'
import {type Line, linesOf, type Placed} from './lines.js'
import type {PdfPage, TextItem} from './open.js'
import {withoutRadicals} from './radicals.js'
import {pageRules} from './rules.js'
import {type PdfTable, takeTables} from './tables.js'

/** What a page shows: the lines of its running text, and its ruled tables. */
export interface PageLines {
  readonly page: number
  readonly width: number
  readonly height: number
  /** As it is shown; wide tables set sideways are read as if the page were turned. */
  readonly shown: PageSize
  readonly lines: readonly Line[]
  readonly tables: readonly PdfTable[]
}

export async function pageLines(page: PdfPage, number: number): Promise<PageLines> {
  const {items} = await page.getTextContent()
  const texts = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
  const degrees = turn(texts, page)
  const {width, height, transform} = page.getViewport({scale: 1, rotation: (page.rotate + degrees) % 360})
  const laid: Laid = {page: number, turn: degrees, size: {width, height}}
  const placed: Placed[] = []
  for (const item of texts) {
    const run = place({...item, str: withoutRadicals(item.str)}, transform)
    if (run !== null) placed.push(run)
  }
  const lines = (runs: readonly Placed[]) => linesOf(runs, number).map((line) => withBox(line, laid))
  const whole = {page: number, width, height, shown: shownSize(laid)}
  if (!hasGaps(placed)) return {...whole, lines: lines(placed), tables: []}
  const {tables, rest} = takeTables(placed, await pageRules(page, transform), (runs) => boxedCell(runs, laid))
  return {...whole, lines: lines(rest), tables}
}

/** Wide tables are often set sideways on an upright page: the turn, in degrees, that sets most characters upright. */
function turn(texts: readonly TextItem[], page: PdfPage): number {
  const {transform} = page.getViewport({scale: 1})
  const characters = new Map([0, 90, 180, 270].map((degrees) => [degrees, 0]))
  for (const {str, transform: own} of texts) {
    const {x, y} = along(own, transform)
    if (Math.min(Math.abs(x), Math.abs(y)) > Math.max(Math.abs(x), Math.abs(y)) * 0.05) continue
    const level = Math.abs(x) > Math.abs(y)
    const straight = x > 0 ? 0 : 180
    const sideways = y < 0 ? 90 : 270
    const degrees = level ? straight : sideways
    characters.set(degrees, characters.get(degrees)! + str.length)
  }
  return [...characters].reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}

/** The way the characters run on the page. */
function along([a, b]: readonly number[], [ta, tb, tc, td]: readonly number[]): {x: number; y: number} {
  return {x: a! * ta! + b! * tc!, y: a! * tb! + b! * td!}
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
  const [, , tc, td, te, tf] = transform as [number, number, number, number, number, number]
  const across = along(transform, [a!, b!, c!, d!])
  const size = Math.hypot(a! * tc + c! * td, b! * tc + d! * td)
  if (Math.abs(across.y) > Math.abs(across.x) * 0.05 || across.x < 0) return null
  const left = a! * te + c! * tf + e!
  return {text: str, left, right: left + width, base: b! * te + d! * tf + f!, size}
}
