import {execFileSync} from 'node:child_process'
import {afterAll, expect, test} from 'vitest'
import type {Analysts} from '../../app/ports/analysts.js'
import {openPool} from './pool.js'

const pools: Analysts[] = []
afterAll(() => Promise.all(pools.map((pool) => pool.close())))

function open(size: number): Analysts {
  const patience = {reading: 300_000, analyzing: 300_000}
  const pool = openPool({size, digest: 'd', answers: 100, memoryMB: 512, env: {}, patience})
  pools.push(pool)
  return pool
}

function children(): number[] {
  const listed = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'analyst'], {encoding: 'utf8'})
  return listed.trim().split('\n').map(Number)
}

test('a process that dies idle costs nobody a try: whoever asks next is answered by another', async () => {
  const pool = open(1)
  expect(await pool.words('固定资产投资')).not.toEqual([])
  for (let round = 0; round < 2; round++) {
    // Its exit is not heard of before the question is asked.
    for (const pid of children()) process.kill(pid, 'SIGKILL')
    expect(await pool.words('固定资产投资')).not.toEqual([])
  }
}, 600_000)

test('a signal to the whole group ends no process that the parent has not given up', async () => {
  const pool = open(1)
  await pool.words('投资')
  const before = children()
  for (const pid of before) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.kill(pid, signal)
  await pool.words('投资')
  expect(children()).toEqual(before)
}, 600_000)

test('processes are started as they are needed, not ahead of it', async () => {
  const others = children().length
  const pool = open(4)
  await pool.words('投资')
  await pool.words('投资')
  expect(children().length).toBe(others + 1)
}, 600_000)
