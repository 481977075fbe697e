import {useQueryClient} from '@tanstack/react-query'
import {useCallback} from 'react'
import {Link} from 'wouter'
import {useLive} from '../api/live.js'
import {useAnswer} from '../api/use.js'
import {t} from '../i18n/words.js'

/** A thin line under the header: the progress of whatever runs; nothing runs, no line. */
export function ProgressLine() {
  const client = useQueryClient()
  useLive(
    useCallback(
      (event) => {
        if (event.type === 'batch') void client.invalidateQueries({queryKey: ['listBatches']})
      },
      [client],
    ),
  )
  const {data} = useAnswer('listBatches', {query: {running: true, limit: 20, offset: 0}}, {every: 5000})
  const running = data?.items ?? []
  if (running.length === 0) return null
  const done = running.reduce((sum, batch) => sum + batch.done + batch.failed, 0)
  const all = running.reduce(
    (sum, batch) => sum + Math.max(batch.expected ?? 0, batch.waiting + batch.working + batch.done + batch.failed),
    0,
  )
  const percent = all === 0 ? 0 : Math.floor((done / all) * 100)
  const words = t('正在处理 {done}/{all} 份', {done, all})
  return (
    <Link
      href="/upload"
      className="progress-line"
      role="progressbar"
      aria-valuenow={percent}
      aria-label={words}
      title={words}
    >
      <span style={{width: `${percent}%`}} />
    </Link>
  )
}
