import {createHash, randomUUID} from 'node:crypto'
import {constants, createReadStream} from 'node:fs'
import {access, mkdir, open, readdir, rename, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import type {Files, Staged} from '../../app/ports/files.js'
import {tooLarge} from '../../app/upload.js'
import {RetryError} from '../../model/errors.js'

/** Files in a folder, by content: files/ab/abcdef…; what is on its way lies in arriving/. */
export async function openFolder(folder: string): Promise<Files> {
  const arriving = join(folder, 'arriving')
  await mkdir(arriving, {recursive: true})
  const shelf = (sha256: string) => join(folder, sha256.slice(0, 2))
  const path = (sha256: string) => join(shelf(sha256), sha256)

  async function place(draft: string, sha256: string): Promise<void> {
    if (await has(sha256)) return rm(draft, {force: true})
    await mkdir(shelf(sha256), {recursive: true})
    await rename(draft, path(sha256))
    await syncFolder(shelf(sha256))
    await syncFolder(folder)
  }
  async function has(sha256: string): Promise<boolean> {
    return exists(path(sha256))
  }

  return {
    async stage(bytes, limit): Promise<Staged> {
      const draft = join(arriving, randomUUID())
      try {
        const {sha256, size, packed} = await write(draft, bytes, limit)
        return {
          sha256,
          size,
          packed,
          path: draft,
          commit: () => place(draft, sha256),
          discard: () => rm(draft, {force: true}),
        }
      } catch (error) {
        await rm(draft, {force: true})
        throw full(error)
      }
    },
    path,
    has,
    read: (sha256) => createReadStream(path(sha256)),
    remove: (sha256) => rm(path(sha256), {force: true}),
    async sweep(olderThanMs) {
      let swept = 0
      for (const name of await readdir(arriving)) {
        const file = join(arriving, name)
        const {mtimeMs} = await stat(file)
        if (Date.now() - mtimeMs < olderThanMs) continue
        await rm(file, {force: true})
        swept++
      }
      return swept
    },
  }
}

async function write(file: string, bytes: AsyncIterable<Uint8Array>, limit: number) {
  const digest = createHash('sha256')
  let size = 0
  let head = ''
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > limit) throw tooLarge(limit)
      if (head.length < 2) head += Buffer.from(chunk.subarray(0, 2)).toString('latin1')
      digest.update(chunk)
      await handle.writeFile(chunk)
    }
    // What is acknowledged must survive a loss of power.
    await handle.sync()
  } finally {
    await handle.close()
  }
  return {sha256: digest.digest('hex'), size, packed: head.startsWith('PK')}
}

/** A rename is only on disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file, constants.F_OK)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

function full(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new RetryError('磁盘已满, 文件没有收下; 请腾出空间后重新上传', {cause: error})
  return error
}
