import {closeSync, existsSync, openSync, statSync} from 'node:fs'
import {resolve} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import type {Archives} from '../../app/ports/archives.js'
import {openReader} from '../../setup.js'
import {openSystem, readSettings} from '../../system.js'
import {readCatalog} from '../catalog.js'
import {openLocal} from '../importing/local.js'
import type {Address} from '../importing/reach.js'
import {openRemote} from '../importing/remote.js'
import {type ImportTools, importAll, summary} from '../importing/run.js'
import {running} from '../importing/running.js'
import {found, sources} from '../importing/sources.js'
import type {Target} from '../importing/target.js'
import {watch} from '../importing/watch.js'
import {type Io, UsageError} from '../io.js'
import {endWith, parseOptions, stopAsked} from '../service.js'

interface Opened {
  readonly target: Target
  readonly archives: Archives
  close(): Promise<void>
}

async function open(
  io: Io,
  name: string,
  expected: number | null,
  source: 'import' | 'watch',
  server: () => Address | null,
): Promise<Opened> {
  if (server() !== null) {
    const reader = openReader()
    const target = await openRemote({server, name, expected, wait, say: io.error})
    return {target, archives: reader, close: () => reader.close()}
  }
  const system = await openSystem({...readSettings(), log: process.env.TAIZHANG_LOG ?? 'warn'})
  endWith(system.database.lost, io)
  system.reconcile()
  // With a database of its own there are workers elsewhere; embedded, this process is the worker.
  if (system.settings.databaseUrl === null) await system.work()
  const target = await openLocal(system, {name, source, expected})
  return {target, archives: system.archives, close: () => system.close()}
}

/** taizhang import: folders, archives and files into the archive; what an earlier run brought in is passed over. */
export async function run(argv: string[], io: Io): Promise<number> {
  const {values, positionals} = parseOptions(argv, {
    catalog: {type: 'string'},
    report: {type: 'string'},
    server: {type: 'string'},
    token: {type: 'string'},
    watch: {type: 'boolean', default: false},
  })
  if (positionals.length === 0) throw new UsageError('没有给出文件夹; 应为 taizhang import 文件夹或压缩包...')
  for (const path of positionals) if (!existsSync(path)) throw new UsageError(`找不到 ${path}; 请检查路径`)
  if ((values.server === undefined) !== (values.token === undefined))
    throw new UsageError('--server 与 --token 须同时给出')
  if (values.watch && !positionals.every((path) => statSync(path).isDirectory()))
    throw new UsageError('--watch 只能看着文件夹')
  const catalog = readCatalog(values.catalog)
  const given = values.server && values.token ? {url: values.server, token: values.token} : null
  const server = () => given ?? running(readSettings().data)
  const name = `导入 ${positionals.map((path) => resolve(path)).join(' ')}`.slice(0, 300)
  const files = found(positionals)
  // What archives hold is known when they are opened.
  const expected = values.watch || files.some(({shown}) => /\.zip$/iu.test(shown)) ? null : files.length
  let stopped = false
  stopAsked().then(() => {
    stopped = true
  })
  const report = values.report ?? '导入报告.csv'
  checkWritable(report)
  const tools: ImportTools = {
    io,
    report,
    now: () => performance.now(),
    wait: (milliseconds) => wait(milliseconds),
    stopped: () => stopped,
  }
  const {target, archives, close} = await open(io, name, expected, values.watch ? 'watch' : 'import', server)
  try {
    const batch = values.watch
      ? await watch(tools, target, {folders: positionals, archives, catalog})
      : await importAll(tools, target, sources(archives, files, catalog))
    return summary(io, batch, report)
  } finally {
    await close()
  }
}

/** Said now, not after a night's import. */
function checkWritable(report: string): void {
  try {
    closeSync(openSync(report, 'a'))
  } catch (error) {
    throw new UsageError(
      `报告 ${report} 写不了 (${(error as NodeJS.ErrnoException).code}); 请用 --report 指定另一个文件`,
    )
  }
}
