import {useQueryClient} from '@tanstack/react-query'
import {useCallback, useEffect, useMemo, useRef} from 'react'
import type {DocumentAnalysis} from '../../../server/api/analysis.js'
import type {ApiError} from '../../api/client.js'
import {useLive} from '../../api/live.js'
import {useAnswer} from '../../api/use.js'
import {onAnswer} from '../../decisions/outbox.js'
import {inOrder, type Row} from './records.js'

/** The records of a document as they count now: the machine's, one's own decisions at once, others' as they come. */
export function useRecords(id: string, onRefused: (error: ApiError) => void) {
  const client = useQueryClient()
  const input = useMemo(() => ({params: {id}}), [id])
  const answer = useAnswer('getAnalysis', input)
  const refused = useRef(onRefused)
  refused.current = onRefused
  const reload = useCallback(() => void client.invalidateQueries({queryKey: ['getAnalysis', input]}), [client, input])

  useEffect(
    () =>
      onAnswer(
        ({entries}) => {
          client.setQueryData<DocumentAnalysis>(
            ['getAnalysis', input],
            (old) =>
              old &&
              merge(
                old,
                entries.filter((entry) => entry.documentId === id),
              ),
          )
          // An undo of a created record takes it away: only the server knows.
          reload()
        },
        (error) => {
          refused.current(error)
          reload()
        },
      ),
    [client, input, id, reload],
  )
  useLive(
    useCallback(
      (event) => {
        if ('documentId' in event && event.documentId === id) reload()
      },
      [id, reload],
    ),
  )
  const rows = useMemo(() => inOrder(answer.data?.entries ?? []), [answer.data])
  return {...answer, rows}
}

function merge(analysis: DocumentAnalysis, fresh: readonly Row[]): DocumentAnalysis {
  const byId = new Map(fresh.map((row) => [row.id, row]))
  const kept = analysis.entries.map((row) => byId.get(row.id) ?? row)
  const known = new Set(kept.map((row) => row.id))
  return {...analysis, entries: [...kept, ...fresh.filter((row) => !known.has(row.id))]}
}
