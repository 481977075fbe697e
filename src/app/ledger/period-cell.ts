import {plain, type Read, readDay} from './cell-value.js'
import type {Cell} from './sheet.js'

export interface PeriodCell {
  readonly from: string | null
  readonly to: string | null
}

const WHOLE = /^(?<year>\d{4}|XXXX)(?:年(?:度|全年)?)?$/u
const PART =
  /^(?<year>\d{4})年(?:(?<half>[上下])半年|(?:第)?(?<quarter>[一二三四1-4])季度|前(?<quarters>[二三两23])季度|(?<first>\d{1,2})(?:月)?(?:[-—–~至](?<last>\d{1,2}))?月)$/u
const NUMBER: Readonly<Record<string, number>> = {一: 1, 二: 2, 两: 2, 三: 3, 四: 4}

/** 2024年, 2024年上半年, 2024年1-6月, 2024-01-01—2024-06-30, 截至2024-06-30, 2024-01-01起: as the ledger shows it or as people type it. */
export function readPeriod(cell: Cell): Read<PeriodCell> {
  if (typeof cell === 'number') {
    if (Number.isInteger(cell) && cell >= 1900 && cell <= 2200) return year(String(cell))
    const day = readDay(cell)
    return 'fault' in day ? {fault: `「${cell}」不是时期`} : {value: {from: day.value, to: day.value}}
  }
  const words = plain(cell).replace(/\s/gu, '')
  if (words === '') return {value: null}
  const whole = WHOLE.exec(words)?.groups?.year
  if (whole !== undefined) return year(whole)
  const part = PART.exec(words)?.groups
  if (part) return months(part, words)
  const until = /^(?:截至|至|到)(?<day>.+)$/u.exec(words)?.groups?.day
  if (until !== undefined) return ends(null, until, words)
  const since = /^(?<day>.+?)(?:起|以来)$/u.exec(words)?.groups?.day
  if (since !== undefined) return ends(since, null, words)
  const {from, to} = /^(?<from>[^—–~至]+)[—–~至](?<to>[^—–~至]+)$/u.exec(words)?.groups ?? {}
  if (from !== undefined && to !== undefined) return ends(from, to, words)
  return ends(words, words, words)
}

const year = (value: string): Read<PeriodCell> => ({value: {from: `${value}-01-01`, to: `${value}-12-31`}})
const unclear = (words: string) => ({fault: `「${words}」不是时期: 可写成 2024年、2024年上半年、2024-01-01—2024-06-30`})

function ends(from: string | null, to: string | null, words: string): Read<PeriodCell> {
  const [first, last] = [from, to].map((word) => (word === null ? {value: null} : readDay(word)))
  if (!first || !last || 'fault' in first || 'fault' in last) return unclear(words)
  if (first.value !== null && last.value !== null && first.value > last.value) return unclear(words)
  return {value: {from: first.value, to: last.value}}
}

function months(part: Readonly<Record<string, string | undefined>>, words: string): Read<PeriodCell> {
  const {half, quarter, quarters} = part
  const number = (word: string) => NUMBER[word] ?? Number(word)
  let [first, last] = [Number(part.first), Number(part.last ?? part.first)]
  if (half) [first, last] = half === '上' ? [1, 6] : [7, 12]
  if (quarter) [first, last] = [number(quarter) * 3 - 2, number(quarter) * 3]
  if (quarters) [first, last] = [1, number(quarters) * 3]
  if (!(first >= 1 && first <= last && last <= 12)) return unclear(words)
  const end = new Date(Date.UTC(Number(part.year), last, 0)).toISOString().slice(0, 10)
  return {value: {from: `${part.year}-${String(first).padStart(2, '0')}-01`, to: end}}
}
