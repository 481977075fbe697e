export interface Beat {
  readonly id: string
  readonly startedAt: Date
  readonly at: Date
  readonly concurrency: number
  readonly busy: number
  readonly done: number
  readonly failed: number
  readonly digest: string
}
export interface WorkerView {
  readonly id: string
  readonly host: string
  readonly pid: number
  readonly startedAt: string
  readonly seenAt: string
  readonly alive: boolean
  readonly concurrency: number
  readonly busy: number
  readonly done: number
  readonly failed: number
  readonly memoryBytes: number
  readonly digest: string
}

/** Who works, on which machine. */
export interface WorkerBook {
  /** How often dictionaries have been saved by now. */
  beat(beat: Beat): Promise<number>
  leave(id: string): Promise<void>
  list(now: Date): Promise<WorkerView[]>
}
