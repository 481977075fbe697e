import {Button} from 'antd'
import {Link} from 'wouter'
import {useAnswer, useChange} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {RemoveDocument} from '../../parts/RemoveDocument.js'

const SHOWN = 10

/** What failed stays on top, with reason, remedy, 重试 and, for who may, 删除. */
export function Failures() {
  const {data} = useAnswer('listFailures', {query: {offset: 0, limit: SHOWN}}, {every: 5000})
  const retry = useChange('retryFailures', ['listFailures', 'listBatches', 'listBatchUploads'])
  if (!data || data.total === 0) return null
  return (
    <section className="upload-card upload-failures">
      <header>
        <strong>{t('{count} 份处理失败', {count: data.total})}</strong>
        <Button size="small" loading={retry.isPending} onClick={() => retry.mutate({body: {all: true}})}>
          {t('全部重试')}
        </Button>
      </header>
      <ul className="failure-lines">
        {data.items.map((failure) => (
          <li key={failure.documentId}>
            <Link href={`/review/${failure.documentId}`} className="upload-name">
              {failure.name}
            </Link>
            <span className="failure-why">
              {failure.remedy}
              <span className="quiet">{failure.reason}</span>
            </span>
            <span className="failure-acts">
              <Button size="small" onClick={() => retry.mutate({body: {documents: [failure.documentId]}})}>
                {t('重试')}
              </Button>
              <RemoveDocument id={failure.documentId} name={failure.name} />
            </span>
          </li>
        ))}
      </ul>
      {data.total > SHOWN && <Link href="/settings/system">{t('另有 {count} 个', {count: data.total - SHOWN})}</Link>}
    </section>
  )
}
