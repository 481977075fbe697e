import type {Digest} from '../digest/digest.js'
import type {Channel, MailSettings} from '../digest/settings.js'
import type {Listed, Page} from './store.js'

export interface Delivery {
  readonly day: string
  readonly channel: Channel
  readonly attempts: number
}
export interface DeliveryView extends Delivery {
  readonly state: 'waiting' | 'sent' | 'failed'
  readonly reason: string | null
  readonly at: string
}

/** The digests that were made, one a day, and how each of them goes out. */
export interface DigestBook {
  has(day: string): Promise<boolean>
  /** False where another process made that day's already. */
  keep(digest: Digest, channels: readonly Channel[], at: Date): Promise<boolean>
  /** Makes the day's anew and sends it again. */
  renew(digest: Digest, channels: readonly Channel[], at: Date): Promise<void>
  one(day: string): Promise<Digest | null>
  /** Takes those whose turn it is: never tried, or tried long enough ago. */
  take(now: Date): Promise<Delivery[]>
  settle(delivery: Delivery, state: DeliveryView['state'], reason: string | null, at: Date): Promise<void>
  list(page: Page): Promise<Listed<DeliveryView>>
}

/** Whoever it went to refused it for good: trying again would not help. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}

/** The ways out; each rejects when it did not arrive. */
export interface Outlets {
  file(day: string, words: string, json: string): Promise<void>
  webhook(to: {readonly url: string; readonly secret: string | null}, day: string, json: string): Promise<void>
  mail(
    settings: MailSettings,
    message: {readonly subject: string; readonly text: string; readonly id: string},
  ): Promise<void>
}
