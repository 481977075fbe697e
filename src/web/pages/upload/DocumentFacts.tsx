import {useEffect} from 'react'
import type {Document} from '../../../server/api/document.js'
import {useAnswer, useChange} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {DayEditable} from '../../parts/DayEditable.js'
import {Editable} from '../../parts/Editable.js'

/** Title, date and place as read from the text; a click changes them. */
export function DocumentFacts({id}: {readonly id: string}) {
  const {data, refetch} = useAnswer('getDocument', {params: {id}})
  const read = data?.status === 'done'
  // What was asked while it was being read knows nothing of it yet.
  useEffect(() => {
    if (data && !read) void refetch()
  }, [data, read, refetch])
  return read ? <Facts document={data} /> : null
}

function Facts({document}: {readonly document: Document}) {
  const patch = useChange('patchDocument', ['getDocument', 'listBatchUploads'])
  const set = (body: {title?: string | null; date?: string | null; place?: string | null}) =>
    patch.mutate({params: {id: document.id}, body})
  return (
    <span className="upload-facts">
      <span className="upload-read">
        <Editable value={document.title} empty={t('未读出标题')} label={t('标题')} onSave={(title) => set({title})} />
      </span>
      <DayEditable value={document.date} empty={t('未读出日期')} onSave={(date) => set({date})} />
      <Editable value={document.place} empty={t('未读出地名')} label={t('地名')} onSave={(place) => set({place})} />
      {patch.error && <span className="upload-bad">{patch.error.message}</span>}
    </span>
  )
}
