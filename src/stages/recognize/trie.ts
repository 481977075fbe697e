/** Words by their characters: the longest one that begins at a place is found in as many steps as it is long. */
export interface Trie<V> {
  readonly next: Map<number, Trie<V>>
  value: V | null
}

export function trieOf<V>(words: Iterable<readonly [word: string, value: V]>): Trie<V> {
  const root: Trie<V> = {next: new Map(), value: null}
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
  return root
}

/** The longest word of the trie that begins at `at`. */
export function longestAt<V>(trie: Trie<V>, text: string, at: number): {end: number; value: V} | null {
  let node: Trie<V> | undefined = trie
  let best: Trie<V> | null = null
  let until = at
  for (let end = at; node !== undefined; end++) {
    if (node.value !== null && end > at) {
      best = node
      until = end
    }
    node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined
  }
  return best === null ? null : {end: until, value: best.value!}
}
