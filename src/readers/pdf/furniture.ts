import type {Line} from './lines.js'
import type {PageLines} from './page.js'

const PAGE_NUMBER =
  /^(?:[-—–－─·.\s]{0,4}(?:第\s?)?[\dIVXivx０-９]{1,5}(?:\s?页)?(?:\s?[/／,，]?\s?(?:共\s?)?\d{1,5}\s?页?)?[-—–－─·.\s]{0,4})$/u
const TOP = 0.12
const BOTTOM = 0.88

/** Takes off page numbers and lines that return at the same place on many pages (running heads, footers). */
export function withoutFurniture(pages: readonly PageLines[]): {
  readonly pages: readonly PageLines[]
  readonly removed: number
} {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(page.lines.filter((line) => inMargin(line, page)).map(placeKey)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const often = Math.max(3, pages.length * 0.3)
  let removed = 0
  const kept = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      const runs = inMargin(line, page) && (PAGE_NUMBER.test(line.text) || (counts.get(placeKey(line)) ?? 0) >= often)
      if (runs) removed++
      return !runs
    }),
  }))
  return {pages: kept, removed}
}

function inMargin({base}: Line, {height}: PageLines): boolean {
  return base < height * TOP || base > height * BOTTOM
}

/** The same words at the same height; the numbers in them may count on. */
function placeKey({text, base}: Line): string {
  return `${Math.round(base / 6)} ${text.replace(/\d+/gu, '#')}`
}
