/** How the daily digest is made and where it goes. Secrets are kept here and told to nobody. */
export interface DigestSettings {
  readonly enabled: boolean
  /** HH:MM in Beijing. */
  readonly time: string
  readonly ahead: number
  readonly file: boolean
  /** Units by what they are late with: off unless switched on. */
  readonly ranking: boolean
  readonly webhook: {readonly url: string; readonly secret: string | null} | null
  readonly mail: MailSettings | null
}

export interface MailSettings {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly user: string | null
  readonly password: string | null
  readonly from: string
  readonly to: readonly string[]
}

export const DIGEST = 'digest'

export const silent: DigestSettings = {
  ...{enabled: false, time: '08:00', ahead: 3, file: true, ranking: false},
  ...{webhook: null, mail: null},
}

export type Channel = 'file' | 'webhook' | 'mail'

export function channelsOf({file, webhook, mail}: DigestSettings): Channel[] {
  return [
    ...(file ? ['file' as const] : []),
    ...(webhook ? ['webhook' as const] : []),
    ...(mail ? ['mail' as const] : []),
  ]
}
