import {attribute, scan} from './xml.js'
import type {Package} from './zip/unzip.js'

/** The parts that a part of an office package names, by id; paths from the root of the package. */
export function relations(
  file: Package,
  part: string,
): ReadonlyMap<string, {readonly type: string; readonly target: string}> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  const found = new Map<string, {type: string; target: string}>()
  if (!file.has(name)) return found
  scan(file.text(name), {
    open(tag, attributes) {
      const id = attribute(attributes, 'Id')
      const target = attribute(attributes, 'Target')
      if (
        tag !== 'Relationship' ||
        id === null ||
        target === null ||
        attribute(attributes, 'TargetMode') === 'External'
      )
        return
      const type = (attribute(attributes, 'Type') ?? '').split('/').pop()!
      found.set(id, {type, target: resolve(folder, target)})
    },
  })
  return found
}

/** A path inside the package; it cannot leave it. */
export function resolve(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '')
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
