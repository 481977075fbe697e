const counts = /[\p{L}\p{N}]/u

/**
 * The words a text is found by: each once, long words also by the pairs of characters in them,
 * so that 资产投资 finds 固定资产投资. Words are letters and digits only: nothing needs quoting.
 */
export function searchWords(words: Iterable<string>): string[] {
  const found = new Set<string>()
  for (const raw of words) {
    const word = raw.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
    if (word === '' || word.length > 60 || !counts.test(word)) continue
    found.add(word)
    if (word.length > 2 && /^\p{Script=Han}+$/u.test(word)) {
      for (let at = 0; at + 2 <= word.length; at++) found.add(word.slice(at, at + 2))
    }
  }
  return [...found]
}

/** The words that a text must have to be an answer to a question, cut into words in the same way. */
export function questionWords(words: Iterable<string>): string[] {
  const found = new Set<string>()
  for (const raw of words) {
    const word = raw.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
    if (word === '' || word.length > 60) continue
    if (word.length > 2 && /^\p{Script=Han}+$/u.test(word)) {
      for (let at = 0; at + 2 <= word.length; at++) found.add(word.slice(at, at + 2))
    } else found.add(word)
  }
  return [...found]
}
