import {type ParseArgsConfig, parseArgs} from 'node:util'
import {type Io, UsageError} from './io.js'

/** parseArgs throws TypeError on wrong usage; a user should see what is wrong. */
export function parseOptions<T extends NonNullable<ParseArgsConfig['options']>>(argv: string[], options: T) {
  try {
    return parseArgs({args: argv, options, allowPositionals: true})
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
}

export function wholeNumber(word: string | undefined, name: string, least: number, most: number): number | null {
  if (word === undefined) return null
  const value = Number(word)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new UsageError(`${name} ${word} 不对, 应为 ${least}–${most} 的整数`)
}

/** Resolves at Ctrl+C or SIGTERM; a second one ends the process at once. */
export function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const stop = () => {
      if (asked) process.exit(130)
      asked = true
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}

/** A process whose database is gone for good would only say no: it ends, and whoever looks after it starts it anew. */
export function endWith(lost: Promise<Error>, io: Io): void {
  lost.then((error) => {
    io.error(error.message)
    process.exit(1)
  })
}
