import {again} from '../again.js'
import {localDay, localTime} from '../ledger/day.js'
import type {Store} from '../ports/all.js'
import type {Clock, Log} from '../ports/clock.js'
import {type Delivery, type Outlets, RefusedError} from '../ports/digests.js'
import {digestOn} from './digest.js'
import {channelsOf, DIGEST, type DigestSettings, silent} from './settings.js'
import {digestTitle, digestWords} from './words.js'

export interface DigestPorts {
  readonly store: Pick<Store, 'entries' | 'digests' | 'settings'>
  readonly outlets: Outlets
  readonly clock: Clock
  readonly log: Log
}

/** So often a delivery is tried before it is given up. */
const ATTEMPTS = 5

export async function digestSettings({settings}: Pick<Store, 'settings'>): Promise<DigestSettings> {
  return {...silent, ...((await settings.read(DIGEST)) as Partial<DigestSettings> | null)}
}

/** Make the day's digest when its time has come, and send what waits. Any number of processes may do so. */
export async function digestDue(ports: DigestPorts): Promise<void> {
  const {store, clock} = ports
  const settings = await digestSettings(store)
  const now = clock.now()
  const day = localDay(now)
  // A server that was down at the time catches up the same day.
  if (settings.enabled && localTime(now) >= settings.time && !(await store.digests.has(day)))
    await store.digests.keep(await digestOn(store, settings, day, null), channelsOf(settings), now)
  await deliver(ports, settings)
}

/** Today's, now, whatever was sent before. */
export async function digestNow(ports: DigestPorts): Promise<void> {
  const {store, clock} = ports
  const settings = await digestSettings(store)
  const now = clock.now()
  await store.digests.renew(await digestOn(store, settings, localDay(now), null), channelsOf(settings), now)
  await deliver(ports, settings)
}

async function deliver(ports: DigestPorts, settings: DigestSettings): Promise<void> {
  const {store, clock, log} = ports
  for (const delivery of await store.digests.take(clock.now())) {
    try {
      await send(ports, settings, delivery)
      await store.digests.settle(delivery, 'sent', null, clock.now())
    } catch (error) {
      // Whatever stands in the way of one of them, the others still go out.
      const {message} = error as Error
      const last = error instanceof RefusedError || delivery.attempts >= ATTEMPTS
      log.warn('digest', {...delivery, error: message})
      await store.digests.settle(delivery, last ? 'failed' : 'waiting', message.slice(0, 500), clock.now())
    }
  }
}

async function send({store, outlets}: DigestPorts, settings: DigestSettings, {day, channel}: Delivery): Promise<void> {
  const digest = await store.digests.one(day)
  if (digest === null) throw new RefusedError('这一天的提醒已不在')
  const json = JSON.stringify({schema: 'taizhang.digest/1', ...digest})
  switch (channel) {
    case 'file':
      return outlets.file(day, digestWords(digest), json)
    case 'webhook':
      if (!settings.webhook) throw new RefusedError('已不再设置 webhook')
      return outlets.webhook(settings.webhook, day, json)
    case 'mail':
      if (!settings.mail) throw new RefusedError('已不再设置邮件')
      return outlets.mail(settings.mail, {subject: digestTitle(digest), text: digestWords(digest), id: `digest-${day}`})
  }
}

/** Look at the clock again and again until stopped. */
export function keepDigesting(ports: DigestPorts, every: number): () => Promise<void> {
  return again(
    () => digestDue(ports),
    every,
    (error) => ports.log.warn('digest', {error: error.message}),
  )
}
