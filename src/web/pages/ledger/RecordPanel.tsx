import {Button, Drawer, Skeleton} from 'antd'
import type {ReactNode} from 'react'
import {Link} from 'wouter'
import {kindWords} from '../../../model/words.js'
import type {NewDecision} from '../../../server/api/decision.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {Evidence, isCommitment} from '../../parts/Evidence.js'
import {Light} from '../../parts/Light.js'
import {RuleChain} from '../../parts/RuleChain.js'
import {Trouble} from '../../parts/Trouble.js'
import {instantWords} from '../../parts/today.js'
import {CopyRecord} from '../review/CopyRecord.js'
import {fieldWords} from '../review/fields.js'
import {amount, details, headline, kindMarks, type Row} from '../review/records.js'
import {FollowUpForm} from './FollowUpForm.js'
import {History} from './History.js'
import {Quote} from './Quote.js'
import {useNarrow} from './useNarrow.js'
import {reviewWords} from './words.js'

interface Props {
  /** documentId.entryId */
  readonly record: string
  readonly today: string
  readonly onAct: (decisions: readonly NewDecision[]) => void
  readonly onUndo: (ids: readonly string[]) => void
  readonly onClose: () => void
}

/** A row opened: its words in their place, what people added, what was decided, and why it was found. */
export function RecordPanel(props: Props) {
  const narrow = useNarrow()
  const {onClose} = props
  if (narrow) {
    return (
      <Drawer open placement="bottom" size="85%" title={t('记录')} onClose={onClose}>
        <Opened {...props} />
      </Drawer>
    )
  }
  return (
    <aside className="ledger-panel" aria-label={t('记录')}>
      <Button type="text" className="ledger-panel-close" aria-label={t('关闭')} onClick={onClose}>
        ✕
      </Button>
      <Opened {...props} />
    </aside>
  )
}

function Opened({record, onAct, onUndo}: Props) {
  const [id = '', entry = ''] = record.split('.')
  const answer = useAnswer('getEntry', {params: {id, entry}})
  const row = answer.data
  if (answer.error) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  if (row?.id !== entry) return <Skeleton active />
  const about = {documentId: row.documentId, entryId: row.id}
  return (
    <>
      <h2 className="ledger-panel-title">
        <span className={`chip chip-${row.kind}`} title={t(kindWords[row.kind])}>
          {t(kindMarks[row.kind])}
        </span>{' '}
        {headline(row)} <span className="number">{amount(row)}</span>
      </h2>
      <p>
        <Light light={row.light} reason={row.lightReason} /> {row.lightReason}
      </p>
      <Part title={t('原文')}>
        <Quote row={row} />
        <Link href={`/review/${row.documentId}?record=${row.id}`}>
          {row.documentTitle} {row.documentDate} ↗
        </Link>{' '}
        <CopyRecord row={row} />
      </Part>
      <Fields row={row} />
      <Part title={t('跟踪')}>
        <FollowUpForm key={`${row.id}-${row.decisions}`} row={row} onAct={onAct} />
      </Part>
      {isCommitment(row) && (
        <Part title={t('证据')}>
          <Evidence {...about} onDecide={(decision) => onAct([decision])} />
        </Part>
      )}
      <Part title={t('核对')}>
        <p className="quiet">
          {t(reviewWords[row.review])}
          {row.decidedBy && ` · ${row.decidedBy.name} ${instantWords(row.decidedAt)}`}
        </p>
        <Changed row={row} />
        <Button size="small" disabled={row.review !== 'none'} onClick={() => onAct([{kind: 'accept', ...about}])}>
          {t('采纳')}
        </Button>{' '}
        <Button size="small" disabled={row.review === 'rejected'} onClick={() => onAct([{kind: 'reject', ...about}])}>
          {t('不要')}
        </Button>
        <RuleChain rules={row.fields.rules} confidence={row.fields.confidence} />
      </Part>
      <Part title={t('经过')}>
        <History row={row} onUndo={onUndo} />
      </Part>
    </>
  )
}

function Part({title, children}: {readonly title: string; readonly children: ReactNode}) {
  return (
    <section className="ledger-part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Fields({row}: {readonly row: Row}) {
  const pairs = details(row)
  if (pairs.length === 0) return null
  return (
    <dl className="record-details">
      {pairs.map(([name, words]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Machine layer and human layer apart: what a person made different. */
function Changed({row}: {readonly row: Row}) {
  if (row.machine === null || row.review !== 'corrected') return null
  const before = row.machine as Readonly<Record<string, unknown>>
  const changed = Object.entries(row.fields).filter(
    ([name, value]) => name !== 'fields' && JSON.stringify(value ?? null) !== JSON.stringify(before[name] ?? null),
  )
  return (
    <ul className="ledger-changed">
      {changed.map(([name, value]) => (
        <li key={name}>
          {t(fieldWords[name] ?? name)} <del>{String(before[name] ?? '—')}</del> → <ins>{String(value ?? '—')}</ins>
        </li>
      ))}
    </ul>
  )
}
