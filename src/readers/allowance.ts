import {readFile} from 'node:fs/promises'

/** What a process holds and has used since it began. */
export interface Spending {
  readonly residentMB: number
  readonly processorMs: number
}

/** How long a child may work on one thing. */
export interface Allowance {
  /** The whole time is there again: the thing begins now, or the next page does. */
  renew(): void
  /** No time runs until it is renewed. */
  pause(): void
  /** `processorMs` since the child began; null where the system does not tell. */
  isSpent(processorMs: number | null): boolean
}

/** A child that neither ends nor computes hangs; one that waits for a laden machine does not. */
const PATIENCE = 10
const PAGE_BYTES = 4096
/** USER_HZ, the unit of /proc: 100 on every Linux that Node runs on. */
const TICK_MS = 10

/** Processor time up to `limitMs`, and by the clock ten times that; by the clock alone where the system does not tell. */
export function allow(limitMs: number): Allowance {
  let clock = performance.now()
  let base: number | null = null
  let paused = false
  return {
    renew() {
      clock = performance.now()
      base = null
      paused = false
    },
    pause() {
      paused = true
    },
    isSpent(processorMs) {
      if (paused) return false
      const passed = performance.now() - clock
      if (processorMs === null) return passed > limitMs
      base ??= processorMs
      return processorMs - base > limitMs || passed > limitMs * PATIENCE
    },
  }
}

/** From /proc; null on a system without it, or when the process is gone. */
export async function spending(pid: number): Promise<Spending | null> {
  try {
    const [statm, stat] = await Promise.all([
      readFile(`/proc/${pid}/statm`, 'latin1'),
      readFile(`/proc/${pid}/stat`, 'latin1'),
    ])
    // The name in brackets may hold spaces; the fields after it are counted from the third.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return {
      residentMB: (Number(statm.split(' ')[1]) * PAGE_BYTES) / 1_000_000,
      processorMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
