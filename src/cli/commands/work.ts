import {openSystem, readSettings} from '../../system.js'
import {type Io, UsageError} from '../io.js'
import {parseOptions, stopAsked, wholeNumber} from '../service.js'

/** taizhang work: take documents from the queue; any number of these, on any machine. */
export async function run(argv: string[], io: Io): Promise<number> {
  const {values, positionals} = parseOptions(argv, {concurrency: {type: 'string'}})
  if (positionals.length > 0) throw new UsageError('work 不收参数; 并行数用 --concurrency')
  const concurrency = wholeNumber(values.concurrency, '--concurrency', 1, 64)
  const settings = readSettings()
  if (settings.databaseUrl === null) {
    throw new UsageError(
      '单独的 worker 要与服务器共用数据库; 请设置 DATABASE_URL (以及 REDIS_URL), 或直接用 taizhang serve',
    )
  }
  const stop = stopAsked()
  const system = await openSystem(concurrency === null ? settings : {...settings, concurrency})
  system.reconcile()
  // A queue that is away is waited for, but not by whoever wants to stop.
  await Promise.race([system.work(), stop])
  io.out(`worker 已启动, 同时处理 ${system.settings.concurrency} 份`)
  await stop
  io.out('正在停止: 等处理中的文件完成…')
  await system.close()
  return 0
}
