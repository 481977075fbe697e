import type {Dictionaries, Row} from '../../../model/dictionary.js'
import type {Stage} from '../../../model/entry.js'
import {unitsOf} from '../../../text/units.js'
import {type Trie, trieOf} from '../trie.js'

/** How much a word at the end of a name says that it is a project: 高铁, then 中心, then 改造. */
export type Head = '设施' | '场所' | '工事'

/** What stands before a name: a verb that no name holds (推进), one that only leads it (建设), an adverb before such (积极). */
export type Lead = '引语' | '引词' | '状语'

/** What 项目类型.csv says, in the shapes the rules ask for. */
export interface Lexicon {
  readonly heads: ReadonlyMap<string, Head>
  /** What may end a name: heads, or firms, phases, 项目 and 工程. */
  readonly endTrie: Trie<Head | 'other'>
  readonly leads: Trie<Lead>
  readonly stages: Trie<Stage>
  readonly phases: ReadonlySet<string>
  readonly generic: ReadonlySet<string>
  readonly campaigns: ReadonlySet<string>
  readonly firms: ReadonlySet<string>
}

const HEADS: readonly Head[] = ['工事', '场所', '设施']
const LEADS: readonly Lead[] = ['状语', '引词', '引语']
export const STAGES: readonly Stage[] = [
  '谋划',
  '储备',
  '在谈',
  '签约',
  '前期',
  '落地',
  '开工',
  '在建',
  '竣工',
  '投产',
  '达效',
]

const cache = new WeakMap<readonly Row[], Lexicon>()

export function lexiconOf(dictionaries: Dictionaries): Lexicon {
  const rows = dictionaries.项目类型
  const known = cache.get(rows)
  if (known !== undefined) return known
  const words = (kind: string) => rows.filter((row) => row.类型 === kind).map((row) => row.词!)
  const pairs = <K extends string>(kinds: readonly K[]) =>
    kinds.flatMap((kind) => words(kind).map((word) => [word, kind] as const))
  const others = [...words('企业'), ...words('期次'), '项目', '工程'].map((word) => [word, 'other'] as const)
  const lexicon: Lexicon = {
    heads: new Map(pairs(HEADS)),
    endTrie: trieOf([...others, ...pairs(HEADS)]),
    leads: trieOf(pairs(LEADS)),
    stages: trieOf(pairs(STAGES)),
    phases: new Set(words('期次')),
    generic: new Set(words('泛称')),
    campaigns: new Set(words('非项目')),
    firms: new Set(words('企业')),
  }
  cache.set(rows, lexicon)
  return lexicon
}

const ends = new WeakMap<object, Uint8Array>()

/** The units that the words end with. */
function endsOf(words: Words): Uint8Array {
  const known = ends.get(words)
  if (known !== undefined) return known
  const made = unitsOf([...words.keys()].map((word) => word.slice(-1)))
  ends.set(words, made)
  return made
}

interface Words {
  has(word: string): boolean
  keys(): Iterable<string>
}

/** The longest word of `words` that ends at `end` and begins at `start` or later. */
export function suffixOf(words: Words, text: string, start: number, end: number): string | null {
  if (endsOf(words)[text.charCodeAt(end - 1)] !== 1) return null
  for (let at = Math.max(start, end - 9); at < end; at++) {
    const word = text.slice(at, end)
    if (words.has(word)) return word
  }
  return null
}
