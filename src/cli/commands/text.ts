import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {openReader} from '../../setup.js'
import {type Io, UsageError} from '../io.js'

/** taizhang text: the source text that every position counts in. */
export async function run(argv: string[], io: Io): Promise<number> {
  const [path, ...more] = argv
  if (path === undefined || more.length > 0) throw new UsageError(`text 要一个文件, 读到 ${argv.length} 个`)
  const reader = openReader()
  try {
    const {text} = await reader.read(await readFile(path), basename(path))
    io.out(text)
    return 0
  } finally {
    await reader.close()
  }
}
