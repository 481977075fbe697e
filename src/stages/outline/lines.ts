import type {Span} from '../../text/span.js'
import {type Marker, markerOf} from './marker.js'

/** A sentence before anybody knows its section: its place and the heading it opens, if it does. */
export interface Unit extends Span {
  readonly paragraph: number
  readonly opening: Opening | null
}

/** The start of a section: its rank among headings (small is high) and the words of the heading. */
export interface Opening {
  readonly kind: Marker['kind'] | 'plain'
  readonly words: Span
  /** The heading is a sentence or a line of its own, not the beginning of a sentence that says more (一是建成了…). */
  readonly whole: boolean
}

const END = /[。！？!?]/u
/** The same, by code, for the one loop that sees every character. */
const isStop = (code: number) => code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x21 || code === 0x3f
const CLOSER = /[”’）》】」』)]/u
/** The longest heading that runs on into its paragraph, and the longest on a line of its own. */
const MERGED = 50
const ALONE = 70

/** The sentences of the text, line by line, each with the heading that it is or begins with. */
export function unitsOf(value: string): Unit[] {
  const units: Unit[] = []
  let paragraph = 0
  for (let start = 0; start < value.length; paragraph++) {
    const stop = value.indexOf('\n', start)
    const end = stop === -1 ? value.length : stop
    if (end > start) splitLine(value, start, end, paragraph, units)
    start = end + 1
  }
  return units.map((unit, index) => (isItem(value, units, index) ? {...unit, opening: null} : unit))
}

/** 1、新建玉泉公园；2、扩建镇中心小学。: numbered lines with a stop and nothing beneath are a list, no headings. */
function isItem(value: string, units: readonly Unit[], index: number): boolean {
  const kind = listedAs(value, units, index)
  return kind !== null && (kind === listedAs(value, units, index - 1) || kind === listedAs(value, units, index + 1))
}

/** The mark of a line that may be an item: whole, alone in its paragraph and closed by a stop. */
function listedAs(value: string, units: readonly Unit[], index: number): Opening['kind'] | null {
  const unit = units[index]
  if (unit === undefined || unit.opening === null || !unit.opening.whole || unit.opening.kind === 'plain') return null
  const {paragraph} = unit
  if (units[index - 1]?.paragraph === paragraph || units[index + 1]?.paragraph === paragraph) return null
  return /[；;。]/u.test(value[unit.end - 1]!) ? unit.opening.kind : null
}

function splitLine(value: string, lineStart: number, lineEnd: number, paragraph: number, units: Unit[]): void {
  let start = lineStart
  for (let at = lineStart; at < lineEnd; at++) {
    if (!isStop(value.charCodeAt(at))) continue
    let end = at + 1
    while (end < lineEnd && (END.test(value[end]!) || CLOSER.test(value[end]!))) end++
    // “…！”，而是 runs on.
    if (end < lineEnd && /[，、；：,;:的]/u.test(value[end]!) && CLOSER.test(value[end - 1]!)) continue
    units.push(unitOf(value, start, end, paragraph, start === lineStart, end === lineEnd))
    start = end
    at = end - 1
  }
  if (start < lineEnd) units.push(unitOf(value, start, lineEnd, paragraph, start === lineStart, true))
}

function unitOf(value: string, start: number, end: number, paragraph: number, first: boolean, last: boolean): Unit {
  const words = value.slice(start, Math.min(end, start + 200))
  return {start, end, paragraph, opening: openingOf(words, start, end, first, last)}
}

function openingOf(words: string, start: number, end: number, first: boolean, last: boolean): Opening | null {
  const marker = markerOf(words)
  const stopped = END.test(words.at(-1) ?? '')
  const alone = first && last
  if (marker === null) {
    if (!alone || stopped || !isPlainHeading(words)) return null
    return {kind: 'plain', words: {start, end}, whole: true}
  }
  if (marker.kind === 'dash') return null
  const whole = end - start <= (alone || (last && !stopped) ? ALONE : MERGED)
  const from = start + marker.length
  const until = stopped && whole ? end - 1 : end
  const heading = whole
    ? {start: Math.min(from, until), end: until}
    : {start: from, end: from + (/[，。：]/u.exec(words.slice(marker.length))?.index ?? 20)}
  return {kind: marker.kind, words: heading, whole}
}

/** 站在新起点：2023年工作回顾, 开启新征程：确保全年开门红: a motto before what the section is, and no label. */
const MOTTO =
  /^(?:[\u3400-\u9fff]{0,4}新(?:起点|征程|形象|篇章|时代|作为|局面|台阶|跨越|未来|蓝图|风貌|业绩|成就)|[^：]{2,6}：(?:[^：]{0,12}(?:回顾|工作安排|总体要求|目标任务|重点工作|主要任务)\s{0,2}$))/u

/** A short line without a stop: 过去五年回顾, 工业经济提质增效; not a salutation, a label or a date. */
function isPlainHeading(words: string): boolean {
  if (words.length < 4 || words.length > 40) return false
  if (/[。！？，；：,;:）)…]$/u.test(words) || /[。；]/u.test(words)) return false
  if ((/^[^：]{2,6}：/u.test(words) && !MOTTO.test(words)) || /^[\d\s\-:./年月日]+$/u.test(words) || /\t/u.test(words))
    return false
  return /[\u3400-\u9fff]{3}/u.test(words) && !/^(?:各位|同志们|——|来源|记者|作者|编辑|摄影|【原文缺失)/u.test(words)
}
