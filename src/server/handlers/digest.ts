import {today} from '../../app/decide.js'
import {digestOn} from '../../app/digest/digest.js'
import {digestNow, digestSettings} from '../../app/digest/send.js'
import {DIGEST, type DigestSettings} from '../../app/digest/settings.js'
import type {Handlers} from '../context.js'
import {HttpError} from '../problem.js'

/** Secrets stay here. */
function told({webhook, mail, ...rest}: DigestSettings) {
  const withoutPassword = () => {
    const {password, ...own} = mail!
    return {...own, hasPassword: password !== null}
  }
  return {
    ...rest,
    webhook: webhook && {url: webhook.url, hasSecret: webhook.secret !== null},
    mail: mail && withoutPassword(),
  }
}

export const digestHandlers: Handlers<
  'getDigest' | 'getDigestSettings' | 'putDigestSettings' | 'sendDigest' | 'listDeliveries'
> = {
  async getDigest({query: {day}}, {ports, asking}) {
    const {store, clock} = ports
    return digestOn(store, await digestSettings(store), day ?? today(clock), asking.scope)
  },
  getDigestSettings: async (_, {ports}) => told(await digestSettings(ports.store)),
  async putDigestSettings({body}, {ports, audit}) {
    const before = await digestSettings(ports.store)
    const {webhook, mail, ...rest} = body
    // A secret goes only where it was meant for: another address needs it anew.
    const secret = webhook?.url === before.webhook?.url ? (before.webhook?.secret ?? null) : null
    const password = mail?.host === before.mail?.host ? (before.mail?.password ?? null) : null
    const settings: DigestSettings = {
      ...rest,
      webhook: webhook && {url: webhook.url, secret: webhook.secret === undefined ? secret : webhook.secret},
      mail: mail && {...mail, password: mail.password === undefined ? password : mail.password},
    }
    if (settings.enabled && !settings.file && !settings.webhook && !settings.mail)
      throw new HttpError(
        422,
        'digest/nowhere',
        '已启用每日提醒, 但没有设置送到哪里',
        '请至少选文件、webhook、邮件之一',
      )
    await ports.store.settings.write(DIGEST, settings)
    await audit('settings/digest', null, {...told(settings)})
    return told(settings)
  },
  async sendDigest(_, {ports, audit}) {
    await digestNow(ports)
    await audit('digest/send', null)
    return ports.store.digests.list({offset: 0, limit: 3})
  },
  listDeliveries: ({query}, {ports}) => ports.store.digests.list(query),
}
