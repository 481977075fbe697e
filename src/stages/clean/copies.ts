/** A line that can show a copy, and how many characters of such lines in a row prove one. */
const LONG = 25
const PROOF = 300
/** So many places where a line stood before are tried as the beginning of what is copied. */
const TRIED = 4
/** So many long lines that the copy has not, or has alone, may stand between two stretches of a proven copy. */
const BROKEN = 2
/** So many lines on a short line is looked for. */
const NEAR = 40

/** A stretch of lines that stands, line for line, at an earlier place too. */
interface Run {
  /** Each line of the copy and the line it repeats, long ones only. */
  readonly pairs: readonly (readonly [copy: number, earlier: number])[]
  readonly chars: number
}

/** The lines that repeat, in order, a stretch that stood before; a line that stood nowhere is never among them. */
export function copiedLines(words: readonly string[]): ReadonlySet<number> {
  const long = longLines(words)
  const nextLong = nextOf(words.length, long)
  const copied = new Set<number>()
  const seen = new Map<string, number[]>()
  for (let at = 0; at < long.length; ) {
    const index = long[at]!
    const run = longestRun(words, nextLong, index, seen.get(words[index]!) ?? [])
    if (run.chars < PROOF) {
      note(seen, words[index]!, index)
      at++
      continue
    }
    markRun(words, run, copied)
    const last = run.pairs.at(-1)![0]
    const within = new Set(run.pairs.map(([copy]) => copy))
    for (; at < long.length && long[at]! <= last; at++) {
      if (!within.has(long[at]!)) note(seen, words[long[at]!]!, long[at]!)
    }
  }
  return copied
}

function longLines(words: readonly string[]): number[] {
  const long: number[] = []
  for (const [index, line] of words.entries()) if (line.length >= LONG) long.push(index)
  return long
}

/** For each line the next long one, -1 behind the last. */
function nextOf(count: number, long: readonly number[]): Int32Array {
  const next = new Int32Array(count).fill(-1)
  let at = long.length - 1
  let following = -1
  for (let index = count - 1; index >= 0; index--) {
    next[index] = following
    if (at >= 0 && long[at] === index) {
      following = index
      at--
    }
  }
  return next
}

function note(seen: Map<string, number[]>, line: string, index: number): void {
  const places = seen.get(line)
  if (places === undefined) seen.set(line, [index])
  else if (places.length < TRIED) places.push(index)
}

function longestRun(words: readonly string[], nextLong: Int32Array, index: number, places: readonly number[]): Run {
  let best: Run = {pairs: [], chars: 0}
  for (const place of places) {
    const run = runFrom(words, nextLong, index, place)
    if (run.chars > best.chars) best = run
  }
  return best
}

/** How far the lines from `copy` on are those from `earlier` on; the earlier stretch ends where the copy begins. */
function runFrom(words: readonly string[], nextLong: Int32Array, copy: number, earlier: number): Run {
  const pairs: [number, number][] = []
  let chars = 0
  let next: readonly [number, number] | null = [copy, earlier]
  while (next !== null) {
    pairs.push([next[0], next[1]])
    chars += words[next[0]]!.length
    next = following(words, nextLong, next, copy, chars >= PROOF ? BROKEN : 0)
  }
  return {pairs, chars}
}

/** The next pair of equal long lines, at most `broken` lines further on either side. */
function following(
  words: readonly string[],
  nextLong: Int32Array,
  [copy, earlier]: readonly [number, number],
  start: number,
  broken: number,
): readonly [number, number] | null {
  let mine = nextLong[copy]!
  for (let skipped = 0; mine !== -1 && skipped <= broken; skipped++, mine = nextLong[mine]!) {
    let theirs = nextLong[earlier]!
    for (let left = 0; theirs !== -1 && theirs < start && left <= broken; left++, theirs = nextLong[theirs]!) {
      if (words[mine] === words[theirs]) return [mine, theirs]
    }
  }
  return null
}

/** The long lines of a run and the short ones that stand at both places: before, between and behind them. */
function markRun(words: readonly string[], {pairs}: Run, copied: Set<number>): void {
  for (const [copy] of pairs) copied.add(copy)
  const [firstCopy, firstEarlier] = pairs[0]!
  for (let step = 1; same(words, firstCopy - step, firstEarlier - step); step++) copied.add(firstCopy - step)
  for (const [at, [copy, earlier]] of pairs.entries()) {
    const next = pairs[at + 1]
    if (next === undefined) markBehind(words, copy, earlier, firstCopy, copied)
    else markBetween(words, [copy, next[0]], [earlier, next[1]], copied)
  }
}

/** A line at both places; no line is its own earlier one. */
function same(words: readonly string[], copy: number, earlier: number): boolean {
  return earlier >= 0 && words[copy] === words[earlier]
}

/** Short lines between two long ones, in the order of the earlier place; what stands only in the copy stays. */
function markBetween(
  words: readonly string[],
  [copy, copyEnd]: readonly [number, number],
  [earlier, earlierEnd]: readonly [number, number],
  copied: Set<number>,
): void {
  let place = earlier + 1
  for (let index = copy + 1; index < copyEnd; index++) {
    const line = words[index]!
    if (line.length >= LONG) continue
    const end = Math.min(earlierEnd, place + NEAR)
    let found = place
    // A blank line is a copy wherever it stands; a short one is looked for near where the last was found.
    while (line !== '' && found < end && words[found] !== line) found++
    if (line !== '' && found >= end) continue
    copied.add(index)
    if (line !== '') place = found + 1
  }
}

function markBehind(
  words: readonly string[],
  copy: number,
  earlier: number,
  firstCopy: number,
  copied: Set<number>,
): void {
  for (let step = 1; earlier + step < firstCopy && copy + step < words.length; step++) {
    if (words[copy + step] !== words[earlier + step]) return
    copied.add(copy + step)
  }
}
