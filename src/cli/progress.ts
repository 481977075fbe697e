import type {Io} from './io.js'

/** Files done, rate, time left, failures so far: a bar on a terminal, plain lines elsewhere. */
export interface Progress {
  done(failed: boolean): void
  end(): void
}

const BAR = 24
/** Plain lines come no closer than this, in milliseconds. */
const EVERY = 5000

export function openProgress(io: Io, total: number, now: () => number): Progress {
  const begun = now()
  let finished = 0
  let failed = 0
  let said = begun
  const line = () => {
    const seconds = Math.max(0.001, (now() - begun) / 1000)
    const rate = finished / seconds
    const left = rate > 0 ? duration((total - finished) / rate) : '—'
    return `${finished}/${total} 份 · ${rate.toFixed(1)} 份/秒 · 剩余 ${left} · 失败 ${failed}`
  }
  const bar = () => {
    const full = Math.round((finished / Math.max(1, total)) * BAR)
    return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${line()}`
  }
  return {
    done(bad) {
      finished++
      if (bad) failed++
      if (io.live) process.stderr.write(`\r\u001b[K${bar()}`)
      else if (now() - said > EVERY) {
        said = now()
        io.error(line())
      }
    },
    end() {
      if (io.live) process.stderr.write('\r\u001b[K')
      if (total > 1)
        io.error(`完成 ${finished - failed} 份, 失败 ${failed} 份, 用时 ${duration((now() - begun) / 1000)}`)
    },
  }
}

/** 7 秒, 3 分 20 秒, 2 小时 5 分. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} 秒`
  if (whole < 3600) return `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`
  return `${Math.floor(whole / 3600)} 小时 ${Math.floor((whole % 3600) / 60)} 分`
}
