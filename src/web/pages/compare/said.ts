import {useCallback, useEffect, useState} from 'react'
import {isSending} from '../../decisions/outbox.js'
import type {Verdict} from './verdicts.js'

/** Verdicts that were said and are not yet in what was read: shown at once, until the comparison is read again. */
export function useSaid(readAt: number) {
  const [said, setSaid] = useState<ReadonlyMap<string, Verdict>>(new Map())
  const hold = useCallback((link: string, verdict: Verdict) => setSaid((old) => new Map(old).set(link, verdict)), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read anew knows what was said, unless more is on its way.
  useEffect(() => {
    if (!isSending()) setSaid((old) => (old.size === 0 ? old : new Map()))
  }, [readAt])
  return {said, hold}
}

interface Told {
  readonly name: string
  readonly verdict: Verdict
  readonly from: string
}

/** The links as they stand with what was just said. */
export function withSaid<L extends Told>(links: readonly L[], said: ReadonlyMap<string, Verdict>): L[] {
  return links.map((link) => {
    const verdict = said.get(link.name)
    return verdict === undefined ? link : {...link, verdict, from: 'decided'}
  })
}
