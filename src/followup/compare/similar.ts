function bigrams(words: string): string[] {
  if (words.length === 1) return [words]
  return Array.from({length: Math.max(0, words.length - 1)}, (_, at) => words.slice(at, at + 2))
}

/** Most names share not one character: they need not be taken apart. */
function shareOne(a: string, b: string): boolean {
  for (const character of a) if (b.includes(character)) return true
  return false
}

/** Likeness of two names, 0 to 1: shared pairs of characters against all. */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  if (!shareOne(a, b)) return 0
  const [left, right] = [bigrams(a), bigrams(b)]
  const rest = new Map<string, number>()
  for (const gram of left) rest.set(gram, (rest.get(gram) ?? 0) + 1)
  let shared = 0
  for (const gram of right) {
    const count = rest.get(gram) ?? 0
    if (count > 0) shared++
    rest.set(gram, count - 1)
  }
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length)
}
