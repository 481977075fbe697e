import {App} from 'antd'
import {useCallback} from 'react'
import {useLocation} from 'wouter'
import {call} from '../../api/client.js'
import {t} from '../../i18n/words.js'
import {useRefusal} from '../../parts/useRefusal.js'

const QUERY = {doubtful: true, status: 'done', sort: '-created', offset: 0, limit: 200} as const

/** On to the next document with doubtful records, in the order of the list; after the last comes the first. */
export function useNextDoubtful(id: string): () => void {
  const {message} = App.useApp()
  const [, navigate] = useLocation()
  const refused = useRefusal()
  return useCallback(
    () =>
      void call('listDocuments', {query: QUERY}).then(({items}) => {
        const here = items.findIndex((document) => document.id === id)
        const next = [...items.slice(here + 1), ...items.slice(0, Math.max(0, here))].find((one) => one.id !== id)
        if (next) navigate(`/review/${next.id}?doubtful=1`)
        else void message.info(t('没有别的文件还有存疑的记录'))
      }, refused),
    [id, message, navigate, refused],
  )
}
