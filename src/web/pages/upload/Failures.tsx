import {Button} from 'antd'
import {useState} from 'react'
import {Link} from 'wouter'
import type {Output} from '../../api/client.js'
import {useAnswer, useChange} from '../../api/use.js'
import {isEnglish, t} from '../../i18n/words.js'
import {reasonWords} from '../../parts/faultWords.js'
import {RemoveDocument} from '../../parts/RemoveDocument.js'

type Reason = Output<'listFailureReasons'>['items'][number]

/** Files of one reason that are shown at a time. */
const SHOWN = 10
/** So few are shown file by file at once. */
const FEW = 5

/** What failed stays on top, by its reasons, with remedy, 重试 for one, for a reason or for all and, for who may, 删除. */
export function Failures() {
  const {data} = useAnswer('listFailureReasons', {}, {every: 5000})
  const retry = useRetry()
  const total = data?.items.reduce((sum, {count}) => sum + count, 0) ?? 0
  if (!data || total === 0) return null
  return (
    <section className="upload-card upload-failures">
      <header>
        <strong>{t('{count} 份处理失败', {count: total})}</strong>
        <Button size="small" loading={retry.isPending} onClick={() => retry.mutate({body: {all: true}})}>
          {t('全部重试')}
        </Button>
      </header>
      {data.items.map((reason) => (
        <FailedFor key={reason.code} reason={reason} alone={data.items.length === 1} few={total <= FEW} />
      ))}
    </section>
  )
}

const useRetry = () =>
  useChange('retryFailures', ['listFailures', 'listFailureReasons', 'listBatches', 'listBatchUploads'])

interface Props {
  readonly reason: Reason
  readonly alone: boolean
  readonly few: boolean
}

/** One reason: what to do about it, and its files. */
function FailedFor({reason: {code, count, reason, remedy}, alone, few}: Props) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? few
  const retry = useRetry()
  return (
    <div className="failed-for">
      <button type="button" className="failed-title" aria-expanded={open} onClick={() => setChosen(!open)}>
        <span aria-hidden="true">{open ? '▾' : '▸'}</span> <strong className="number">{count}</strong>
      </button>
      <span className="failure-why">
        {t(remedy)}
        <span className="quiet">{reasonWords({code, reason})}</span>
      </span>
      {!alone && count > 1 && (
        <Button size="small" loading={retry.isPending} onClick={() => retry.mutate({body: {code}})}>
          {t('重试这一类')}
        </Button>
      )}
      {open && <FailedFiles code={code} known={reason} />}
    </div>
  )
}

/** The files of a reason; one that failed a little otherwise says how. */
function FailedFiles({code, known}: {readonly code: string; readonly known: string}) {
  const {data} = useAnswer('listFailures', {query: {offset: 0, limit: SHOWN, code}}, {every: 5000})
  const retry = useRetry()
  return (
    <ul className="failure-lines">
      {data?.items.map((failure) => (
        <li key={failure.documentId}>
          <Link href={`/review/${failure.documentId}`} className="upload-name">
            {failure.name}
          </Link>
          {failure.reason !== known && !isEnglish() && <span className="quiet failure-other">{failure.reason}</span>}
          <span className="failure-acts">
            <Button size="small" onClick={() => retry.mutate({body: {documents: [failure.documentId]}})}>
              {t('重试')}
            </Button>
            <RemoveDocument id={failure.documentId} name={failure.name} />
          </span>
        </li>
      ))}
      {(data?.total ?? 0) > SHOWN && (
        <li>
          <Link href={`/settings/system?code=${encodeURIComponent(code)}`}>
            {t('另有 {count} 个', {count: data!.total - SHOWN})}
          </Link>
        </li>
      )}
    </ul>
  )
}
