import {useQueryClient} from '@tanstack/react-query'
import {useCallback, useEffect, useRef, useState} from 'react'
import type {NewDecision} from '../../../server/api/decision.js'
import type {ApiError} from '../../api/client.js'
import {decide, onAnswer, undo, useOutbox} from '../../decisions/outbox.js'
import type {Row} from '../review/records.js'
import type {Taken} from './readback/send.js'

/** Decisions that leave in one letter; the server takes up to 2,000. */
const LETTER = 500
/** What is read again after a decision; the rows themselves come with the answer. */
const TOUCHED = ['groupEntries', 'getEntry', 'listDecisions', 'overview', 'deadlines']

export interface Bulk {
  readonly run: (decisions: readonly NewDecision[]) => void
  /** Decisions that were taken in another way than by `run`. */
  readonly taken: (answer: Pick<Taken, 'decisions' | 'entries'>) => void
  /** The decisions of the latest act, as the server named them; null when there is nothing to take back. */
  readonly last: readonly string[] | null
  readonly undo: (ids: readonly string[]) => void
  readonly undoLast: () => void
  /** Letters that are not yet acknowledged. */
  readonly waiting: number
  readonly trouble: string | null
}

interface Listeners {
  readonly onRows: (rows: readonly Row[]) => void
  readonly onRefused: (error: ApiError) => void
}

/** Many decisions as one act, and the way back from it. */
export function useBulk(listeners: Listeners): Bulk {
  const client = useQueryClient()
  const outbox = useOutbox()
  const [last, setLast] = useState<readonly string[] | null>(null)
  const letters = useRef(new Set<readonly NewDecision[]>())
  const heard = useRef(listeners)
  heard.current = listeners

  useEffect(
    () =>
      onAnswer(
        ({decisions, entries}, letter) => {
          heard.current.onRows(entries)
          if (letter.kind === 'decide' && letters.current.has(letter.decisions)) {
            setLast((old) => [...(old ?? []), ...decisions.map(({id}) => id)])
          }
          for (const read of TOUCHED) void client.invalidateQueries({queryKey: [read]})
        },
        (error) => heard.current.onRefused(error),
      ),
    [client],
  )
  const run = useCallback((decisions: readonly NewDecision[]) => {
    setLast(null)
    letters.current.clear()
    for (let at = 0; at < decisions.length; at += LETTER) {
      const letter = decisions.slice(at, at + LETTER)
      letters.current.add(letter)
      decide(letter)
    }
  }, [])
  const takeBack = useCallback((ids: readonly string[]) => {
    // The latest first: a record that was decided on twice gets its old state back.
    const backwards = [...ids].reverse()
    for (let at = 0; at < backwards.length; at += LETTER) undo(null, backwards.slice(at, at + LETTER))
  }, [])
  const undoLast = useCallback(() => {
    if (last === null || last.length === 0) return
    takeBack(last)
    setLast(null)
  }, [last, takeBack])
  const taken = useCallback(
    ({decisions, entries}: Pick<Taken, 'decisions' | 'entries'>) => {
      heard.current.onRows(entries)
      setLast(decisions.map(({id}) => id))
      for (const read of TOUCHED) void client.invalidateQueries({queryKey: [read]})
    },
    [client],
  )
  return {run, taken, last, undo: takeBack, undoLast, waiting: outbox.waiting.length, trouble: outbox.trouble}
}
