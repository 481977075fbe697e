import {Button, Skeleton, Space} from 'antd'
import {useEffect} from 'react'
import type {Static} from 'typebox'
import {Link} from 'wouter'
import {verdictWords} from '../../model/words.js'
import type {Evidence as Answer} from '../../server/api/chain.js'
import type {NewDecision} from '../../server/api/decision.js'
import {useAnswer} from '../api/use.js'
import {onAnswer} from '../decisions/outbox.js'
import {useSession} from '../frame/session.js'
import {t} from '../i18n/words.js'
import {type Verdict, verdicts} from '../pages/compare/verdicts.js'
import type {Row} from '../pages/review/records.js'
import './evidence.css'
import {Trouble} from './Trouble.js'

type One = Static<typeof Answer>

interface Props {
  readonly documentId: string
  readonly entryId: string
  readonly onDecide: (decision: NewDecision) => void
}

/** Whether a record is something to be held against later reports. */
export const isCommitment = ({kind, fields}: Row) =>
  /^(?:target|task|project)$/u.test(kind) && fields.section !== 'review'

/** What later documents of the place say of a commitment: proposed by itself, decided by a person. */
export function Evidence({documentId, entryId, onDecide}: Props) {
  const {user} = useSession()
  const answer = useAnswer('entryEvidence', {params: {id: documentId, entry: entryId}})
  const {refetch} = answer
  useEffect(
    () =>
      onAnswer(
        () => void refetch(),
        () => {},
      ),
    [refetch],
  )
  if (answer.error) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data || answer.isPlaceholderData) return <Skeleton active paragraph={{rows: 1}} title={false} />
  if (answer.data.items.length === 0)
    return <p className="quiet">{t('还没有证据: 上传同一地方以后的报告, 会自动对上')}</p>
  return (
    <ul className="evidence">
      {answer.data.items.map((one) => (
        <li key={one.result.documentId}>
          <Told one={one} />
          {user !== null && user.role !== 'clerk' && <Decide one={one} onDecide={onDecide} />}
        </li>
      ))}
    </ul>
  )
}

function Told({one: {result, verdict, reason, from, decidedBy}}: {readonly one: One}) {
  const at = result.start === null || result.end === null ? '' : `?at=${result.start}-${result.end}`
  const place = result.entryId === null ? at : `?record=${result.entryId}`
  return (
    <>
      <div>
        <strong className={`verdict-${verdict}`}>
          {from === 'decided' ? '✓ ' : ''}
          {t(verdictWords[verdict])}
        </strong>{' '}
        <Link href={`/review/${result.documentId}${place}`}>
          {result.title} <span className="number">{result.date}</span> ↗
        </Link>
        {from === 'proposed' ? (
          <span className="quiet"> {t('自动对上, 待核定')}</span>
        ) : (
          decidedBy && <span className="quiet"> {decidedBy.name}</span>
        )}
      </div>
      {result.quote !== null && <blockquote className="evidence-quote">“{result.quote}”</blockquote>}
      <div className="quiet">{reason}</div>
    </>
  )
}

function Decide({one, onDecide}: {readonly one: One; readonly onDecide: (decision: NewDecision) => void}) {
  const say = (verdict: Verdict) =>
    onDecide({
      kind: 'verdict',
      documentId: one.documentId,
      entryId: one.entryId,
      resultDocument: one.result.documentId,
      resultEntry: verdict === 'none' ? null : one.result.entryId,
      verdict,
      ...(verdict === one.verdict && one.reason !== '' ? {reason: one.reason} : {}),
    })
  return (
    <Space wrap size={4}>
      {verdicts.map((verdict) => (
        <Button
          key={verdict}
          size="small"
          type={one.from === 'decided' && one.verdict === verdict ? 'primary' : 'default'}
          onClick={() => say(verdict)}
        >
          {t(verdictWords[verdict])}
        </Button>
      ))}
    </Space>
  )
}
