import {useQueries, useQueryClient} from '@tanstack/react-query'
import {useCallback, useEffect, useMemo, useRef, useState} from 'react'
import {type ApiError, call, type Output} from '../../api/client.js'
import {useLive} from '../../api/live.js'
import type {Shown} from '../../parts/Windowed.js'
import type {Row} from '../review/records.js'
import type {EntryFilter, EntrySort} from './filter.js'

/** Rows asked for at a time: what is in sight lies on one page or two. */
export const PAGE = 100
/** A jump further than this waits for what was asked before, or this long, so that dragging does not ask for all it passes. */
const JUMP = PAGE
const REST = 40
/** After a jump the neighbours wait so long for another one, which they would keep waiting. */
const LANDED = 150

type Answer = Output<'listEntries'>

export interface LedgerRows {
  readonly total: number | null
  /** Undefined: on its way. */
  readonly at: (index: number) => Row | undefined
  /** Whether all of these are here. */
  readonly ready: (shown: Shown) => boolean
  readonly error: ApiError | null
  readonly retry: () => void
  readonly onShown: (shown: Shown) => void
  /** Rows that were decided on count at once, before the list is read again. */
  readonly patch: (rows: readonly Row[]) => void
}

/** The ledger by pages: what is in sight is fetched, then its neighbours; what is long out of sight is forgotten. */
export function useLedgerRows(filter: EntryFilter, sort: EntrySort | undefined): LedgerRows {
  const client = useQueryClient()
  const [shown, setShown] = useState<Shown>({first: 0, last: 30})
  const known = useRef<{filter: string; total: number} | null>(null)
  const key = JSON.stringify([filter, sort])
  const remembered = known.current?.filter === key ? known.current.total : null
  const {seen, near} = useMemo(() => pagesAround(shown, remembered), [shown, remembered])
  const asked = (page: number) => ({query: {...filter, sort, offset: page * PAGE, limit: PAGE}})
  const isHere = (page: number) => client.getQueryData(['listEntries', asked(page)]) !== undefined
  const ready = seen.every(isHere)
  const {onShown, landed} = useRestingShown(setShown, ready)
  const pages = [...seen, ...near]
  const answers = useQueries({
    queries: pages.map((page, place) => {
      const input = asked(page)
      return {
        queryKey: ['listEntries', input],
        queryFn: ({signal}: {signal: AbortSignal}) => call('listEntries', input, signal),
        // The neighbours do not keep waiting what is in sight.
        enabled: (ready && landed) || place < seen.length,
        // Another page's rows would stand in the wrong place.
        placeholderData: undefined,
        staleTime: 20_000,
        gcTime: 60_000,
      }
    }),
  })
  const total = answers.find(({data}) => data !== undefined)?.data?.total ?? remembered
  if (total !== null && total !== undefined) known.current = {filter: key, total}

  const reload = useCallback(() => void client.invalidateQueries({queryKey: ['listEntries']}), [client])
  useReloadOnChange(reload)
  const patch = useCallback(
    (rows: readonly Row[]) => {
      const byId = new Map(rows.map((row) => [row.id, row]))
      client.setQueriesData<Answer>(
        {queryKey: ['listEntries']},
        (old) => old && {...old, items: old.items.map((row) => byId.get(row.id) ?? row)},
      )
    },
    [client],
  )
  const items = new Map(pages.map((page, place) => [page, answers[place]?.data?.items]))
  const itemsOf = (page: number) => {
    // Rows that were left are still on the screen while others are on their way.
    if (!items.has(page)) items.set(page, client.getQueryData<Answer>(['listEntries', asked(page)])?.items)
    return items.get(page)
  }
  const failed = answers.find(({error}) => error !== null)
  return {
    total: total ?? null,
    at: (index) => itemsOf(pageOf(index))?.[index % PAGE],
    ready: (some) => {
      const from = pageOf(some.first)
      return Array.from({length: lastPageOf(some) - from + 1}, (_, step) => itemsOf(from + step)).every(Boolean)
    },
    error: (failed?.error as ApiError | undefined) ?? null,
    retry: reload,
    onShown,
    patch,
  }
}

const pageOf = (row: number) => Math.floor(row / PAGE)
const lastPageOf = ({first, last}: Shown) => pageOf(Math.max(first, last - 1))

/** The pages in sight; round them three to come, and the one just passed. */
function pagesAround(shown: Shown, total: number | null): {seen: number[]; near: number[]} {
  const [from, to] = [pageOf(shown.first), lastPageOf(shown)]
  const end = total === null ? 0 : Math.max(0, Math.ceil(total / PAGE) - 1)
  const within = (page: number) => page >= 0 && page <= end
  const seen = Array.from({length: to - from + 1}, (_, step) => from + step)
  return {seen: seen.filter(within), near: [to + 1, from - 1, to + 2, to + 3].filter(within)}
}

/** `ready`: what was asked for last is there. `landed`: nobody has jumped for a moment. */
function useRestingShown(set: (shown: Shown) => void, ready: boolean) {
  const settled = useRef<Shown>({first: 0, last: 30})
  const free = useRef(ready)
  const next = useRef<Shown | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const [landed, setLanded] = useState(true)
  const settle = useCallback(() => {
    clearTimeout(timer.current)
    if (next.current === null) return
    if (Math.abs(next.current.first - settled.current.first) > JUMP) setLanded(false)
    settled.current = next.current
    free.current = false
    set(next.current)
    next.current = null
  }, [set])
  useEffect(() => {
    free.current = ready
    if (ready) settle()
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (landed || !ready) return
    const wait = setTimeout(() => setLanded(true), LANDED)
    return () => clearTimeout(wait)
  }, [landed, ready])
  const onShown = useCallback(
    (shown: Shown) => {
      clearTimeout(timer.current)
      const old = settled.current
      const same = pageOf(shown.first) === pageOf(old.first) && lastPageOf(shown) === lastPageOf(old)
      next.current = same ? null : shown
      if (same) return
      if (free.current || Math.abs(shown.first - old.first) <= JUMP) settle()
      else timer.current = setTimeout(settle, REST)
    },
    [settle],
  )
  return {onShown, landed}
}

/** What others decide and what the workers finish is read a moment later, together. */
function useReloadOnChange(reload: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useLive(
    useCallback(
      (event) => {
        if (event.type === 'batch') return
        if (event.type === 'document' && event.status !== 'done') return
        clearTimeout(timer.current)
        timer.current = setTimeout(reload, 1500)
      },
      [reload],
    ),
  )
}
