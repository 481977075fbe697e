import type {Span} from '../../../text/span.js'

/** What stands between two commas, cut at 、 into the members of its list. */
export interface Strip extends Span {
  readonly items: readonly Span[]
}

/** A stretch that ends at 。；： or a line's end, or that stands inside brackets. */
export interface Frame extends Span {
  readonly strips: readonly Strip[]
}

const ENDS = new Set(['。', '！', '？', '；', ';', '：', ':', '!', '?', '\n'])
const COMMAS = new Set(['，', ','])
const QUOTES: Readonly<Record<string, string>> = {'“': '”', '「': '」', '『': '』', '《': '》', '‘': '’'}
const BRACKETS: Readonly<Record<string, string>> = {'（': '）', '(': ')', '【': '】', '[': ']'}
const REACH = 120

/** Frames of a text; a list inside brackets is a frame of its own, and its brackets part of the item they stand in. */
export function frames(text: string): Frame[] {
  const found: Frame[] = []
  scan(text, 0, text.length, found)
  return found.sort((a, b) => a.start - b.start)
}

function scan(text: string, from: number, to: number, found: Frame[]): void {
  let strips: Strip[] = []
  let items: Span[] = []
  let begun = from
  let strip = from
  let item = from
  const closeItem = (at: number) => {
    if (at > item) items.push({start: item, end: at})
    item = at + 1
  }
  const closeStrip = (at: number) => {
    closeItem(at)
    if (items.length > 0) strips.push({start: strip, end: at, items})
    items = []
    strip = at + 1
  }
  const closeFrame = (at: number) => {
    closeStrip(at)
    if (strips.length > 0) found.push({start: begun, end: at, strips})
    strips = []
    begun = at + 1
  }
  for (let at = from; at < to; at++) {
    const unit = text[at]!
    const quote = QUOTES[unit]
    const bracket = BRACKETS[unit]
    if (quote !== undefined || bracket !== undefined) {
      const close = text.slice(at + 1, Math.min(to, at + REACH)).indexOf((quote ?? bracket)!)
      if (close < 0) continue
      if (bracket !== undefined && close > 5) scan(text, at + 1, at + 1 + close, found)
      at += close + 1
      continue
    }
    if (unit === '、') closeItem(at)
    else if (COMMAS.has(unit)) closeStrip(at)
    else if (ENDS.has(unit)) closeFrame(at)
  }
  closeFrame(to)
}
