import type {Row} from '../../../model/dictionary.js'
import type {Place} from '../../../model/mention.js'
import type {Token} from '../../../model/token.js'
import type {Input, Recognizer} from '../recognizer.js'
import {longestAt, type Trie, trieOf} from '../trie.js'

type Level = Place['level']

interface Entry {
  readonly name: string
  readonly level: Level
}

const LEVELS: Readonly<Record<string, Level>> = {省: 'province', 市: 'city', 县: 'county', 区域: 'group'}
/** 全市, 我县: the place the document is about; 各县（市、区）: all places below it. */
const SELF = ['省', '市', '县', '区', '州', '旗', '镇', '乡'].flatMap((unit) =>
  ['全', '我', '本'].map((own) => own + unit),
)
const GROUPS = [
  '各县（市、区）',
  '各县（市）区',
  '各县（区）',
  '各市（州）',
  '各市县',
  '各县区',
  '各区县',
  '各市区',
  '各旗县',
  '各乡镇（街道）',
  '各乡镇',
  '各镇街',
  '各街道',
  '各地',
  '各县',
  '各市',
  '各区',
  '各镇',
]
/** Words that end like a town and are none. */
const NO_TOWN =
  /^(?:[各全本我老小古重集建城村]|乡镇|特色|中心|重点|新型|美丽|示范|百强|工业|水)|(?:城镇|村镇|小镇|古镇|重镇|集镇|市镇|返乡|下乡|家乡|故乡|老乡|城乡|回乡|离乡|水乡|之乡|异乡|他乡|同乡)$/u

const cache = new WeakMap<readonly Row[], Trie<Entry>>()

function namesOf(rows: readonly Row[]): Trie<Entry> {
  const known = cache.get(rows)
  if (known !== undefined) return known
  const words: [string, Entry][] = []
  for (const row of rows) {
    const entry = {name: row.名称!, level: LEVELS[row.级别!] ?? 'county'}
    words.push([entry.name, entry])
    for (const alias of row.别名!.split('|')) if (alias !== '') words.push([alias, entry])
  }
  for (const name of SELF) words.push([name, {name, level: 'self'}])
  for (const name of GROUPS) words.push([name, {name, level: 'group'}])
  const trie = trieOf(words)
  cache.set(rows, trie)
  return trie
}

/** 河北省、商丘、睢阳区、撒莲镇、全市、各县（市、区） */
export const place: Recognizer<'place'> = {
  name: 'place/name',
  kind: 'place',
  find({text, tokens, starts, context}: Input) {
    const names = namesOf(context.dictionaries.地名)
    const found: Place[] = []
    for (const token of tokens) {
      const {start} = token
      if (start < (found.at(-1)?.end ?? 0)) continue
      const known = longestAt(names, text, start)
      // 和县直 holds no 和县: a name ends where a word ends, unless it is written in full with its brackets.
      if (known !== null && !isJoint(text, start) && (starts[known.end] === 1 || known.value.level === 'group')) {
        const {name, level} = known.value
        found.push({kind: 'place', start, end: known.end, name, level, rule: 'place/name'})
        continue
      }
      const town = townEnd(text, token, starts)
      if (town !== null) {
        found.push({kind: 'place', start, end: town, name: text.slice(start, town), level: 'town', rule: 'place/town'})
      }
    }
    return found
  },
}

/** 和 that joins what stands before it, and begins no 和县. */
function isJoint(text: string, at: number): boolean {
  return text[at] === '和' && /\p{Script=Han}/u.test(text[at - 1] ?? '')
}

const UNITS = new Set(['镇', '乡'].map((unit) => unit.charCodeAt(0)))

/** 撒莲镇 as one word, or 撒莲 and 镇 as two. */
function townEnd(text: string, {start, end, tag}: Token, starts: Uint8Array): number | null {
  const whole = UNITS.has(text.charCodeAt(end - 1)) ? end : end + 1
  if (whole > end && (!UNITS.has(text.charCodeAt(end)) || starts[whole] !== 1)) return null
  if (tag !== null && !tag.startsWith('n')) return null
  const name = text.slice(start, whole)
  if (!/^\p{Script=Han}{2,3}[镇乡]$/u.test(name) || NO_TOWN.test(name)) return null
  return tag === null || tag === 'ns' || tag === 'nr' || tag === 'nz' ? whole : null
}
