import {createInterface} from 'node:readline'
import {Readable} from 'node:stream'
import {recognizeLine} from '../../app/recognize.js'
import {openAnalyzer} from '../../setup.js'
import {type Io, UsageError} from '../io.js'

/** taizhang recognize: JSONL in, JSONL out, one process for all lines. */
export async function run(argv: string[], io: Io): Promise<number> {
  if (argv.length > 0)
    throw new UsageError(`recognize 不带参数, 读到「${argv.join(' ')}」; 文本请从标准输入给出, 每行一个 JSON`)
  const analyzer = openAnalyzer()
  let number = 0
  for await (const line of createInterface({input: Readable.from(io.stdin), crlfDelay: Infinity})) {
    number++
    if (line.trim() !== '') io.out(JSON.stringify(recognizeLine(analyzer, line, number)))
  }
  return 0
}
