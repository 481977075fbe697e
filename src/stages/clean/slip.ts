import {type Edit, edit, type Text} from '../../text/text.js'
import {bytesOf, characterOf} from './gbk.js'
import {LOST} from './lost.js'
import {READINGS} from './reading-table.js'
import {isHan} from './rewrite.js'

const PINYIN = '[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}'
/** 談?wù)猩獭⒄劙l(: a gloss was set between the two bytes of a character, and all after it slipped by one byte. */
const GLOSSED = new RegExp(`(?<before>[\\u3400-\\u9fff])\\?(?<gloss>${PINYIN})\\)(?:\\?(?<next>${PINYIN})\\))?`, 'gu')
/** ?!敝: a lead byte was lost before a full-width sign that was then made half-width. */
const SIGNED = /\?(?<sign>[!?,:;()])(?=[\u3400-\u9fff])/gu
const SIGN_BYTES: Readonly<Record<string, number>> = {
  '!': 0xa1,
  '?': 0xbf,
  ',': 0xac,
  ':': 0xba,
  ';': 0xbb,
  '(': 0xa8,
  ')': 0xa9,
}
/** How far a slip may run before it meets the byte that sets it right again. */
const LONGEST = 40

/** GBK text that slipped by one byte, read again from the right byte; a character that several would fit is lost. */
export function repairSlips(text: Text): Text {
  const {value} = text
  if (!value.includes('?')) return text
  const edits: Edit[] = []
  for (const match of value.matchAll(GLOSSED)) edits.push(...glossed(value, match))
  for (const match of value.matchAll(SIGNED)) edits.push(...signed(value, match))
  edits.sort((a, b) => a.start - b.start)
  return edit(
    text,
    edits.filter((made, index) => index === 0 || made.start >= edits[index - 1]!.end),
  )
}

function glossed(value: string, match: RegExpExecArray): Edit[] {
  const {before, gloss, next} = match.groups!
  const bytes = bytesOf(before!)
  const start = match.index + 1
  const end = match.index + match[0].length
  if (bytes === null) return []
  // The glossed character is the slipped one: the second byte of the one before and the lead byte that went missing.
  const leads = leadsOf(bytes[1], gloss!)
  if (next !== undefined) {
    const pairs = leads.flatMap((lead) => leadsOf(lead, next).map((second) => characterOf(lead, second)!))
    return [slip(start, end, pairs.length === 1 ? pairs[0]! : LOST)]
  }
  const run = reread(value, end, null)
  if (run === null) return [slip(start, end, LOST)]
  const firsts = leads
    .map((lead) => characterOf(lead, run.first))
    .filter((character) => character !== null && isHan(character.charCodeAt(0)))
  return [slip(start, run.end, (firsts.length === 1 ? firsts[0]! : LOST) + run.rest)]
}

function signed(value: string, match: RegExpExecArray): Edit[] {
  const run = reread(value, match.index + 2, SIGN_BYTES[match.groups!.sign!]!)
  if (run === null) return []
  const opens = /^[“《]/u.test(run.rest)
  const within = /[“《（]$/u.test(value.slice(0, match.index))
  return [slip(match.index, run.end, (opens && !within ? '。' : LOST) + run.rest)]
}

function slip(start: number, end: number, repaired: string): Edit {
  const last = end - start - 1
  return {start, end, value: repaired, reason: 'slip', at: [...repaired].map((_, unit) => Math.min(unit, last))}
}

/** The trail bytes that make, with `high`, a Traditional character read so. */
function leadsOf(high: number, reading: string): number[] {
  const leads: number[] = []
  const characters = charactersRead(reading)
  for (let low = 0x81; low <= 0xfe; low++) {
    const character = characterOf(high, low)
    if (character !== null && characters.has(character)) leads.push(low)
  }
  return leads
}

/** The characters from `at`, read one byte later. `first` is the trail byte of a character whose lead is not known. */
function reread(value: string, at: number, lead: number | null): {first: number; rest: string; end: number} | null {
  let first = -1
  let pending = lead
  let rest = ''
  for (let index = at; index < Math.min(value.length, at + LONGEST); index++) {
    const code = value.charCodeAt(index)
    const bytes = code < 0x80 ? [code] : bytesOf(value[index]!)
    if (bytes === null || code < 0x40) return null
    const [high, low] = bytes as [number, number?]
    if (first === -1 && lead === null) {
      first = high
      pending = low ?? null
      if (pending === null) return {first, rest, end: index + 1}
      continue
    }
    const character = characterOf(pending!, high)
    if (character === null) return null
    rest += character
    if (low === undefined) return {first, rest, end: index + 1}
    pending = low
  }
  return null
}

let readings: Map<string, Set<string>> | null = null

/** The characters that are read so. */
function charactersRead(reading: string): ReadonlySet<string> {
  if (readings === null) {
    readings = new Map()
    for (const group of READINGS.split(' ')) {
      const at = group.search(/[\u3400-\u9fff]/u)
      readings.set(group.slice(0, at), new Set(group.slice(at)))
    }
  }
  return readings.get(reading) ?? new Set()
}
