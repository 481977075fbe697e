import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {today} from '../../app/decide.js'
import {type Digest, digestOn} from '../../app/digest/digest.js'
import {digestNow, digestSettings} from '../../app/digest/send.js'
import {digestWords} from '../../app/digest/words.js'
import type {DeliveryView} from '../../app/ports/digests.js'
import {dayOf} from '../../dictionaries/catalog.js'
import {openSystem, readSettings} from '../../system.js'
import {type Io, UsageError} from '../io.js'
import {parseOptions} from '../service.js'

interface Archive {
  digest(day: string | null): Promise<Digest>
  /** Sends today's; how it went. */
  send(): Promise<readonly DeliveryView[]>
  close(): Promise<void>
}

/** A server that runs on this machine's data folder has it locked: it is asked instead. */
async function openArchive(): Promise<Archive> {
  const settings = readSettings()
  const file = join(settings.data, 'local.json')
  if (settings.databaseUrl === null && existsSync(file)) return remote(JSON.parse(readFileSync(file, 'utf8')) as Local)
  const system = await openSystem(settings)
  const {store, clock} = system
  return {
    digest: async (day) => digestOn(store, await digestSettings(store), day ?? today(clock), null),
    async send() {
      await digestNow(system)
      return (await store.digests.list({offset: 0, limit: 3})).items
    },
    close: () => system.close(),
  }
}

interface Local {
  readonly url: string
  readonly token: string
}

function remote({url, token}: Local): Archive {
  async function call<T>(method: string, path: string): Promise<T> {
    const response = await fetch(`${url}${path}`, {method, headers: {authorization: `Bearer ${token}`}})
    if (!response.ok)
      throw new UsageError(`服务器没有答应 (${response.status}); 若服务已停止, 请删去数据文件夹里的 local.json`)
    return (await response.json()) as T
  }
  return {
    digest: (day) => call('GET', `/api/digest${day === null ? '' : `?day=${day}`}`),
    send: async () => (await call<{items: DeliveryView[]}>('POST', '/api/digest/send')).items,
    close: async () => {},
  }
}

const channelWords = {file: '文件', webhook: 'webhook', mail: '邮件'} as const
const stateWords = {waiting: '将重试', sent: '已送出', failed: '未送出'} as const

/** taizhang digest: what today asks for, on the screen or sent where the archive is set to send it. */
export async function run(argv: string[], io: Io): Promise<number> {
  const {values, positionals} = parseOptions(argv, {
    day: {type: 'string'},
    send: {type: 'boolean', default: false},
    format: {type: 'string', default: 'table'},
  })
  if (positionals.length > 0)
    throw new UsageError(`digest 不收文件名 (${positionals[0]}); 文件的提醒用 taizhang paper 每日提醒`)
  if (values.format !== 'table' && values.format !== 'json')
    throw new UsageError(`--format ${values.format} 不认识, 应为 table、json 之一`)
  if (values.send && values.day !== undefined) throw new UsageError('--send 只发今天的; 请去掉 --day')
  const archive = await openArchive()
  try {
    if (values.send) {
      const sent = await archive.send()
      if (sent.length === 0) io.out('没有设置送到哪里; 请在设置中选文件、webhook 或邮件')
      for (const {channel, state, reason} of sent)
        io.out(`${channelWords[channel]}: ${stateWords[state]}${reason === null ? '' : ` (${reason})`}`)
      return sent.some(({state}) => state !== 'sent') ? 1 : 0
    }
    const digest = await archive.digest(values.day === undefined ? null : dayOf(values.day))
    io.out(values.format === 'json' ? JSON.stringify(digest, null, 1) : digestWords(digest))
    return 0
  } finally {
    await archive.close()
  }
}
