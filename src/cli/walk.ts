import {type Dirent, readdirSync, statSync} from 'node:fs'
import {basename, join} from 'node:path'
import type {DiskPath} from '../app/ports/archives.js'
import {fileName} from '../model/file-name.js'
import {isDiskFault} from './disk.js'
import {UsageError} from './io.js'

/** A file to analyse: how it is opened, and how its path and its name read. */
export interface File {
  readonly path: DiskPath
  readonly shown: string
  readonly name: string
}

/** All files below the paths, in the order of their names; hidden ones are passed over. */
export function walk(paths: readonly string[]): File[] {
  return paths.flatMap((path) => {
    const stat = statSync(path, {throwIfNoEntry: false})
    if (!stat) throw new UsageError(`找不到 ${path}; 请检查路径`)
    return stat.isDirectory() ? below(path, path) : [{path, shown: path, name: basename(path)}]
  })
}

function below(folder: DiskPath, shown: string): File[] {
  return listed(folder, shown)
    .map((entry) => ({entry, name: fileName(entry.name)}))
    .filter(({name}) => !name.startsWith('.') && !name.startsWith('~$'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({entry, name}) => {
      const [path, words] = [within(folder, entry.name), join(shown, name)]
      if (entry.isDirectory()) return below(path, words)
      return entry.isFile() || (entry.isSymbolicLink() && !leadsToFolder(path)) ? [{path, shown: words, name}] : []
    })
}

/** Links to folders may lead round in circles; one that leads nowhere is a file that cannot be read, and told of. */
function leadsToFolder(path: DiskPath): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    if (isDiskFault(error)) return false
    throw error
  }
}

function listed(folder: DiskPath, shown: string): Dirent<NonSharedBuffer>[] {
  try {
    return readdirSync(folder, {withFileTypes: true, encoding: 'buffer'})
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UsageError(`文件夹 ${shown} 读不出 (${code}); 请检查权限和磁盘`)
  }
}

/** Only a name that text can spell back may be opened by text. */
function within(folder: DiskPath, name: Buffer): DiskPath {
  const text = name.toString()
  if (typeof folder === 'string' && Buffer.from(text).equals(name)) return join(folder, text)
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), name])
}
