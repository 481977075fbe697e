import {useQueries, useQueryClient} from '@tanstack/react-query'
import {useCallback, useEffect, useMemo, useRef, useState} from 'react'
import {type ApiError, call, type Output} from '../../api/client.js'
import {useLive} from '../../api/live.js'
import type {Shown} from '../../parts/Windowed.js'
import type {Row} from '../review/records.js'
import type {EntryFilter, EntrySort} from './filter.js'

/** Rows asked for at a time. */
export const PAGE = 200
/** A jump further than this waits until the scrolling rests, so that dragging does not ask for all it passes. */
const JUMP = PAGE
const REST = 40

type Answer = Output<'listEntries'>

export interface LedgerRows {
  readonly total: number | null
  /** Undefined: on its way. */
  readonly at: (index: number) => Row | undefined
  readonly error: ApiError | null
  readonly retry: () => void
  readonly onShown: (shown: Shown) => void
  /** Rows that were decided on count at once, before the list is read again. */
  readonly patch: (rows: readonly Row[]) => void
}

/** The ledger by pages: what is in sight and its neighbours are fetched, what is long out of sight is forgotten. */
export function useLedgerRows(filter: EntryFilter, sort: EntrySort | undefined): LedgerRows {
  const client = useQueryClient()
  const [shown, setShown] = useState<Shown>({first: 0, last: 60})
  const onShown = useRestingShown(setShown)
  const known = useRef<{filter: string; total: number} | null>(null)
  const key = JSON.stringify([filter, sort])
  const remembered = known.current?.filter === key ? known.current.total : null
  const pages = useMemo(() => pagesAround(shown, remembered), [shown, remembered])
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = {query: {...filter, sort, offset: page * PAGE, limit: PAGE}}
      return {
        queryKey: ['listEntries', input],
        queryFn: ({signal}: {signal: AbortSignal}) => call('listEntries', input, signal),
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
  const at = (index: number) => answers[pages.indexOf(Math.floor(index / PAGE))]?.data?.items[index % PAGE]
  const failed = answers.find(({error}) => error !== null)
  return {
    total: total ?? null,
    at,
    error: (failed?.error as ApiError | undefined) ?? null,
    retry: reload,
    onShown,
    patch,
  }
}

/** The pages in sight first, then two to come, then the one just passed. */
function pagesAround({first, last}: Shown, total: number | null): number[] {
  const from = Math.floor(first / PAGE)
  const to = Math.floor(Math.max(first, last - 1) / PAGE)
  const end = total === null ? 0 : Math.max(0, Math.ceil(total / PAGE) - 1)
  const seen = Array.from({length: to - from + 1}, (_, step) => from + step)
  return [...seen, to + 1, from - 1, to + 2].filter((page) => page >= 0 && page <= end)
}

function useRestingShown(set: (shown: Shown) => void): (shown: Shown) => void {
  const settled = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(
    (shown) => {
      clearTimeout(timer.current)
      const settle = () => {
        settled.current = shown.first
        set(shown)
      }
      if (Math.abs(shown.first - settled.current) <= JUMP) settle()
      else timer.current = setTimeout(settle, REST)
    },
    [set],
  )
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
