import {useCallback, useMemo} from 'react'
import {useLocation, useSearch} from 'wouter'

export type Query = Readonly<Record<string, string>>

/** The address holds the whole state of a page: read it, and change some of it without leaving the page. */
export function useQueryState(): [
  Query,
  (change: Readonly<Record<string, string | null>>, options?: {replace?: boolean}) => void,
] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const query = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search])
  const change = useCallback(
    (some: Readonly<Record<string, string | null>>, {replace = true} = {}) => {
      // As it is now, not as it was drawn: two changes in one go must both count.
      const next = new URLSearchParams(location.search)
      for (const [name, value] of Object.entries(some)) {
        if (value === null || value === '') next.delete(name)
        else next.set(name, value)
      }
      const tail = next.toString()
      navigate(tail === '' ? path : `${path}?${tail}`, {replace})
    },
    [path, navigate],
  )
  return [query, change]
}
