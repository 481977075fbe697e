import {Pagination} from 'antd'
import {useEffect, useState} from 'react'
import {Link} from 'wouter'
import type {Batch, Upload} from '../../../server/api/upload.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {DocumentFacts} from './DocumentFacts.js'

const PAGE = 20

const words = {waiting: '排队', working: '处理中', done: '完成', failed: '失败'} as const

/** Each file one line: name, stage in words, records found as a link. */
export function BatchLines({batch}: {readonly batch: Batch}) {
  const [at, setAt] = useState(1)
  const answer = useAnswer(
    'listBatchUploads',
    {params: {id: batch.id}, query: {offset: (at - 1) * PAGE, limit: PAGE}},
    {every: batch.endedAt === null ? 1500 : undefined},
  )
  const {refetch} = answer
  // The last look may have been before the last file ended.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more when the batch has ended.
  useEffect(() => void refetch(), [batch.endedAt, refetch])
  return (
    <>
      <ul className="upload-lines">
        {answer.data?.items.map((upload) => (
          <Line key={upload.id} upload={upload} />
        ))}
      </ul>
      {(answer.data?.total ?? 0) > PAGE && (
        <Pagination
          size="small"
          current={at}
          pageSize={PAGE}
          total={answer.data?.total}
          showSizeChanger={false}
          onChange={setAt}
        />
      )}
    </>
  )
}

function Line({upload}: {readonly upload: Upload}) {
  const bad = upload.state === 'refused' || upload.status === 'failed'
  return (
    <li className={bad ? 'upload-bad' : ''}>
      <span className="upload-name">{upload.path ?? upload.name}</span>
      {upload.documentId && upload.status === 'done' && <DocumentFacts id={upload.documentId} />}
      <span>{state(upload)}</span>
      {upload.documentId && upload.status === 'done' && (
        <Link href={`/review/${upload.documentId}`}>{t('{count} 条记录', {count: upload.entries ?? 0})}</Link>
      )}
      {bad && upload.reason && (
        <span className="upload-why">
          {upload.reason} — {upload.remedy}
        </span>
      )}
    </li>
  )
}

function state({state, status}: Upload): string {
  if (state === 'refused') return t('被拒绝')
  if (state === 'unpacked') return t('已解开')
  const word = status === null ? '' : t(words[status])
  return state === 'duplicate' ? `${t('重复文件, 已归到同一份')} ${word}` : word
}
