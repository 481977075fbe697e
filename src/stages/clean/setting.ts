/** How the lines of a document are set, which tells a wrapped line from a paragraph. */
export interface Setting {
  /** The length of a full line, or null where lines are not wrapped at a margin. */
  readonly margin: number | null
  /** Paragraphs stand apart by blank lines, so that a single line break is a wrap. */
  readonly spaced: boolean
}

/** Lines shorter than this are headings, longer than that paragraphs: neither shows a margin. */
const SHORT = 15
const LONG = 60
/** So many lines of one length, and such a share of all, make a margin. */
const FULL_LINES = 8
const FULL_SHARE = 0.5
/** So many times more blank lines than single breaks make a document whose paragraphs stand apart. */
const SPACED = 3

export function settingOf(value: string): Setting {
  const lengths = new Map<number, number>()
  let counted = 0
  let single = 0
  let apart = 0
  for (const {0: words, index} of value.matchAll(/[^\n]+/gu)) {
    const length = words.length > LONG ? words.length : words.trim().length
    if (value[index + words.length + 1] === '\n') apart++
    else single++
    if (length < SHORT) continue
    counted++
    if (length <= LONG) lengths.set(length, (lengths.get(length) ?? 0) + 1)
  }
  const [full] = [...lengths].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])
  const near = [...lengths].reduce((sum, [length, times]) => sum + (Math.abs(length - full) <= 1 ? times : 0), 0)
  const margin = near >= FULL_LINES && near > counted * FULL_SHARE ? full : null
  return {margin, spaced: apart > single * SPACED}
}
