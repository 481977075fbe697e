import type {Token} from '../../../model/token.js'
import {eachAt} from '../trie.js'
import type {Head, Lexicon} from './lexicon.js'

/** What the rules for names look at. */
export interface View {
  readonly text: string
  readonly tokens: readonly Token[]
  /** 1 where a word begins. */
  readonly starts: Uint8Array
  /** How long the longest head word is that ends at a place, 0 where none does. */
  readonly headSizes: Uint8Array
  /** How many words that may end a name end at or before a place: nothing between two places with the same count does. */
  readonly endings: Uint32Array
  readonly lexicon: Lexicon
}

export function viewOf(text: string, tokens: readonly Token[], starts: Uint8Array, lexicon: Lexicon): View {
  const headSizes = new Uint8Array(text.length + 1)
  const ends = new Uint8Array(text.length + 1)
  let start = 0
  const take = (end: number, kind: Head | 'other') => {
    ends[end] = 1
    if (kind !== 'other' && end - start > headSizes[end]!) headSizes[end] = end - start
  }
  for (; start < text.length; start++) eachAt(lexicon.endTrie, text, start, take)
  const endings = new Uint32Array(text.length + 1)
  for (let at = 1; at <= text.length; at++) endings[at] = endings[at - 1]! + ends[at]!
  return {text, tokens, starts, headSizes, endings, lexicon}
}

/** A stretch that no word ends in that may end a name, and that no list ends in, names nothing. */
export function mayName({text, endings}: View, start: number, end: number): boolean {
  return endings[end] !== endings[start] || text.slice(start, end).includes('等')
}

/** The longest head word that ends at `end` and begins at `start` or later. */
export function headOf({text, headSizes, lexicon}: View, start: number, end: number): string | null {
  const size = headSizes[end]!
  if (size === 0) return null
  if (end - size >= start) return text.slice(end - size, end)
  for (let at = start; at < end; at++) if (lexicon.heads.has(text.slice(at, end))) return text.slice(at, end)
  return null
}

export function headKind(view: View, start: number, end: number): Head | null {
  const head = headOf(view, start, end)
  return head === null ? null : view.lexicon.heads.get(head)!
}

/** Where the works end that a name ends with: the thing they are done on stands before 技改扩能, 三期扩建. */
export function beforeWorks(view: View, start: number, end: number): number {
  let at = end
  for (let head = headOf(view, start, at); head !== null; head = headOf(view, start, at)) {
    if (view.lexicon.heads.get(head) !== '工事') break
    at -= head.length
  }
  return at
}
