/** Verbs and fillers of reports: they stand in every other sentence and say nothing about which thing is meant. */
const FILLER =
  /全面|深入|持续|积极|大力|加快|稳步|扎实|着力|切实|进一步|不断|有序|有效|统筹|坚持|继续|努力|力争|确保|争取|推进|推动|实施|开展|加强|强化|完善|提升|提高|促进|做好|抓好|落实|完成|实现|达到|建成|启动|建设|工作|任务|工程|项目|以上|左右|以内|年内|全年|今年|我们|一批|等/gu

/** The words that tell one thing from another. */
export function core(words: string): string {
  return words.replace(/[\d.]+[%％]?|[^\p{Script=Han}A-Za-z]/gu, '').replace(FILLER, '')
}

function bigrams(words: string): string[] {
  if (words.length === 1) return [words]
  return Array.from({length: Math.max(0, words.length - 1)}, (_, at) => words.slice(at, at + 2))
}

/** Rare pairs of characters weigh more: how often each stands in the texts compared. */
export interface Weights {
  of(gram: string): number
}

export function weights(texts: readonly string[]): Weights {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const gram of new Set(bigrams(core(text)))) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return {of: (gram) => Math.log(1 + texts.length / (1 + (counts.get(gram) ?? 0)))}
}

/** How much of `wanted` stands in `found`, 0 to 1, by weight. */
export function coverage(wanted: string, found: string, weight: Weights): number {
  const grams = new Set(bigrams(core(wanted)))
  const there = new Set(bigrams(core(found)))
  let [all, shared] = [0, 0]
  for (const gram of grams) {
    const one = weight.of(gram)
    all += one
    if (there.has(gram)) shared += one
  }
  return all === 0 ? 0 : shared / all
}

/** Likeness of two names, 0 to 1: shared pairs of characters against all. */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
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
