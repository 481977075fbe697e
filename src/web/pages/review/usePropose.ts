import {useCallback} from 'react'
import {call} from '../../api/client.js'
import {useRefusal} from '../../parts/useRefusal.js'
import type {Draft} from './Creator.js'

type Proposal = Draft['proposals'][number]

/** What the recognizers make of some words of the source, as a draft. `date`: of the document. */
export function usePropose(id: string, text: string, date: string | null, onDraft: (draft: Draft) => void) {
  const refused = useRefusal()
  return useCallback(
    (selection: {start: number; end: number}) =>
      call('proposeEntries', {params: {id}, body: selection}).then(({entries}) => {
        const quote = text.slice(selection.start, selection.end)
        onDraft({...selection, quote, proposals: entries.map((one) => inTime(one, date))})
      }, refused),
    [id, text, date, onDraft, refused],
  )
}

/** Out of its section a sentence may sound as if it were done: what ends after the document was spoken is not. */
function inTime(one: Proposal, date: string | null): Proposal {
  return one.kind === 'result' && date !== null && (one.to ?? '') > date ? {...one, kind: 'target'} : one
}
