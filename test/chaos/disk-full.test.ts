import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {form, openServer} from '../server/open.js'
import {speech} from '../server/texts.js'

const disk = mkdtempSync(join(tmpdir(), 'taizhang-disk-'))

/** A disk of two megabytes; only root may make one. */
function mount(): boolean {
  if (process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], {stdio: 'ignore'})
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
    return false
  }
}

const mounted = mount()
if (!mounted) console.warn('SKIPPED: the test of a full disk needs the right to mount a tmpfs')
afterAll(() => {
  if (mounted) execFileSync('umount', ['-l', disk])
  rmSync(disk, {recursive: true, force: true})
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
