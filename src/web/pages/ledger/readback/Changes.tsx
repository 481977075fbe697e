import {Checkbox, Radio} from 'antd'
import {Link} from 'wouter'
import {t} from '../../../i18n/words.js'
import {instantWords} from '../../../parts/today.js'
import {keyOf} from './key.js'
import type {Change, Keep} from './send.js'

interface Props {
  readonly changes: readonly Change[]
  /** Those that are not to be taken over. */
  readonly left: ReadonlySet<string>
  readonly kept: ReadonlyMap<string, Keep>
  readonly onLeave: (change: Change, leave: boolean) => void
  readonly onKeep: (change: Change, keep: Keep) => void
}

/** Every changed cell: the record, what stood there, what stands there now; a conflict has two answers and no default. */
export function Changes({changes, left, kept, onLeave, onKeep}: Props) {
  if (changes.length === 0) return null
  const conflicts = changes.filter(({conflict}) => conflict !== null)
  const others = changes.filter(({conflict}) => conflict === null)
  return (
    <div className="readback-changes">
      {conflicts.length > 0 && (
        <section aria-label={t('冲突')}>
          <h3 className="readback-asked">
            {t('{count} 处冲突: 导出之后台账已另有决定, 请选', {count: conflicts.length})}
          </h3>
          {conflicts.map((change) => (
            <Row key={keyOf(change)} change={change} off={left.has(keyOf(change))} onLeave={onLeave}>
              <Asked change={change} keep={kept.get(keyOf(change)) ?? null} onKeep={onKeep} />
            </Row>
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section aria-label={t('改动')}>
          <h3>{t('{count} 处改动', {count: others.length})}</h3>
          {others.map((change) => (
            <Row key={keyOf(change)} change={change} off={left.has(keyOf(change))} onLeave={onLeave}>
              <del>{cell(change.from)}</del> → <ins>{cell(change.to)}</ins>
            </Row>
          ))}
        </section>
      )}
    </div>
  )
}

interface RowProps {
  readonly change: Change
  readonly off: boolean
  readonly onLeave: Props['onLeave']
  readonly children: React.ReactNode
}

function Row({change, off, onLeave, children}: RowProps) {
  const {sheet, row, column, quote, documentId, documentTitle, entryId} = change
  return (
    <div className={off ? 'readback-row readback-off' : 'readback-row'}>
      <Checkbox
        checked={!off}
        onChange={({target}) => onLeave(change, !target.checked)}
        aria-label={t('采用第 {row} 行的{column}', {row, column})}
      />
      <div>
        <div>
          <strong>{column}</strong> {children}
        </div>
        <div className="quiet readback-quote">
          {sheet} {t('第 {row} 行', {row})} · “{quote}”{' '}
          <Link href={`/review/${documentId}?record=${entryId}`}>{documentTitle} ↗</Link>
        </div>
      </div>
    </div>
  )
}

interface AskedProps {
  readonly change: Change
  readonly keep: Keep | null
  readonly onKeep: Props['onKeep']
}

function Asked({change, keep, onKeep}: AskedProps) {
  const {from, to, now, conflict} = change
  const who = [conflict?.by?.name, conflict?.at && instantWords(conflict.at)].filter(Boolean).join(' ')
  return (
    <>
      <span className="quiet">{t('导出时为 {from}', {from: cell(from)})}</span>
      <Radio.Group
        className="readback-choice"
        value={keep}
        onChange={({target}) => onKeep(change, target.value as Keep)}
        options={[
          {value: 'workbook', label: t('用表格的: {to}', {to: cell(to)})},
          {value: 'ledger', label: `${t('留台账的: {now}', {now: cell(now)})}${who === '' ? '' : ` (${who})`}`},
        ]}
      />
    </>
  )
}

function cell(value: Change['from']): string {
  return value === null || value === '' ? t('(空)') : String(value)
}
