import type {Row} from '../../../model/dictionary.js'
import type {Organization} from '../../../model/mention.js'
import type {Token} from '../../../model/token.js'
import type {Span} from '../../../text/span.js'
import {unitAt, unitsOf} from '../../../text/units.js'
import type {Input, Recognizer} from '../recognizer.js'
import {longestAt, type Trie, trieOf} from '../trie.js'

interface Words {
  readonly names: Trie<true>
  readonly suffixes: ReadonlySet<string>
  /** 1 for the units that suffixes end with: most words are passed over by it. */
  readonly lasts: Uint8Array
}

const cache = new WeakMap<readonly Row[], Words>()

function wordsOf(rows: readonly Row[]): Words {
  const known = cache.get(rows)
  if (known !== undefined) return known
  const names: [string, true][] = []
  for (const row of rows) {
    if (row.类型 === '后缀') continue
    for (const name of [row.名称!, ...row.别名!.split('|')]) if (name.length > 1) names.push([name, true])
  }
  const suffixes = rows.filter((row) => row.类型 === '后缀').map((row) => row.名称!)
  const words = {
    names: trieOf(names),
    suffixes: new Set(suffixes),
    lasts: unitsOf(suffixes.map((suffix) => suffix.slice(-1))),
  }
  cache.set(rows, words)
  return words
}

const PARTS = new Set(['n', 'ns', 'nr', 'nz', 'nt', 'j', 'vn', 'nrt', 'b'])
/** A word that ends in 局 is as often 格局 or 结局; 常委 is a person. */
const NOT_BODY = /(?:格局|全局|大局|结局|布局|开局|僵局|时局|当局|变局|定局|政局|破局|编委|常委)$/u
const REACH = 4

/** 市发改委、县住建局、国科高精科技集团、有关部门、督查室 */
export const organization: Recognizer<'organization'> = {
  name: 'organization/name',
  kind: 'organization',
  find({text, tokens, starts, context}: Input) {
    const words = wordsOf(context.dictionaries.机构)
    const found: Organization[] = []
    tokens.forEach((token, index) => {
      const before = found.at(-1)?.end ?? 0
      if (token.start < before) return
      const span = namedAt(text, tokens, index, starts, words) ?? suffixedAt(tokens, index, words)
      if (span === null) return
      const start = Math.max(span.start, before)
      const name = text.slice(start, span.end)
      if (name.length < 2) return
      found.push({kind: 'organization', start, end: span.end, name, rule: 'organization/name'})
    })
    return found
  },
}

/** A name of the dictionary, with the place or level before it: 商丘市财政局, 省发改委. */
function namedAt(text: string, tokens: readonly Token[], index: number, starts: Uint8Array, words: Words): Span | null {
  const {start} = tokens[index]!
  const known = longestAt(words.names, text, start)
  if (known === null || starts[known.end] !== 1) return null
  const level = /[省市县区州旗镇乡]/u.test(text[start - 1] ?? '')
  let first = index
  while (first > 0 && index - first < 2 && isPlace(tokens[first - 1]!)) first--
  return {start: level && first === index ? start - 1 : tokens[first]!.start, end: known.end}
}

function isPlace({word, tag}: Token): boolean {
  return tag === 'ns' || /^[省市县区州旗镇乡]$/u.test(word)
}

/** A word that ends as bodies do, with the nouns before it: 河南 牧原 股份, 国科 高精 科技 集团. */
function suffixedAt(tokens: readonly Token[], index: number, {suffixes, lasts}: Words): Span | null {
  const {word, end, tag} = tokens[index]!
  if (lasts[unitAt(word, word.length - 1)] !== 1) return null
  const whole = suffixes.has(word)
  if (!whole && !(word.length > 2 && isNoun(tag) && suffixes.has(word.slice(-1)))) return null
  if (NOT_BODY.test(word)) return null
  let first = index
  while (first > 0 && index - first < REACH && isNoun(tokens[first - 1]!.tag) && isHan(tokens[first - 1]!)) first--
  return whole && first === index ? null : {start: tokens[first]!.start, end}
}

function isNoun(tag: string | null): boolean {
  return tag === null || PARTS.has(tag)
}

function isHan({word}: Token): boolean {
  return /^\p{Script=Han}{1,6}$/u.test(word)
}
