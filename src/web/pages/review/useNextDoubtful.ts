import {App} from 'antd'
import {useCallback} from 'react'
import {useLocation} from 'wouter'
import {call} from '../../api/client.js'
import {t} from '../../i18n/words.js'

/** On to the next document with doubtful records, in the order of the list; after the last comes the first. */
export function useNextDoubtful(id: string): () => void {
  const {message} = App.useApp()
  const [, navigate] = useLocation()
  return useCallback(async () => {
    const {items} = await call('listDocuments', {
      query: {doubtful: true, status: 'done', sort: '-created', offset: 0, limit: 200},
    })
    const here = items.findIndex((document) => document.id === id)
    const next = [...items.slice(here + 1), ...items.slice(0, Math.max(0, here))].find((one) => one.id !== id)
    if (next) navigate(`/review/${next.id}?doubtful=1`)
    else void message.info(t('没有别的文件还有存疑的记录'))
  }, [id, message, navigate])
}
