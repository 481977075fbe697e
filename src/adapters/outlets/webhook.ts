import {createHmac} from 'node:crypto'
import {lookup as resolveName} from 'node:dns'
import {request as plainly} from 'node:http'
import {request as viaTls} from 'node:https'
import {BlockList, isIP, type LookupFunction} from 'node:net'
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
  const status = await post(url, json, patience, {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'taizhang',
    // The same day sent twice can be told by whoever receives it.
    'x-taizhang-delivery': `digest-${day}`,
    'x-taizhang-timestamp': timestamp,
    ...signed,
  })
  if (status >= 200 && status < 300) return
  const message = `webhook 回答 ${status}`
  if (status >= 500 || [408, 425, 429].includes(status)) throw new Error(message)
  throw new RefusedError(status < 400 ? `${message}, 不跟随转向; 请填写最终地址` : message)
}

/** Never followed elsewhere, never read: only how it was answered counts. */
function post(url: string, body: string, patience: number, headers: Record<string, string>): Promise<number> {
  const {protocol, hostname} = new URL(url)
  const literal = hostname.replace(/^\[|\]$/gu, '')
  if (isIP(literal) && isForbidden(literal)) return Promise.reject(forbidden(literal))
  const send = protocol === 'https:' ? viaTls : plainly
  return new Promise((resolve, reject) => {
    const asked = send(url, {method: 'POST', headers, lookup, signal: AbortSignal.timeout(patience)}, (response) => {
      resolve(response.statusCode ?? 0)
      response.destroy()
    })
    asked.on('error', (error) => reject(error.name === 'AbortError' ? new Error('webhook timeout') : error))
    asked.end(body)
  })
}

/** Whatever a name stands for now is what is asked: it cannot turn into another address in between. */
const lookup: LookupFunction = (name, options, done) => {
  resolveName(name, {...options, all: true}, (error, found) => {
    const bad = found?.find(({address}) => isForbidden(address))
    if (error || bad) return done(error ?? forbidden(bad!.address), [])
    if (options.all) return done(null, found)
    done(null, found[0]!.address, found[0]!.family)
  })
}

/** Addresses that only machines of a cloud and of a cable answer: nobody receives a digest there. */
function isForbidden(address: string): boolean {
  return unreachable.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
const unreachable = new BlockList()
unreachable.addSubnet('169.254.0.0', 16, 'ipv4')
unreachable.addSubnet('0.0.0.0', 8, 'ipv4')
unreachable.addSubnet('224.0.0.0', 3, 'ipv4')
unreachable.addSubnet('fe80::', 10, 'ipv6')
unreachable.addSubnet('ff00::', 8, 'ipv6')
unreachable.addAddress('100.100.100.200', 'ipv4')
unreachable.addAddress('::', 'ipv6')
unreachable.addAddress('fd00:ec2::254', 'ipv6')

const forbidden = (address: string) => new RefusedError(`webhook 的地址 ${address} 不许使用; 请填写接收方的地址`)
