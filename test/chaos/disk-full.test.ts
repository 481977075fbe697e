import {execFileSync} from 'node:child_process'
import {appendFileSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {openEmbedded} from '../../src/adapters/database/embedded.js'
import {takeLock} from '../../src/adapters/database/lock.js'
import {form, openServer} from '../server/open.js'
import {speech} from '../server/texts.js'

const disk = mkdtempSync(join(tmpdir(), 'taizhang-disk-'))

/** A small disk; only root may make one. */
function mount(folder: string, size: string): boolean {
  if (process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], {stdio: 'ignore'})
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
    return false
  }
}

const data = mkdtempSync(join(tmpdir(), 'taizhang-disk-'))
const mounted = mount(disk, '2m') && mount(data, '150m')
if (!mounted) console.warn('SKIPPED: the test of a full disk needs the right to mount a tmpfs')
afterAll(() => {
  for (const folder of [disk, data]) {
    if (mounted) execFileSync('umount', ['-l', folder])
    rmSync(folder, {recursive: true, force: true})
  }
}, 300_000)

test.runIf(mounted)(
  'a disk that fills while a file comes: refused with the reason, nothing half stays, and goes on when there is room',
  async () => {
    const opened = await openServer({filesFolder: join(disk, 'files')}, false)
    try {
      const clerk = await opened.person('clerk')
      const response = await clerk.call(
        'POST',
        '/api/uploads',
        form([
          {name: 'small.txt', text: speech(1)},
          {name: 'big.txt', text: '大'.repeat(1_500_000)},
        ]),
      )
      expect(response.status).toBe(507)
      expect(((await response.json()) as {error: {message: string}}).error.message).toContain('磁盘已满')
      expect(readdirSync(join(disk, 'files', 'arriving'))).toEqual([])
      expect(((await (await clerk.call('GET', '/api/documents')).json()) as {total: number}).total).toBe(0)
      expect((await clerk.call('POST', '/api/uploads', form([{name: 'small.txt', text: speech(1)}]))).status).toBe(200)
    } finally {
      await opened.close()
    }
  },
  300_000,
)

test.runIf(mounted)(
  'a disk that is full under the embedded database: nothing is taken for written that is not, and what was is there again',
  async () => {
    const folder = join(data, 'database')
    const database = await openEmbedded(folder)
    await database.pool.query('create table kept (n int)')
    await database.pool.query('insert into kept values (1)')
    fill(join(data, 'filler'))
    await expect(database.pool.query('checkpoint')).rejects.toThrow('No space left')
    expect((await database.lost).message).toContain('请腾出磁盘空间后重新启动')
    await expect(database.pool.query('insert into kept values (2)')).rejects.toThrow('已停止工作')
    await database.close()
    rmSync(join(data, 'filler'))
    const again = await openEmbedded(folder)
    try {
      expect((await again.pool.query('select n from kept')).rows).toEqual([{n: 1}])
    } finally {
      await again.close()
    }
  },
)

test.runIf(mounted)('a data folder that is full, only for reading, or a file: said before anything begins', () => {
  fill(join(data, 'filler'))
  expect(() => takeLock(join(data, 'new'))).toThrow('所在的磁盘已满')
  expect(() => takeLock(join(data, 'filler'))).toThrow('不是文件夹')
  rmSync(join(data, 'filler'))
  execFileSync('mount', ['-o', 'remount,ro', data])
  expect(() => takeLock(join(data, 'new'))).toThrow('是只读的')
  execFileSync('mount', ['-o', 'remount,rw', data])
  takeLock(join(data, 'new')).release()
})

/** To the last byte. */
function fill(file: string): void {
  for (const block of [1_000_000, 4096, 1])
    expect(() => {
      for (;;) appendFileSync(file, Buffer.alloc(block))
    }).toThrow('ENOSPC')
}
