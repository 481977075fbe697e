import {useSyncExternalStore} from 'react'

const narrow = matchMedia('(max-width: 700px)')

/** A phone, or a window as narrow as one. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (watch) => {
      narrow.addEventListener('change', watch)
      return () => narrow.removeEventListener('change', watch)
    },
    () => narrow.matches,
  )
}
