#!/usr/bin/env node
import {CatalogError} from '../dictionaries/catalog.js'
import {DictionaryError} from '../dictionaries/load.js'
import {InputError, RetryError} from '../model/errors.js'
import {PipelineError} from '../pipeline/load.js'
import {type Io, UsageError} from './io.js'
import {usage} from './usage.js'

type Command = (argv: string[], io: Io) => Promise<number>

/** A command is loaded when it is called: `taizhang --help` starts at once. */
const commands: Readonly<Record<string, () => Promise<{run: Command}>>> = {
  analyze: () => import('./commands/analyze.js'),
  recognize: () => import('./commands/recognize.js'),
  text: () => import('./commands/text.js'),
  compare: () => import('./commands/compare.js'),
  chain: () => import('./commands/chain.js'),
  readback: () => import('./commands/readback.js'),
  paper: () => import('./commands/paper.js'),
  preview: () => import('./commands/preview.js'),
  digest: () => import('./commands/digest.js'),
  explain: () => import('./commands/explain.js'),
  serve: () => import('./commands/serve.js'),
  work: () => import('./commands/work.js'),
  import: () => import('./commands/import.js'),
  export: () => import('./commands/export.js'),
  dictionaries: () => import('./commands/dictionaries.js'),
}

function print(stream: NodeJS.WriteStream, text: string) {
  stream.write(text.endsWith('\n') ? text : `${text}\n`)
}

async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv
  const io: Io = {
    out: (text) => print(process.stdout, text),
    error: (text) => print(process.stderr, text),
    stdin: process.stdin,
    live: process.stderr.isTTY === true,
    width: process.stdout.columns ?? 120,
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(usage)
    return name === undefined ? 2 : 0
  }
  const command = commands[name]
  if (command === undefined) {
    io.error(`没有命令「${name}」, 应为 ${Object.keys(commands).join('、')} 之一; 用 taizhang --help 查看用法`)
    return 2
  }
  try {
    return await (await command()).run(rest, io)
  } catch (error) {
    if (error instanceof UsageError) {
      io.error(`${error.message}\n\n${usage}`)
      return 2
    }
    if (
      error instanceof DictionaryError ||
      error instanceof PipelineError ||
      error instanceof CatalogError ||
      error instanceof InputError
    ) {
      io.error(error.message)
      return 2
    }
    if (error instanceof RetryError) {
      io.error(error.message)
      return 1
    }
    throw error
  }
}

// A reader of the pipe that leaves early (head) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main(process.argv.slice(2))
