import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {type Analysts, ScanError} from '../../src/app/ports/analysts.js'
import {RetryError} from '../../src/model/errors.js'
import {openSystem, readSettings} from '../../src/system.js'
import {openInProcess} from '../server/analysts.js'
import {bringIn} from '../store/filled.js'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-stop-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** A scan whose pages take as long as the process lives. */
function endless(real: Analysts): Analysts & {readonly begun: Promise<void>} {
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  let giveUp = () => {}
  const closed = new Promise<never>((_, reject) => {
    giveUp = () => reject(new RetryError('分析进程已停止'))
  })
  closed.catch(() => {})
  return {
    ...real,
    begun,
    async analyze(task) {
      if (task.lane !== 'scan') throw new ScanError('scan')
      begin()
      return closed
    },
    async close() {
      giveUp()
    },
  }
}

test('stopped in the middle of a long scan: it is not waited for, and is done at the next start', async () => {
  const real = openInProcess()
  const settings = {...readSettings({TAIZHANG_DATA: folder}), log: 'silent', farewell: 300}
  const slow = endless(real)
  const first = await openSystem(settings, slow)
  first.reconcile()
  await first.work()
  await bringIn(first, [1])
  await slow.begun
  await first.close()
  const second = await openSystem(settings, real)
  try {
    const state = async () => (await second.database.pool.query('select status, lane, starts from documents')).rows
    expect(await state()).toEqual([{status: 'waiting', lane: 'scan', starts: 1}])
    await second.work()
    await expect.poll(state).toEqual([{status: 'done', lane: 'scan', starts: 2}])
  } finally {
    await second.close()
    await real.close()
  }
})
