import {type Arrival, type Incoming, keyOf, MENDABLE} from './target.js'

/**
 * Tells whether a file has come in before. Each arrival answers for one file: two folders may hold files of the same
 * name and size. What was written after it had come in is another file.
 */
export function openArrived(
  arrivals: readonly Arrival[],
): (file: Pick<Incoming, 'path' | 'size' | 'changed'>) => boolean {
  const times = new Map<string, number[]>()
  for (const {key, at, code} of arrivals)
    if (!MENDABLE.has(code)) times.set(key, [...(times.get(key) ?? []), at.getTime()])
  return (file) => {
    const known = times.get(keyOf(file)) ?? []
    const found = known.findIndex((at) => at >= file.changed)
    if (found >= 0) known.splice(found, 1)
    return found >= 0
  }
}
