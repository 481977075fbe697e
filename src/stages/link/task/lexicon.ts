import type {Dictionaries} from '../../../model/dictionary.js'
import type {Strength} from '../../../model/entry.js'
import {unitsOf} from '../../../text/units.js'

/** What a verb of 动作词.csv makes of its object; 虚 only shows an attitude. */
export type VerbKind =
  | '制文'
  | '会办'
  | '组建'
  | '建立'
  | '建造'
  | '打造'
  | '结项'
  | '争创'
  | '增引'
  | '清退'
  | '督办'
  | '推行'
  | '虚'

export interface Verb {
  readonly word: string
  readonly kind: VerbKind
  readonly strength: Strength | null
}

const STRENGTH: Readonly<Record<string, Strength>> = {确保: 'ensure', 力争: 'strive', 计划: 'plan'}

const COUNT = '一批'

/** Verbs and vague objects, ready to be looked up by place. */
export interface Lexicon {
  readonly verbs: ReadonlyMap<string, Verb>
  /** How long the longest verb is by its first unit. */
  readonly longest: Uint16Array
  /** 1 for the units that verbs end with. */
  readonly lasts: Uint8Array
  /** The longest of all. */
  readonly most: number
  readonly vague: ReadonlySet<string>
}

type Sources = Pick<Dictionaries, '动作词' | '停用'>

const cache = new WeakMap<Sources, Lexicon>()

/** Made once for the dictionaries at hand. */
export function lexicon(dictionaries: Sources): Lexicon {
  const known = cache.get(dictionaries)
  if (known !== undefined) return known
  const verbs = new Map<string, Verb>()
  const longest = new Uint16Array(0x10000)
  let most = 0
  for (const {词: word = '', 类型: kind, 强度: strength} of dictionaries.动作词) {
    // 培育一批: the verb counts only where things that can be counted follow.
    const verb = word.endsWith(COUNT) ? word.slice(0, -COUNT.length) : word
    verbs.set(word, {word: verb, kind: kind as VerbKind, strength: STRENGTH[strength ?? ''] ?? null})
    const first = word.charCodeAt(0)
    longest[first] = Math.max(longest[first]!, word.length)
    most = Math.max(most, word.length)
  }
  const vague = new Set<string>()
  for (const {词: word = '', 用途: use} of dictionaries.停用) if (use === '空泛宾语') vague.add(word)
  const lasts = unitsOf([...verbs.keys()].map((word) => word.slice(-1)))
  const made = {verbs, longest, lasts, most, vague}
  cache.set(dictionaries, made)
  return made
}

/** The longest verb that begins at `at`. */
export function verbAt({verbs, longest}: Lexicon, text: string, at: number): Verb | null {
  const limit = at < text.length ? longest[text.charCodeAt(at)]! : 0
  for (let length = Math.min(limit, text.length - at); length >= 2; length--) {
    const verb = verbs.get(text.slice(at, at + length))
    if (verb) return verb
  }
  return null
}

/** The longest verb that the text ends in. */
export function verbEnding({verbs, lasts, most}: Lexicon, text: string): Verb | null {
  if (lasts[text.charCodeAt(text.length - 1)] !== 1) return null
  for (let length = Math.min(most, text.length); length >= 2; length--) {
    const verb = verbs.get(text.slice(text.length - length))
    if (verb) return verb
  }
  return null
}
