import {useCallback} from 'react'
import {call} from '../../api/client.js'
import {useRefusal} from '../../parts/useRefusal.js'
import type {Draft} from './Creator.js'

/** What the recognizers make of some words of the source, as a draft. */
export function usePropose(id: string, text: string, onDraft: (draft: Draft) => void) {
  const refused = useRefusal()
  return useCallback(
    (selection: {start: number; end: number}) =>
      call('proposeEntries', {params: {id}, body: selection}).then(
        ({entries}) => onDraft({...selection, quote: text.slice(selection.start, selection.end), proposals: entries}),
        refused,
      ),
    [id, text, onDraft, refused],
  )
}
