import {type Edit, edit, type Text} from '../../text/text.js'
import {type Line, linesOf} from './line.js'
import {isDigit} from './rewrite.js'

/** — 3 —, 第3页 共45页, 3/45 on a line of their own. */
const SIGNED =
  /^[ \t\u3000]*(?:[-—–－·~]{1,2}[ \t]{0,3}\d{1,4}[ \t]{0,3}[-—–－·~]{1,2}|第[ \t]?\d{1,4}[ \t]?页(?:[ \t,，、/]{0,3}共[ \t]?\d{1,4}[ \t]?页)?|\d{1,3}[ \t]?\/[ \t]?\d{1,3})[ \t\u3000]*$/u
/** A bare number after a comma that promises words, before a line that goes on: a page ended there. */
const ENDS = /[，、,][ \t]{0,4}(?<number>\d{1,3}[ \t]{0,4})$/u
const GOES_ON = /^[\u3400-\u9fff]/u
const MEASURED = /^[个项家户人名亩吨元万亿年月日号级类张条座处所期批件套台次倍米公平千百]/u
/** Pages hold at least so many characters: the numbers of a list stand closer. */
const PAGE = 150

/** Numbers that page breaks left in the text. */
export function dropPageNumbers(text: Text): Text {
  const lines = linesOf(text.value)
  const edits: Edit[] = []
  const bare: Line[] = []
  lines.forEach((line, index) => {
    const left = leftover(text.value, line, lines[index + 1])
    if (left !== null) edits.push(left)
    if (line.end - line.start > 24 || line.end === line.start) return
    const words = text.value.slice(line.start, line.end)
    if (SIGNED.test(words)) edits.push(dropLine(line, text.value))
    else if (/^[ \t\u3000]*\d{1,3}[ \t\u3000]*$/u.test(words)) bare.push(line)
  })
  for (const line of countsUp(text.value, bare)) edits.push(dropLine(line, text.value))
  edits.sort((a, b) => a.start - b.start)
  return edit(text, edits)
}

/** 主要精力、12⏎主要力量: the number and the break after it. */
function leftover(value: string, {start, end}: Line, next: Line | undefined): Edit | null {
  let last = end - 1
  while (last > start && (value[last] === ' ' || value[last] === '\t')) last--
  if (next === undefined || !isDigit(value.charCodeAt(last))) return null
  const number = ENDS.exec(value.slice(Math.max(start, end - 12), end))?.groups?.number
  const follows = value.slice(next.start, next.start + 1)
  if (number === undefined || !GOES_ON.test(follows) || MEASURED.test(follows)) return null
  return {start: end - number.length, end: next.start, value: '', reason: 'page-number'}
}

function dropLine({start, end}: Line, value: string): Edit {
  return {start, end: Math.min(end + 1, value.length), value: '', reason: 'page-number'}
}

/** Bare numbers a page apart that count up by one, each after a line that is not finished. */
function countsUp(value: string, bare: readonly Line[]): Line[] {
  const numbers = bare.map(({start, end}) => Number(value.slice(start, end).trim()))
  const follows = (a: number, b: number) =>
    a >= 0 && b < bare.length && numbers[b] === numbers[a]! + 1 && bare[b]!.start - bare[a]!.end >= PAGE
  return bare.filter(
    (line, index) =>
      (follows(index - 1, index) || follows(index, index + 1)) &&
      !/[。！？：]\s{0,8}$/u.test(value.slice(Math.max(0, line.start - 10), line.start)),
  )
}
