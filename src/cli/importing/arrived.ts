import {type Arrival, type Incoming, keptPath, keyOf, MENDABLE} from './target.js'

type Seen = Pick<Incoming, 'path' | 'size' | 'changed'>

/**
 * What came in before, asked file by file: 'known', the refusal of a file that may be taken now, or null for a new one.
 * Each arrival answers for one file: two folders may hold files of the same name and size. What was written after it
 * had come in is another file.
 */
export function openArrived(arrivals: readonly Arrival[]): (file: Seen) => 'known' | Arrival | null {
  const taken = new Map<string, Arrival[]>()
  const refused = new Map<string, Arrival[]>()
  for (const arrival of arrivals) {
    // What was too large may be smaller now.
    if (MENDABLE.has(arrival.code)) add(refused, arrival.key.slice(0, arrival.key.lastIndexOf('/')), arrival)
    else add(taken, arrival.key, arrival)
  }
  return (file) => {
    const known = taken.get(keyOf(file)) ?? []
    const found = known.findIndex(({at}) => at.getTime() >= file.changed)
    if (found < 0) return refused.get(keptPath(file.path))?.shift() ?? null
    known.splice(found, 1)
    return 'known'
  }
}

function add(to: Map<string, Arrival[]>, key: string, arrival: Arrival): void {
  const some = to.get(key)
  if (some) some.push(arrival)
  else to.set(key, [arrival])
}
