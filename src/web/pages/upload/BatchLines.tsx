import {Pagination} from 'antd'
import {useEffect, useState} from 'react'
import {Link} from 'wouter'
import type {Batch, Upload} from '../../../server/api/upload.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {DocumentFacts} from './DocumentFacts.js'

/** Lines at a time. */
export const LINES = 20

const words = {waiting: '排队', working: '处理中'} as const
const stages = {queued: '排队', reading: '读取', analyzing: '抽取', storing: '入库'} as const

/** Each file one line: name, stage in words, records found as a link. */
export function BatchLines({batch}: {readonly batch: Batch}) {
  const [at, setAt] = useState(1)
  const answer = useAnswer(
    'listBatchUploads',
    {params: {id: batch.id}, query: {offset: (at - 1) * LINES, limit: LINES}},
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
      {(answer.data?.total ?? 0) > LINES && (
        <Pagination
          size="small"
          current={at}
          pageSize={LINES}
          total={answer.data?.total}
          showSizeChanger={false}
          onChange={setAt}
        />
      )}
    </>
  )
}

function Line({upload}: {readonly upload: Upload}) {
  const {documentId, status} = upload
  const bad = upload.state === 'refused' || status === 'failed'
  return (
    <li className={bad ? 'upload-bad' : ''}>
      <span className="upload-name">{upload.path ?? upload.name}</span>
      {documentId && status === 'done' && <DocumentFacts id={documentId} />}
      <span className="upload-state">
        <State upload={upload} />
      </span>
      {documentId && status === 'done' && (
        <Link className="upload-found number" href={`/review/${documentId}`}>
          {t('{count} 条记录', {count: upload.entries ?? 0})}
        </Link>
      )}
      {upload.state === 'refused' && upload.reason && (
        <span className="upload-why">
          {upload.reason} — {upload.remedy}
        </span>
      )}
    </li>
  )
}

function State({upload: {state, status, documentId}}: {readonly upload: Upload}) {
  if (state === 'refused') return t('被拒绝')
  if (state === 'unpacked') return t('已解开')
  if (status === 'failed') return <Link href={`/review/${documentId}`}>{t('失败')}</Link>
  if (status === 'working' && documentId) return <Stage id={documentId} />
  if (state === 'duplicate') return <span title={t('与已有的一份完全相同')}>{t('重复')}</span>
  return status === 'waiting' || status === 'working' ? t(words[status]) : null
}

/** What is being done to it right now. */
function Stage({id}: {readonly id: string}) {
  const {data} = useAnswer('getDocument', {params: {id}}, {every: 1500})
  return t(data?.stage ? stages[data.stage] : words.working)
}
