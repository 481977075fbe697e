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

function phases(name: string): string {
  return (name.match(PHASE) ?? []).join()
}

/** One long name that holds the other speaks of the same thing, unless their phases differ. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (FIRM.test(short) && long.startsWith(short)) return true
  if (short.length < 4 || short.length * 2 < long.length || phases(a) !== phases(b)) return false
  return long.endsWith(short) || (long.startsWith(short) && short.length >= 6)
}

/** Sayings by the project they speak of, in the order of first mention. */
export function merge(sayings: readonly Saying[]): Saying[][] {
  const groups: {name: string; group: Saying[]}[] = []
  const byEnd = new Map<string, {name: string; group: Saying[]}[]>()
  const byStart = new Map<string, {name: string; group: Saying[]}[]>()
  for (const saying of sayings) {
    const name = bare(saying.name.name)
    const last = groups.at(-1)
    if (last !== undefined && overlaps(last.group.at(-1)!.name, saying.name)) continue
    const near = [...(byEnd.get(name.slice(-2)) ?? []), ...(byStart.get(name.slice(0, 4)) ?? [])]
    const known = near.find((other) => isSame(other.name, name))
    if (known !== undefined) {
      known.group.push(saying)
      continue
    }
    const made = {name, group: [saying]}
    groups.push(made)
    put(byEnd, name.slice(-2), made)
    put(byStart, name.slice(0, 4), made)
  }
  return groups.map(({group}) => group)
}

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
