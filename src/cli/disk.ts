import {readFile} from 'node:fs/promises'
import type {Archives, DiskPath} from '../app/ports/archives.js'
import {InputError} from '../model/errors.js'

/** All of a file. Rejects with an InputError where it cannot be read. */
export async function bytesOf(path: DiskPath): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw unreadable(error)
  }
}

export async function isArchive(archives: Archives, path: DiskPath): Promise<boolean> {
  try {
    return await archives.isArchive(path)
  } catch (error) {
    // Whoever reads it says why it cannot be read.
    if (isDiskFault(error)) return false
    throw error
  }
}

/** Whether a call to the system failed, and not the program. */
export function isDiskFault(error: unknown): error is NodeJS.ErrnoException {
  return (error as NodeJS.ErrnoException).syscall !== undefined
}

const why: Readonly<Record<string, string>> = {
  ENOENT: '文件已不在',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EIO: '磁盘或网络读取出错',
}

/** One file of ten thousand that cannot be read stops none of the others. */
export function unreadable(error: unknown): InputError {
  if (!isDiskFault(error)) throw error
  const {code, message} = error
  return new InputError(
    {
      code: 'import/unreadable',
      found: `文件读不出: ${why[code ?? ''] ?? message}`,
      expected: '能读取的文件',
      remedy: '请检查权限和磁盘后再试',
    },
    {cause: error},
  )
}
