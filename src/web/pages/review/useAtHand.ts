import {useCallback, useEffect, useState} from 'react'
import type {Query} from '../../address.js'

/** The address follows when the steps rest: browsers stop listening to a page that changes it with every key. */
const REST = 250

interface AtHand {
  readonly id: string | undefined
  /** The page of the original somebody turned to; null to follow the record. */
  readonly turned: number | null
  readonly go: (id: string) => void
}

/** The record at hand: a step moves it at once, and the address a moment later; an address that changes otherwise wins. */
export function useAtHand(
  {record, page}: Query,
  change: (some: Readonly<Record<string, string | null>>) => void,
): AtHand {
  const [step, setStep] = useState<{readonly to: string; readonly from: string | undefined} | null>(null)
  const pending = step !== null && step.from === record ? step : null
  const go = useCallback((to: string) => setStep({to, from: record}), [record])
  useEffect(() => {
    if (pending === null) return
    const write = () => {
      change({record: pending.to, page: null})
      setStep(null)
    }
    const timer = setTimeout(write, REST)
    return () => clearTimeout(timer)
  }, [pending, change])
  if (pending === null) return {id: record, turned: Number(page) || null, go}
  return {id: pending.to, turned: null, go}
}
