import {randomUUID} from 'node:crypto'
import {existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {InputError} from '../../model/errors.js'

interface Holder {
  readonly pid: number
  readonly host: string
  /** When that process began, in the kernel's ticks: a reused pid is another process. */
  readonly began: string
}

export interface Lock {
  release(): void
}

/** One process a data folder: the embedded database would silently let a second one in and ruin itself. */
export function takeLock(folder: string): Lock {
  const file = join(folder, 'lock')
  const draft = join(folder, `lock.${process.pid}.${randomUUID()}`)
  const mine: Holder = {pid: process.pid, host: hostname(), began: begin(process.pid) ?? ''}
  lay(folder, draft, JSON.stringify(mine))
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      if (link(draft, file)) return {release: () => release(file, mine)}
      const holder = read(file)
      if (holder && alive(holder)) {
        throw new InputError({
          code: 'data/locked',
          found: `数据目录 ${folder} 正由进程 ${holder.pid} (${holder.host}) 使用`,
          expected: '同一数据目录只有一个进程',
          remedy:
            holder.host === hostname()
              ? '请先停止那个进程, 或改用它的网址, 或设置 DATABASE_URL 使用 PostgreSQL'
              : `请先停止那台机器 (容器) 上的进程; 若它已不在, 请删除 ${file} 后再启动`,
        })
      }
      setAside(file, join(folder, `lock.stale.${randomUUID()}`))
    }
    throw new Error(`the lock ${file} changes hands too fast`)
  } finally {
    rmSync(draft, {force: true})
  }
}

/** Whether a process that lives holds this folder. */
export function isHeld(folder: string): boolean {
  const holder = read(join(folder, 'lock'))
  return holder !== null && alive(holder)
}

const unwritable: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '是只读的',
  ENOSPC: '所在的磁盘已满',
  EDQUOT: '超出了磁盘配额',
  ENOTDIR: '不是文件夹',
  EEXIST: '不是文件夹',
}

function lay(folder: string, draft: string, words: string): void {
  try {
    mkdirSync(folder, {recursive: true})
    writeFileSync(draft, words)
  } catch (error) {
    const why = unwritable[(error as NodeJS.ErrnoException).code ?? '']
    if (existsSync(draft)) rmSync(draft)
    if (why === undefined) throw error
    throw new InputError(
      {
        code: 'data/unwritable',
        found: `数据目录 ${folder} ${why}`,
        expected: '能写入的文件夹',
        remedy: '请检查权限和磁盘空间, 或用 TAIZHANG_DATA 指定另一个文件夹',
      },
      {cause: error},
    )
  }
}

function link(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Two who find the same dead holder: only one rename succeeds, the other looks again. */
function setAside(file: string, stale: string): void {
  try {
    renameSync(file, stale)
    rmSync(stale)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

function alive({pid, host, began}: Holder): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const now = begin(pid)
  return now === null || began === '' || now === began
}

/** The start time of a process (field 22 of its stat), or null where the system does not say. */
function begin(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function release(file: string, mine: Holder): void {
  const holder = read(file)
  if (holder?.pid === mine.pid && holder.began === mine.began) rmSync(file, {force: true})
}
