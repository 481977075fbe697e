import {useMemo} from 'react'
import {useOutbox} from '../../decisions/outbox.js'

/** What was decided on a record, as far as it is told before the server has it. */
export type Waiting = 'accept' | 'reject' | 'correct' | 'other'

const told: readonly string[] = ['accept', 'reject', 'correct'] satisfies Waiting[]

/** What is on its way to the server, by record; the latest of several counts. */
export function useWaiting(): ReadonlyMap<string, Waiting> {
  const {waiting} = useOutbox()
  return useMemo(() => {
    const decisions = waiting.flatMap((letter) => (letter.kind === 'decide' ? letter.decisions : []))
    return new Map(
      decisions.map((one) => [
        'entryId' in one ? one.entryId : '',
        told.includes(one.kind) ? (one.kind as Waiting) : 'other',
      ]),
    )
  }, [waiting])
}
