import {unitsOf} from '../../text/units.js'

interface Node<V> {
  readonly next: Map<number, Node<V>>
  value: V | null
}

/** Words by their characters: the longest one that begins at a place is found in as many steps as it is long. */
export interface Trie<V> {
  /** 1 for the units that words begin with: most places of a text are passed over by it. */
  readonly begins: Uint8Array
  readonly root: Node<V>
}

export function trieOf<V>(words: Iterable<readonly [word: string, value: V]>): Trie<V> {
  const root: Node<V> = {next: new Map(), value: null}
  for (const [word, value] of words) {
    let node = root
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      const next = node.next.get(code) ?? {next: new Map(), value: null}
      node.next.set(code, next)
      node = next
    }
    node.value = value
  }
  return {begins: unitsOf([...root.next.keys()].map((code) => String.fromCharCode(code))), root}
}

/** Every word of the trie that begins at `at`, the shortest first. */
export function eachAt<V>(
  {begins, root}: Trie<V>,
  text: string,
  at: number,
  take: (end: number, value: V) => void,
): void {
  if (begins[text.charCodeAt(at)] !== 1) return
  let node: Node<V> | undefined = root
  for (let end = at; end < text.length; ) {
    node = node.next.get(text.charCodeAt(end++))
    if (node === undefined) return
    if (node.value !== null) take(end, node.value)
  }
}

/** The longest word of the trie that begins at `at`. */
export function longestAt<V>({begins, root}: Trie<V>, text: string, at: number): {end: number; value: V} | null {
  if (begins[text.charCodeAt(at)] !== 1) return null
  let node: Node<V> | undefined = root
  let best: Node<V> | null = null
  let until = at
  for (let end = at; end < text.length; ) {
    node = node.next.get(text.charCodeAt(end++))
    if (node === undefined) break
    if (node.value === null) continue
    best = node
    until = end
  }
  return best === null ? null : {end: until, value: best.value!}
}
