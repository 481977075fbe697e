import {useSyncExternalStore} from 'react'
import type {Line} from './sheet.js'

/** What was edited and not yet saved, by dictionary; kept while the page is open, whatever tab is looked at. */
interface Draft {
  /** The version that was edited. */
  readonly version: number
  readonly lines: readonly Line[]
  /** Its lines as they were, by their place. */
  readonly before: ReadonlyMap<number, string>
}

const drafts = new Map<string, Draft>()
const watchers = new Set<() => void>()

function warn(event: BeforeUnloadEvent) {
  event.preventDefault()
}

export function setDraft(name: string, draft: Draft | null) {
  if (draft === null) drafts.delete(name)
  else drafts.set(name, draft)
  if (drafts.size > 0) window.addEventListener('beforeunload', warn)
  else window.removeEventListener('beforeunload', warn)
  for (const watch of watchers) watch()
}

export function useDraft(name: string): Draft | undefined {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => void watchers.delete(watch)
    },
    () => drafts.get(name),
  )
}

export const hasDraft = (name: string): boolean => drafts.has(name)
