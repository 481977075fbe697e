import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {isHeld} from '../../adapters/database/lock.js'
import type {Address} from './reach.js'

/** A server that runs on this data folder leaves its address and a token there, for its owner only; one that was killed leaves them too. */
export function running(data: string): Address | null {
  const file = join(data, 'local.json')
  if (!existsSync(file) || !isHeld(data)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Address
  } catch (error) {
    // Being written, or removed, at this moment.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
