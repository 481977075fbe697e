import {createHmac} from 'node:crypto'
import {RefusedError} from '../../app/ports/digests.js'

/** Milliseconds until the other side has answered. */
const PATIENCE = 10_000

/** The other side proves by it who sent what, and when: HMAC-SHA256 over `timestamp.body`. */
export function signature(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

/** Posts to the address that was set and to no other: a redirect is an error. */
export async function postDigest(
  {url, secret}: {readonly url: string; readonly secret: string | null},
  day: string,
  json: string,
  patience = PATIENCE,
): Promise<void> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signed: Record<string, string> =
    secret === null ? {} : {'x-taizhang-signature': signature(secret, timestamp, json)}
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'taizhang',
      // The same day sent twice can be told by whoever receives it.
      'x-taizhang-delivery': `digest-${day}`,
      'x-taizhang-timestamp': timestamp,
      ...signed,
    },
    body: json,
  })
  await response.body?.cancel()
  if (response.ok) return
  const message = `webhook 回答 ${response.status}`
  if (response.status >= 500 || [408, 425, 429].includes(response.status)) throw new Error(message)
  throw new RefusedError(response.status < 400 ? `${message}, 不跟随转向; 请填写最终地址` : message)
}
