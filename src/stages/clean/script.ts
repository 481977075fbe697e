import type {Row} from '../../model/dictionary.js'
import type {Text} from '../../text/text.js'
import {inPlace, isHan} from './rewrite.js'
import {SIMPLIFIED, TRADITIONAL} from './traditional.js'

/** The Simplified form of every code unit, or 0 where there is none other. */
const TABLE = new Uint16Array(0x10000)
for (let index = 0; index < TRADITIONAL.length; index++) {
  TABLE[TRADITIONAL.charCodeAt(index)] = SIMPLIFIED.charCodeAt(index)
}

/** Above this share of Han characters that only Traditional text uses, a text is Traditional. */
const SHARE = 0.02
/** One 昇 in a company's name makes no Traditional paragraph. */
const LEAST = 3

/** A character with two lives: 著 is 着 but for 显著, 著名. Words in Simplified. */
interface Exception {
  readonly simplified: string
  readonly keep: readonly string[]
}

/** Rows of 繁简例外.csv by character. */
export function exceptionsOf(rows: readonly Row[]): ReadonlyMap<string, Exception> {
  return new Map(
    rows.map(({繁, 简, 语境}) => [繁!, {simplified: 简!, keep: (语境 ?? '').split('|').filter((word) => word !== '')}]),
  )
}

/** Traditional → Simplified, character for character; decided by the document, then paragraph by paragraph. */
export function repairScript(text: Text, exceptions: ReadonlyMap<string, Exception>): Text {
  const {value} = text
  const document = count(value, 0, value.length)
  if (document.traditional === 0) return text
  if (isTraditional(document)) return inPlace(text, simplify(value, exceptions))
  const pieces: string[] = []
  for (let start = 0; start < value.length; ) {
    const stop = value.indexOf('\n', start)
    const end = stop === -1 ? value.length : stop + 1
    const line = value.slice(start, end)
    pieces.push(isTraditional(count(value, start, end)) ? simplify(line, exceptions) : line)
    start = end
  }
  return inPlace(text, pieces.join(''))
}

interface Count {
  readonly han: number
  readonly traditional: number
}

function isTraditional({han, traditional}: Count): boolean {
  return traditional >= LEAST && traditional > han * SHARE
}

function count(value: string, start: number, end: number): Count {
  let han = 0
  let traditional = 0
  for (let index = start; index < end; index++) {
    const code = value.charCodeAt(index)
    if (!isHan(code)) continue
    han++
    if (TABLE[code] !== 0) traditional++
  }
  return {han, traditional}
}

function simplify(line: string, exceptions: ReadonlyMap<string, Exception>): string {
  const plain = line.replace(/[\u3400-\u9fff]/gu, (character) => {
    const code = TABLE[character.charCodeAt(0)]!
    return code === 0 ? character : String.fromCharCode(code)
  })
  let result = plain
  for (const [character, {simplified, keep}] of exceptions) {
    if (!result.includes(character)) continue
    const kept = keepers(result, keep)
    result = result.replaceAll(character, (found, index: number) => (kept.has(index) ? found : simplified))
  }
  return result
}

/** The places of all characters that stand in one of the words. */
function keepers(line: string, words: readonly string[]): Set<number> {
  const places = new Set<number>()
  for (const word of words) {
    for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + 1)) {
      for (let unit = 0; unit < word.length; unit++) places.add(at + unit)
    }
  }
  return places
}
