import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {expect, test} from 'vitest'
import {allow, spending} from './allowance.js'

test('processor time is counted from the first look on, and anew after a renewal', () => {
  const allowance = allow(1000)
  expect(allowance.isSpent(50_000)).toBe(false)
  expect(allowance.isSpent(50_990)).toBe(false)
  expect(allowance.isSpent(51_010)).toBe(true)
  allowance.renew()
  expect(allowance.isSpent(51_020)).toBe(false)
  expect(allowance.isSpent(52_030)).toBe(true)
})

test('while it is paused nothing is spent', () => {
  const allowance = allow(1000)
  expect(allowance.isSpent(0)).toBe(false)
  allowance.pause()
  expect(allowance.isSpent(9000)).toBe(false)
})

test('where the system does not tell, the clock counts', () => {
  expect(allow(-1).isSpent(null)).toBe(true)
  expect(allow(1_000_000).isSpent(null)).toBe(false)
})

test.runIf(existsSync('/proc/self/stat'))(
  'a process that computes is seen to, one that is gone is said to be',
  async () => {
    const child = spawn(process.execPath, ['-e', 'for (;;);'], {stdio: 'ignore'})
    const first = await spending(child.pid!)
    await expect.poll(async () => (await spending(child.pid!))!.processorMs).toBeGreaterThan(first!.processorMs + 200)
    expect((await spending(child.pid!))!.residentMB).toBeGreaterThan(1)
    const gone = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGKILL')
    await gone
    expect(await spending(child.pid!)).toBeNull()
  },
)
