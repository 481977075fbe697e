import {writeFileSync} from 'node:fs'
import type {BatchView} from '../../app/ports/batches.js'
import type {Io} from '../io.js'
import {duration} from '../progress.js'
import {openArrived} from './arrived.js'
import type {Incoming, Refused, Target} from './target.js'

/** Files acknowledged together: few enough that a stop loses little reading, many enough to be quick. */
const CHUNK = 50
/** Files of archives wait in memory until they are sent. */
const CHUNK_BYTES = 30_000_000
const LOOK = 1000
const SAY = 5000

export interface ImportTools {
  readonly io: Io
  /** Where the report goes. */
  readonly report: string
  now(): number
  wait(milliseconds: number): Promise<void>
  stopped(): boolean
}

function line({done, failed, duplicates, refused, waiting, working, rate, secondsLeft}: BatchView): string {
  const left = secondsLeft === null ? '—' : duration(secondsLeft)
  return `完成 ${done} · 失败 ${failed} · 重复 ${duplicates} · 拒收 ${refused} · 等待 ${waiting + working} · ${rate.toFixed(1)} 份/秒 · 剩余 ${left}`
}

function openLine({io, now}: ImportTools): (batch: BatchView) => void {
  let said = Number.NEGATIVE_INFINITY
  return (batch) => {
    if (io.live) process.stderr.write(`\r\u001b[K${line(batch)}`)
    else if (now() - said >= SAY) {
      said = now()
      io.error(line(batch))
    }
  }
}

/** Bring in what has not arrived yet, then wait until every document has its final state. */
export async function importAll(
  tools: ImportTools,
  target: Target,
  files: AsyncIterable<Incoming | Refused> | Iterable<Incoming | Refused>,
): Promise<BatchView> {
  const say = openLine(tools)
  const arrived = openArrived(await target.arrived())
  let chunk: Incoming[] = []
  let refused: Refused[] = []
  let bytes = 0
  let looked = Number.NEGATIVE_INFINITY
  const send = async () => {
    if (chunk.length + refused.length > 0) await target.send(chunk, refused)
    chunk = []
    refused = []
    bytes = 0
    if (tools.now() - looked >= LOOK) {
      looked = tools.now()
      say(await target.progress())
    }
  }
  for await (const file of files) {
    if (tools.stopped()) break
    const again = arrived(file)
    if (again === 'known') continue
    if ('code' in file) refused.push({...file, again})
    else chunk.push({...file, again})
    bytes += file.size
    if (chunk.length + refused.length >= CHUNK || bytes >= CHUNK_BYTES) await send()
  }
  await send()
  return settle(tools, target, say)
}

async function settle(tools: ImportTools, target: Target, say: (batch: BatchView) => void): Promise<BatchView> {
  let batch = await target.progress()
  while (batch.waiting + batch.working > 0 && !tools.stopped()) {
    say(batch)
    await tools.wait(LOOK)
    batch = await target.progress()
  }
  if (tools.io.live) process.stderr.write('\r\u001b[K')
  writeFileSync(tools.report, await target.report())
  return batch
}

/** What an import ends with. */
export function summary(io: Io, batch: BatchView, report: string): number {
  const {uploads, done, failed, duplicates, refused, entries, waiting, working, meanRate} = batch
  io.out(
    `共 ${uploads} 个文件: 完成 ${done}, 重复 ${duplicates}, 失败 ${failed}, 拒收 ${refused}; ${entries} 条记录; 平均 ${meanRate.toFixed(1)} 份/秒`,
  )
  for (const {reason, remedy, count} of batch.failures) io.out(`  ${count} 份: ${reason} — ${remedy}`)
  if (waiting + working > 0) io.out(`  还有 ${waiting + working} 份在等待; 再次运行同一命令会接着做`)
  io.out(`报告: ${report}`)
  return failed + refused > 0 || waiting + working > 0 ? 1 : 0
}
