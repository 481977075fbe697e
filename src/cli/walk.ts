import {readdirSync, statSync} from 'node:fs'
import {basename, join} from 'node:path'
import {UsageError} from './io.js'

/** A file to analyse. */
export interface File {
  readonly path: string
  readonly name: string
}

/** All files below the paths, in the order of their names; hidden ones are passed over. */
export function walk(paths: readonly string[]): File[] {
  return paths.flatMap((path) => {
    const stat = statSync(path, {throwIfNoEntry: false})
    if (!stat) throw new UsageError(`找不到 ${path}; 请检查路径`)
    if (!stat.isDirectory()) return [{path, name: basename(path)}]
    const names = readdirSync(path, {withFileTypes: true})
      .filter((entry) => !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    return names.flatMap((entry) => {
      const below = join(path, entry.name)
      if (entry.isDirectory()) return walk([below])
      return entry.isFile() ? [{path: below, name: entry.name}] : []
    })
  })
}
