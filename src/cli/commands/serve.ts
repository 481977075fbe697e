import {isLoopback, leaveAddress, ownerLink, startServer} from '../../serve.js'
import {openSystem, readSettings} from '../../system.js'
import {type Io, UsageError} from '../io.js'
import {endWith, parseOptions, stopAsked, wholeNumber} from '../service.js'

/** taizhang serve: the pages, the API, and, unless --no-work, a worker, in one process. */
export async function run(argv: string[], io: Io): Promise<number> {
  const {values, positionals} = parseOptions(argv, {
    host: {type: 'string', default: process.env.TAIZHANG_HOST ?? '127.0.0.1'},
    port: {type: 'string', default: process.env.TAIZHANG_PORT ?? '8080'},
    'no-work': {type: 'boolean', default: false},
    proxy: {type: 'boolean', default: process.env.TAIZHANG_PROXY === '1'},
  })
  if (positionals.length > 0) throw new UsageError(`serve 不收文件名 (${positionals[0]}); 导入请用 taizhang import`)
  const port = wholeNumber(values.port, '--port', 0, 65_535) ?? 8080
  const stop = stopAsked()
  io.out('正在启动…')
  const system = await openSystem(readSettings())
  endWith(system.database.lost, io)
  const link = await ownerLink(system)
  if (link !== null && !isLoopback(values.host)) {
    io.out('还没有人设过密码: 打开下面的链接后请先设密码, 再把地址告诉别人')
  }
  const {server, url} = await startServer(system, {host: values.host, port, proxy: values.proxy}).catch(
    async (error: unknown) => {
      await system.close()
      throw error
    },
  )
  const forget = await leaveAddress(system, url)
  system.reconcile()
  system.schedule()
  const working = values['no-work'] ? null : system.work()
  const shown = url.replace(/\/\/(?:0\.0\.0\.0|\[::\])/u, '//127.0.0.1')
  io.out(link === null ? `台账已启动: ${shown}` : `台账已启动, 打开这个链接登录 (只能用一次):\n\n  ${shown}${link}\n`)
  if (shown !== url) io.out('从别的机器打开时, 请把 127.0.0.1 换成这台机器的地址')
  // A queue that is away is waited for, but not by whoever wants to stop.
  await Promise.race([working, stop])
  await stop
  io.out('正在停止: 等处理中的文件完成…')
  forget()
  await server.close()
  await system.close()
  return 0
}
