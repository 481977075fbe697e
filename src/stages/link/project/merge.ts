import {overlaps} from '../../../text/span.js'
import type {Saying} from './saying.js'

const PHASE = /(?:第?[一二三四五六七八九十\d]+|首)期|[一二三四五六七八九\d]+号线/gu
const TRIMMED = /^(?:本|我)?(?:省|市|县|区)(?=.{4})|(?:建设)?(?:项目|工程)?(?:建设)?$/gu

/** The name as two mentions of one project share it. */
export function bare(name: string): string {
  return name.replace(/[\s“”‘’《》（）()·]/gu, '').replace(TRIMMED, '')
}

/** 恒天集团 alone is the project that was named after it. */
const FIRM = /^.{2,}(?:集团|公司|股份)$/u

/** A way that leads off from the other. */
const BRANCH = /(?:连接线|支线|复线|联络线)$/u

function phases(name: string): string {
  return (name.match(PHASE) ?? []).join()
}

/** One long name that holds the other speaks of the same thing, unless their phases differ. */
function isSame(a: Group, b: {name: string; price: number | null}): boolean {
  if (a.name === b.name) return true
  const [short, long] = a.name.length < b.name.length ? [a.name, b.name] : [b.name, a.name]
  if (FIRM.test(short) && long.startsWith(short)) return true
  if (BRANCH.test(long) && !BRANCH.test(short)) return false
  if (short.length < 4 || !(long.endsWith(short) || long.startsWith(short))) return false
  if (phases(a.name) !== phases(b.name)) return false
  if (a.price !== null && a.price === b.price && long.endsWith(short)) return true
  if (short.length * 2 < long.length) return false
  return long.endsWith(short) || (long.startsWith(short) && short.length >= 6)
}

interface Group {
  readonly name: string
  readonly price: number | null
  readonly sayings: Saying[]
}

/** So many names that begin or end alike are looked at for one that is the same. */
const NEAR = 200

/**
 * Sayings by the project they speak of, in the order of first mention.
 * @param priceOf the sum that a saying names before the project, or null.
 */
export function merge(sayings: readonly Saying[], priceOf: (saying: Saying) => number | null): Saying[][] {
  const groups: Group[] = []
  const alike = new Map<string, Group[]>()
  for (const saying of sayings) {
    const name = bare(saying.name.name)
    const last = groups.at(-1)?.sayings.at(-1)
    if (last !== undefined && overlaps(last.name, saying.name)) continue
    const keys = [name, `${name.slice(0, 4)}…`, `…${name.slice(-2)}`]
    const price = priceOf(saying)
    const near = keys.flatMap((key) => (alike.get(key) ?? []).slice(-NEAR))
    const known = near.find((group) => isSame(group, {name, price}))
    if (known !== undefined) {
      known.sayings.push(saying)
      continue
    }
    const group: Group = {name, price, sayings: [saying]}
    groups.push(group)
    for (const key of new Set(keys)) {
      const others = alike.get(key)
      if (others === undefined) alike.set(key, [group])
      else others.push(group)
    }
  }
  return groups.map((group) => group.sayings)
}
