import {Tag} from 'antd'
import {memo, type ReactNode} from 'react'
import {kindWords} from '../../../model/words.js'
import {t} from '../../i18n/words.js'
import {isCommitment} from '../../parts/Evidence.js'
import {Light} from '../../parts/Light.js'
import {RuleChain} from '../../parts/RuleChain.js'
import {instantWords} from '../../parts/today.js'
import {EvidenceFold} from './EvidenceFold.js'
import {amount, details, headline, isDoubtful, kindMarks, type Row} from './records.js'
import type {Waiting} from './useWaiting.js'

/** What can be done to a record. */
export type Act = 'accept' | 'reject' | 'edit' | 'undo' | 'copy'

interface Props {
  readonly row: Row
  readonly current: boolean
  /** What was decided and is on its way to the server. */
  readonly waiting: Waiting | undefined
  /** Pixels for the records above it that are not in the page. */
  readonly above: number
  /** Which of how many it is. */
  readonly place: number
  readonly count: number
  readonly onPick: (id: string) => void
  readonly onAct: (act: Act) => void
  readonly editor: ReactNode
}

const reviewWords: Readonly<Record<string, string>> = {
  accepted: '已采纳',
  corrected: '已改',
  rejected: '不要',
  created: '人工新建',
}

const waitingWords: Readonly<Record<Waiting, string>> = {
  accept: '采纳',
  reject: '不要',
  correct: '改',
  other: '保存中',
}

/** One record: kind, what, how much, light; the one at hand shows its fields, its rules and what can be done. */
export const RecordCard = memo(function RecordCard(props: Props) {
  const {row, current, waiting, above, place, count, onPick, onAct, editor} = props
  const doubtful = isDoubtful(row)
  const rejected = waiting === 'reject' || (waiting === undefined && row.review === 'rejected')
  const state = row.review === 'none' ? null : reviewWords[row.review]
  return (
    <li
      className={`record record-${row.kind}${current ? ' record-current' : ''}${rejected ? ' record-rejected' : ''}`}
      style={above > 0 ? {marginTop: above} : undefined}
      aria-current={current || undefined}
      aria-posinset={place}
      aria-setsize={count}
    >
      <button type="button" className="record-head" onClick={() => onPick(row.id)}>
        <span className={`chip chip-${row.kind}`} title={t(kindWords[row.kind])}>
          {t(kindMarks[row.kind])}
        </span>
        <span className="record-name">{headline(row)}</span>
        <span className="record-amount number">{amount(row)}</span>
        {doubtful && (
          <span
            className="record-doubt"
            title={t('把握 {percent}%, 请核对', {percent: Math.round(row.fields.confidence * 100)})}
          >
            ?
          </span>
        )}
        {waiting && (
          <span className="record-state" title={t('保存中')}>
            … {t(waitingWords[waiting])}
          </span>
        )}
        {state && !waiting && <span className="record-state">✓ {t(state)}</span>}
        {/* What was reached has no deadline to be late for. */}
        {/^(?:result|size)$/u.test(row.kind) ? (
          <span className="light-none" />
        ) : (
          <Light light={row.light} reason={row.lightReason} />
        )}
      </button>
      {current && <div className="record-body">{editor ?? <Body row={row} onAct={onAct} />}</div>}
    </li>
  )
})

/** Plain elements: it is made anew with every step. */
function Body({row, onAct}: Pick<Props, 'row' | 'onAct'>) {
  return (
    <>
      <dl className="record-details">
        {details(row).map(([name, words]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <blockquote className="record-quote">“{row.fields.quote}”</blockquote>
      <RuleChain rules={row.fields.rules} confidence={row.fields.confidence} />
      {isCommitment(row) && <EvidenceFold row={row} />}
      {row.decidedBy && (
        <div className="quiet">
          {row.decidedBy.name} · {instantWords(row.decidedAt)}
          {row.origin === 'kept' && <Tag>{t('新规则不再识别, 因人工核定而保留')}</Tag>}
        </div>
      )}
      <div className="record-acts">
        <Deed word="采纳" mark="A" onClick={() => onAct('accept')} />
        <Deed word="不要" mark="X" onClick={() => onAct('reject')} />
        <Deed word="改" mark="E" onClick={() => onAct('edit')} />
        <Deed word="撤销" mark="U" onClick={() => onAct('undo')} />
        <Deed word="复制" mark="C" onClick={() => onAct('copy')} />
      </div>
    </>
  )
}

function Deed({word, mark, onClick}: {readonly word: string; readonly mark: string; readonly onClick: () => void}) {
  return (
    <button type="button" title={t('按 {key} 键', {key: mark})} onClick={onClick}>
      <kbd>{mark}</kbd> {t(word)}
    </button>
  )
}
