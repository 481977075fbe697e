import {newKey} from '../parts/newKey.js'

/** What was dropped together: one batch, also when it is sent in several sittings. */
export interface Group {
  readonly id: string
  /** What people call it. */
  readonly name: string
  readonly expected: number
  /** The server's batch, once there is one. */
  readonly batch: string | null
  /** The window that sends it. */
  readonly window: string
}

const KEY = 'taizhang.uploads.'
/** Milliseconds in which another window answers. */
const ANSWER = 700

/** This window, as the others know it. */
const self = newKey()
const channel = new BroadcastChannel('taizhang.uploads')
const heard = new Set<string>()
channel.onmessage = ({data}) => {
  const {ask, here} = data as {ask?: true; here?: string}
  if (ask) channel.postMessage({here: self})
  if (here) heard.add(here)
}

/** The groups of which this window has something in its list. */
export const groups = new Map<string, Group>()

const placeOf = (user: string, id: string) => `${KEY}${user}.${id}`

export function startGroup(user: string, name: string, expected: number): Group {
  return remember(user, {id: newKey(), name, expected, batch: null, window: self})
}

export function remember(user: string, group: Group): Group {
  groups.set(group.id, group)
  localStorage.setItem(placeOf(user, group.id), JSON.stringify(group))
  return group
}

export function endGroup(user: string, id: string) {
  groups.delete(id)
  localStorage.removeItem(placeOf(user, id))
}

/** A user's groups that a closed or reloaded window left behind; from now on they are this window's. */
export async function takeOver(user: string): Promise<readonly Group[]> {
  const all = Object.keys(localStorage)
    .filter((name) => name.startsWith(placeOf(user, '')))
    .map((name) => JSON.parse(localStorage.getItem(name)!) as Group)
  if (all.length === 0) return []
  heard.clear()
  channel.postMessage({ask: true})
  await new Promise((resolve) => setTimeout(resolve, ANSWER))
  return all
    .filter(({window}) => window !== self && !heard.has(window))
    .map((group) => remember(user, {...group, window: self}))
}
