import {expect, test} from 'vitest'
import type {Job, Queue} from './ports/queue.js'
import type {Work} from './ports/store.js'
import {reconcile} from './reconcile.js'

const now = new Date('2026-03-01T00:00:00Z')

/** So many rows that are not done, so many jobs; documents end while it is looked at. */
function archive({rows, jobs, endWhileLooking = 0}: {rows: number; jobs: number; endWhileLooking?: number}) {
  const state = {rows, jobs}
  const patience: number[] = []
  const added: Job[] = []
  const end = () => {
    state.rows -= endWhileLooking
    state.jobs -= endWhileLooking
  }
  const work = {
    async open() {
      const {rows: open} = state
      end()
      return open
    },
    async stale(before: Date) {
      patience.push((now.getTime() - before.getTime()) / 1000)
      return patience.length === 1 ? [{documentId: 'a', job: 1, lane: 'bulk'}] : []
    },
  } as unknown as Work
  const queue = {
    async counts() {
      const {jobs: waiting} = state
      end()
      return {waiting, active: 0, delayed: 0, paused: false}
    },
    add: async (some: readonly Job[]) => void added.push(...some),
  } as unknown as Queue
  const log = {info() {}, warn() {}, error() {}} as never
  return {patience, added, reconcile: () => reconcile({work, queue, clock: {now: () => now}, log})}
}

test('nothing open: nothing is asked of the queue', async () => {
  const {reconcile: look, patience} = archive({rows: 0, jobs: 0})
  expect(await look()).toBe(0)
  expect(patience).toEqual([])
})

test('documents that end while it is looked at are not lost', async () => {
  const {reconcile: look, patience} = archive({rows: 1000, jobs: 1000, endWhileLooking: 3})
  await look()
  expect(patience[0]).toBe(600)
})

test('a job that is missing is added after a minute, all of them at once where the queue was emptied', async () => {
  const one = archive({rows: 1000, jobs: 999})
  expect(await one.reconcile()).toBe(1)
  expect(one.patience[0]).toBe(60)
  expect(one.added).toHaveLength(1)
  const all = archive({rows: 1000, jobs: 0})
  await all.reconcile()
  expect(all.patience[0]).toBe(5)
})
