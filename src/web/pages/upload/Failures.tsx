import {Button} from 'antd'
import {useAnswer, useChange} from '../../api/use.js'
import {t} from '../../i18n/words.js'

/** What failed stays on top, with reason, remedy and 重试. */
export function Failures() {
  const {data} = useAnswer('listFailures', {query: {offset: 0, limit: 10}}, {every: 5000})
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
      <ul className="upload-lines">
        {data.items.map((failure) => (
          <li key={failure.documentId}>
            <span className="upload-name">{failure.name}</span>
            <span className="upload-why">
              {failure.reason} — {failure.remedy}
            </span>
            <Button size="small" onClick={() => retry.mutate({body: {documents: [failure.documentId]}})}>
              {t('重试')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
