import {useSyncExternalStore} from 'react'
import type {Dropped} from './drop.js'

/** A file on its way: what the server has not acknowledged yet is sent again after a lost connection or a reload. */
export interface Sending extends Dropped {
  readonly group: string
  /** Its place among what was dropped together. */
  readonly place: number
  /** missing: an earlier sitting did not send it, and the browser had no room to keep it. */
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused' | 'missing'
  /** What was refused together is sent one by one: the others are not to suffer for it. */
  readonly alone: boolean
  readonly trouble: string | null
}

let items: readonly Sending[] = []
const watchers = new Set<() => void>()

export const listed = (): readonly Sending[] => items
export const isOpen = ({state}: Pick<Sending, 'state'>) => state === 'waiting' || state === 'sending'
export const keyOf = ({group, place}: Pick<Sending, 'group' | 'place'>) => `${group}.${place}`

function warn(event: BeforeUnloadEvent) {
  event.preventDefault()
}

export function list(next: readonly Sending[]) {
  items = next
  // A window that is closed sends nothing, though it goes on when it is opened again.
  if (items.some(isOpen)) window.addEventListener('beforeunload', warn)
  else window.removeEventListener('beforeunload', warn)
  for (const watch of watchers) watch()
}

export function update(some: readonly Sending[], change: (item: Sending) => Partial<Sending>) {
  const keys = new Set(some.map(keyOf))
  list(items.map((item) => (keys.has(keyOf(item)) ? {...item, ...change(item)} : item)))
}

export function useSending(): readonly Sending[] {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => void watchers.delete(watch)
    },
    () => items,
  )
}
