import {pino} from 'pino'
import type {Log} from '../app/ports/clock.js'

/** One JSON object a line on standard error; level by TAIZHANG_LOG. */
export function openLog(level: string): Log {
  const lines = pino(
    {level, base: null, timestamp: pino.stdTimeFunctions.isoTime},
    pino.destination({dest: 2, sync: true}),
  )
  return {
    info: (what, detail = {}) => lines.info(detail, what),
    warn: (what, detail = {}) => lines.warn(detail, what),
    error: (what, detail = {}) => lines.error(detail, what),
  }
}
