import {type AddressInfo, connect, createServer, type Socket} from 'node:net'

/** A way to a server that can lose everything: nothing is refused, nothing is closed, nothing comes through. */
export interface Swallower {
  readonly url: string
  /** From now on nothing comes through; what was connected before never will again. */
  swallow(): void
  /** New connections come through again. */
  pass(): void
  close(): Promise<void>
}

/** @param url of the server; the way to it has the same but for the port. */
export async function openSwallower(url: string): Promise<Swallower> {
  const {port, hostname} = new URL(url)
  const open = new Set<Socket>()
  const forgotten = new WeakSet<Socket>()
  let swallows = false
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const one of [near, far]) open.add(one)
    if (swallows) forgotten.add(near)
    const carry = (from: Socket, to: Socket) => {
      from.on('data', (chunk) => {
        if (!forgotten.has(near)) to.write(chunk)
      })
      from.on('close', () => {
        open.delete(from)
        if (!forgotten.has(near) || from === near) to.destroy()
      })
      from.on('error', () => {
        // Whoever is cut off closes, and that is heard above.
      })
    }
    carry(near, far)
    carry(far, near)
    const forget = () => forgotten.add(near)
    losing.add(forget)
    near.on('close', () => losing.delete(forget))
  })
  const losing = new Set<() => void>()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const way = new URL(url)
  way.port = String((server.address() as AddressInfo).port)
  return {
    url: way.href,
    swallow() {
      swallows = true
      for (const forget of losing) forget()
    },
    pass() {
      swallows = false
    },
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
