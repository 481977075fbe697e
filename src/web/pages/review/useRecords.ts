import {useQueryClient} from '@tanstack/react-query'
import {useCallback, useEffect, useMemo, useRef} from 'react'
import type {DocumentRecords} from '../../../server/api/analysis.js'
import type {ApiError} from '../../api/client.js'
import {useLive} from '../../api/live.js'
import {useAnswer} from '../../api/use.js'
import {isSending, onAnswer} from '../../decisions/outbox.js'
import {inOrder, type Row} from './records.js'

/** What others decide within this time is read together. */
const TOGETHER = 250

/** The records of a document as they count now: the machine's, one's own decisions at once, others' as they come. */
export function useRecords(id: string, onRefused: (error: ApiError) => void) {
  const client = useQueryClient()
  const input = useMemo(() => ({params: {id}}), [id])
  const answer = useAnswer('getRecords', input)
  const refused = useRef(onRefused)
  refused.current = onRefused
  const reload = useCallback(() => void client.invalidateQueries({queryKey: ['getRecords', input]}), [client, input])
  /** The decisions whose effect is on the screen already: up to `read`, and one's own. */
  const read = useRef(0)
  read.current = answer.data?.seq ?? 0
  const own = useRef(new Set<number>())

  useEffect(
    () =>
      onAnswer(
        ({decisions, entries}) => {
          const mine = decisions.filter(({documentId}) => documentId === id)
          for (const {seq} of mine) own.current.add(seq)
          const present = entries.filter((entry) => entry.documentId === id)
          const here = new Set(present.map((entry) => entry.id))
          // What was decided on and is not there any more was a created record whose creation was taken back.
          const gone = new Set(mine.map(({entryId}) => entryId).filter((entry) => !here.has(entry)))
          client.setQueryData<DocumentRecords>(['getRecords', input], (old) => old && merge(old, present, gone))
          // What was asked for before the decision counted would take it off the screen again.
          if (client.isFetching({queryKey: ['getRecords', input]}) > 0) reload()
        },
        (error) => {
          refused.current(error)
          reload()
        },
      ),
    [client, input, id, reload],
  )
  const later = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(later.current), [])
  useLive(
    useCallback(
      (event) => {
        if (!('documentId' in event) || event.documentId !== id) return
        const news = () => event.type !== 'decision' || !(event.seq <= read.current || own.current.has(event.seq))
        const look = () => {
          // One's own decisions come back as answers; before those the archive is behind the screen.
          if (isSending()) later.current = setTimeout(look, TOGETHER)
          else if (news()) reload()
        }
        if (!news()) return
        clearTimeout(later.current)
        later.current = setTimeout(look, TOGETHER)
      },
      [id, reload],
    ),
  )
  const rows = useMemo(() => inOrder(answer.data?.entries ?? []), [answer.data])
  return {...answer, rows}
}

function merge(analysis: DocumentRecords, fresh: readonly Row[], gone: ReadonlySet<string>): DocumentRecords {
  const byId = new Map(fresh.map((row) => [row.id, row]))
  const kept = analysis.entries
    .filter(({id}) => !gone.has(id))
    .map((row) => {
      const now = byId.get(row.id)
      // Where each field was read does not change with a decision, and only the analysis tells it.
      return now ? {...now, fields: {...now.fields, fields: row.fields.fields}} : row
    })
  const known = new Set(kept.map((row) => row.id))
  return {...analysis, entries: [...kept, ...fresh.filter((row) => !known.has(row.id))]}
}
