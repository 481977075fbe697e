import {UsageError} from './io.js'

/** parseArgs throws TypeError on wrong usage. */
export function usageOf<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
}
