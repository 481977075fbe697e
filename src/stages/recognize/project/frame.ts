import type {Span} from '../../../text/span.js'
import {unitAt} from '../../../text/units.js'

/** What stands between two commas, cut at 、 into the members of its list. */
export interface Strip extends Span {
  readonly items: readonly Span[]
}

/** A stretch that ends at 。；： or a line's end, or that stands inside brackets. */
export interface Frame extends Span {
  readonly strips: readonly Strip[]
}

const REACH = 120
/** 1、建设…: the number of an item is no member of its list. */
const NUMBER = /^\s{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/u

/** What a unit does to a frame, looked up by its code: every unit of a text passes here. */
const PLAIN = 0
const END = 1
const COMMA = 2
const MEMBER = 3
const QUOTE = 4
const BRACKET = 5
const CLOSES = new Map<number, string>()
const KINDS = new Uint8Array(0x10000)
for (const unit of '。！？；;：:!?\n') KINDS[unit.charCodeAt(0)] = END
for (const unit of '，,') KINDS[unit.charCodeAt(0)] = COMMA
KINDS['、'.charCodeAt(0)] = MEMBER
for (const [open, close] of ['“”', '「」', '『』', '《》', '‘’']) pair(open!, close!, QUOTE)
for (const [open, close] of ['（）', '()', '【】', '[]']) pair(open!, close!, BRACKET)

function pair(open: string, close: string, kind: number): void {
  KINDS[open.charCodeAt(0)] = kind
  CLOSES.set(open.charCodeAt(0), close)
}

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
    const code = unitAt(text, at)
    const kind = KINDS[code]
    if (kind === PLAIN) continue
    if (kind === MEMBER) {
      if (item === begun && NUMBER.test(text.slice(item, Math.min(at, item + 9)))) strip = item = at + 1
      else closeItem(at)
    } else if (kind === COMMA) closeStrip(at)
    else if (kind === END) closeFrame(at)
    else {
      const close = text.slice(at + 1, Math.min(to, at + REACH)).indexOf(CLOSES.get(code)!)
      if (close < 0) continue
      if (kind === BRACKET && close > 5) scan(text, at + 1, at + 1 + close, found)
      at += close + 1
    }
  }
  closeFrame(to)
}
