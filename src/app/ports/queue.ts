export type Lane = 'interactive' | 'bulk' | 'scan'

/** A queue carries ids only: which document, and which of its analyses is wanted. */
export interface Job {
  readonly documentId: string
  readonly job: number
  readonly lane: Lane
}

export interface QueueCounts {
  readonly waiting: number
  readonly active: number
  readonly delayed: number
  readonly paused: boolean
}

/** Takes jobs until it is closed; close waits for those begun. */
export interface Consumer {
  close(): Promise<void>
}

export interface Queue {
  readonly engine: 'database' | 'redis'
  /** Adding what is there already changes nothing. */
  add(jobs: readonly Job[]): Promise<void>
  counts(): Promise<QueueCounts>
  pause(): Promise<void>
  resume(): Promise<void>
  /** Forget every job; the reconciler adds again what is still wanted. Only where no other process works. */
  clear(): Promise<void>
  consume(handle: (job: Job) => Promise<void>, concurrency: number): Promise<Consumer>
  close(): Promise<void>
}
