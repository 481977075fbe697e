import {shift} from '../../text/decimal.js'
import type {Numeral} from '../../text/numeral.js'

/** So many marks in a row show that a text glues its footnotes' numbers to the words. */
const ENOUGH = 5
/** A mark may be missed or stand elsewhere, so the count may jump. */
const JUMP = 4

const counted = /^[个項项家户戶名人条座亩畝万萬亿億元%％类件处所公平立千吨次年月日]/u

/** Numbers without footnote marks: 推行“一公开”10，… loses the 10, and “四增”165万亩 after note 15 becomes 5万亩. */
export function withoutFootnotes(text: string, numerals: readonly Numeral[]): readonly Numeral[] {
  const glued = numerals.filter((numeral) => isGlued(text, numeral))
  if (glued.length < ENOUGH) return numerals
  const marks = ascending(
    glued.filter(({digits, end, scale}) => scale === 0 && Number(digits) < 200 && !counted.test(text[end] ?? '')),
  )
  if (marks.length < ENOUGH) return numerals
  const dropped = new Set(marks)
  return numerals.flatMap((numeral) => {
    if (dropped.has(numeral)) return []
    return isGlued(text, numeral) ? [split(numeral, marks)] : [numeral]
  })
}

function isGlued(text: string, {start, script, form}: Numeral): boolean {
  return script === 'arabic' && form === 'number' && (text[start - 1] === '”' || text[start - 1] === '》')
}

/** The longest run that counts upward from the first notes of a text. */
function ascending(numerals: readonly Numeral[]): Numeral[] {
  const marks: Numeral[] = []
  let last = 0
  for (const numeral of numerals) {
    const value = numeral.value ?? 0
    if (value <= last || value > last + JUMP || !Number.isInteger(value)) continue
    marks.push(numeral)
    last = value
  }
  return marks
}

/** Takes a note's number off the front of a figure where it fits between its neighbours. */
function split(numeral: Numeral, marks: readonly Numeral[]): Numeral {
  const before = marks.findLast(({end}) => end <= numeral.start)?.value ?? 0
  const after = marks.find(({start}) => start >= numeral.end)?.value ?? before + JUMP
  for (let note = before + 1; note < after; note++) {
    const mark = String(note)
    const rest = numeral.digits.slice(mark.length)
    if (!numeral.digits.startsWith(mark) || !/^[1-9]\d*(?:\.\d+)?$/u.test(rest)) continue
    return {...numeral, start: numeral.start + mark.length, digits: rest, value: shift(rest, numeral.scale)}
  }
  return numeral
}
