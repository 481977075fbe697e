import {useCallback, useEffect, useRef} from 'react'
import {onAnswer} from '../../decisions/outbox.js'

/** A record that somebody makes is at hand once the server has it; returns how to say that one is coming. */
export function useCreated(documentId: string, go: (id: string) => void): () => void {
  const coming = useRef(false)
  const latest = useRef(go)
  latest.current = go
  useEffect(
    () =>
      onAnswer(
        ({decisions}) => {
          const made = decisions.find((one) => one.kind === 'create' && one.documentId === documentId)
          if (!coming.current || made === undefined) return
          coming.current = false
          latest.current(made.entryId)
        },
        () => {
          coming.current = false
        },
      ),
    [documentId],
  )
  return useCallback(() => {
    coming.current = true
  }, [])
}
