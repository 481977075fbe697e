const counts = /[\p{L}\p{N}]/u

/**
 * The words a text is found by: each once, long words also by the pairs of characters in them,
 * so that 资产投资 finds 固定资产投资. Words are letters and digits only: nothing needs quoting.
 */
export function searchWords(words: Iterable<string>): string[] {
  const found = new Set<string>()
  for (const word of new Set(words)) for (const form of formsOf(word)) found.add(form)
  return [...found]
}

/** What the words of many texts are found by: most of a text's words stood in the one before. */
const known = new Map<string, readonly string[]>()
const KNOWN = 50_000

function formsOf(raw: string): readonly string[] {
  const forms = known.get(raw)
  if (forms !== undefined) return forms
  if (known.size >= KNOWN) known.clear()
  const made = makeForms(raw)
  known.set(raw, made)
  return made
}

function makeForms(raw: string): string[] {
  const word = raw.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  if (word === '' || word.length > 60 || !counts.test(word)) return []
  if (word.length <= 2 || !/^\p{Script=Han}+$/u.test(word)) return [word]
  return [word, ...Array.from({length: word.length - 1}, (_, at) => word.slice(at, at + 2))]
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
