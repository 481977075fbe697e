import {useQueryClient} from '@tanstack/react-query'
import {useEffect, useSyncExternalStore} from 'react'
import type {LiveEvent} from '../../server/api/system.js'

type Listener = (event: LiveEvent) => void
type State = 'connecting' | 'open' | 'lost'

const listeners = new Set<Listener>()
const watchers = new Set<() => void>()
let state: State = 'connecting'
let source: EventSource | null = null

function set(next: State) {
  state = next
  for (const watch of watchers) watch()
}

/** One connection for all pages; the browser reconnects by itself and sends the last id it saw. */
function connect() {
  if (source !== null) return
  source = new EventSource('/api/events')
  source.onopen = () => set('open')
  source.onerror = () => set('lost')
  source.onmessage = ({data}) => {
    const event = JSON.parse(String(data)) as LiveEvent
    for (const listen of listeners) listen(event)
  }
}

export function closeLive() {
  source?.close()
  source = null
  set('connecting')
}

/** Hear what others and the workers do. */
export function useLive(listen: Listener) {
  useEffect(() => {
    connect()
    listeners.add(listen)
    return () => void listeners.delete(listen)
  }, [listen])
}

/** Whether the server is there. */
export function useConnection(): State {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => void watchers.delete(watch)
    },
    () => state,
  )
}

/** After a lost connection comes back, everything shown is read again. */
export function useCatchUp() {
  const client = useQueryClient()
  const connection = useConnection()
  useEffect(() => {
    if (connection === 'open') void client.invalidateQueries()
  }, [connection, client])
}
