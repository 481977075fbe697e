import {Button, Empty, Skeleton} from 'antd'
import {Link} from 'wouter'
import {statusWords, verdictWords} from '../../../model/words.js'
import type {Output} from '../../api/client.js'
import {useAnswer} from '../../api/use.js'
import {decisionWords} from '../../decisions/words.js'
import {useSession} from '../../frame/session.js'
import {t} from '../../i18n/words.js'
import {Trouble} from '../../parts/Trouble.js'
import {instantWords} from '../../parts/today.js'
import type {Verdict} from '../compare/verdicts.js'
import {fieldWords} from '../review/fields.js'
import type {Row} from '../review/records.js'
import type {LedgerStatus} from './words.js'

type Decision = Output<'listDecisions'>['items'][number]

/** What was decided on this record, newest first; anything that stands can be taken back. */
export function History({row, onUndo}: {readonly row: Row; readonly onUndo: (ids: readonly string[]) => void}) {
  const {user} = useSession()
  const answer = useAnswer('listDecisions', {query: {document: row.documentId, entry: row.id, offset: 0, limit: 100}})
  if (answer.error) return <Trouble error={answer.error} />
  if (!answer.data) return <Skeleton active paragraph={{rows: 1}} />
  if (answer.data.total === 0) return <Empty image={null} description={t('还没有人处理过')} />
  return (
    <ol className="ledger-history">
      {answer.data.items.map((decision) => (
        <li key={decision.id} className={decision.undone ? 'ledger-undone' : ''}>
          <span className="quiet number">{instantWords(decision.at)}</span> {decision.by?.name ?? t('系统')}{' '}
          <strong>{t(decisionWords[decision.kind] ?? decision.kind)}</strong> <Said decision={decision} />
          {decision.kind !== 'undo' && !decision.undone && (user?.role !== 'clerk' || decision.by?.id === user.id) && (
            <Button size="small" type="link" onClick={() => onUndo([decision.id])}>
              {t('撤销')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}

function Said({decision}: {readonly decision: Decision}) {
  const {payload, kind} = decision
  const words = (value: unknown) => (value === null || value === undefined ? t('空') : String(value))
  switch (kind) {
    case 'status':
      return <>{payload.status === null ? t('空') : t(statusWords[payload.status as LedgerStatus])}</>
    case 'owner':
      return <>{words(payload.owner)}</>
    case 'deadline':
      return <>{words(payload.due)}</>
    case 'progress':
      return <Evidence payload={payload} />
    case 'verdict':
      return (
        <>
          {t(verdictWords[payload.verdict as Verdict])} {payload.reason ? String(payload.reason) : ''}{' '}
          {typeof payload.resultDocument === 'string' && (
            <Link
              href={`/review/${payload.resultDocument}${payload.resultEntry ? `?record=${String(payload.resultEntry)}` : ''}`}
            >
              {t('看依据')} ↗
            </Link>
          )}
        </>
      )
    case 'correct':
      return <>{corrected(payload.values)}</>
    case 'reject':
      return <>{payload.reason ? String(payload.reason) : ''}</>
    default:
      return null
  }
}

/** Which fields were corrected, and to what. */
function corrected(values: unknown): string {
  return Object.entries((values as object | undefined) ?? {})
    .map(([name, value]) => `${t(fieldWords[name] ?? name)} ${value === null ? t('空') : String(value)}`)
    .join('、')
}

function Evidence({payload}: {readonly payload: Decision['payload']}) {
  const evidence = payload.evidence as {documentId: string} | undefined
  return (
    <>
      {String(payload.note ?? '')} {evidence && <Link href={`/review/${evidence.documentId}`}>{t('看依据')} ↗</Link>}
    </>
  )
}
