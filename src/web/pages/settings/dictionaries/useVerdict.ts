import {useEffect, useState} from 'react'
import type {Output} from '../../../api/client.js'
import {ApiError, call} from '../../../api/client.js'

export type Verdict = Output<'validateDictionary'>

const REST = 500

/** What the server says of an unsaved dictionary, a moment after the last key; null where there is nothing to check yet. */
export function useVerdict(name: string, content: string | null): Verdict | null {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  useEffect(() => {
    if (content === null) {
      setVerdict(null)
      return
    }
    const gone = new AbortController()
    const timer = setTimeout(() => {
      call('validateDictionary', {params: {name}, body: {content}}, gone.signal).then(setVerdict, (error: unknown) => {
        if (gone.signal.aborted) return
        // Saving asks again and says so; the check beside the keys may miss a turn.
        if (!(error instanceof ApiError)) throw error
        setVerdict(null)
      })
    }, REST)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [name, content])
  return verdict
}
