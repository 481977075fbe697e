import {Alert, App, Button, Dropdown, Input, Popover} from 'antd'
import {useState} from 'react'
import {statusWords} from '../../../model/words.js'
import type {NewDecision} from '../../../server/api/decision.js'
import {t} from '../../i18n/words.js'
import {DayField} from '../../parts/DayField.js'
import {useRefusal} from '../../parts/useRefusal.js'
import type {Row} from '../review/records.js'
import type {EntryFilter} from './filter.js'
import {MOST, rowsOf} from './rowsOf.js'
import type {Bulk} from './useBulk.js'
import type {LedgerStatus} from './words.js'

interface Props {
  readonly selected: ReadonlyMap<string, Row>
  readonly filter: EntryFilter
  readonly total: number | null
  readonly bulk: Bulk
  readonly onSelect: (rows: ReadonlyMap<string, Row>) => void
  readonly onClear: () => void
}

/** What can be done to the selected rows, all at once; one undo takes all of it back. */
export function BulkBar({selected, filter, total, bulk, onSelect, onClear}: Props) {
  const {notification} = App.useApp()
  if (selected.size === 0) return bulk.trouble ? <Alert banner type="warning" title={bulk.trouble} /> : null
  const rows = [...selected.values()]
  const act = (word: string, make: (about: {documentId: string; entryId: string}, row: Row) => NewDecision | null) => {
    const decisions = rows
      .map((row) => make({documentId: row.documentId, entryId: row.id}, row))
      .filter((decision) => decision !== null)
    if (decisions.length === 0) {
      notification.info({title: t('选中的都已如此, 没有改动'), placement: 'bottomRight'})
      return
    }
    bulk.run(decisions)
    notification.success({
      title: t('{count} 条: {word}', {count: decisions.length, word}),
      description: t('按 U 撤销'),
      placement: 'bottomRight',
    })
  }
  return (
    <section className="bulk" aria-label={t('批量处理')}>
      <strong className="number">{t('已选 {count} 条', {count: selected.size})}</strong>
      <SelectAll filter={filter} total={total} selected={selected} onSelect={onSelect} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: Object.entries(statusWords).map(([key, word]) => ({key, label: t(word)})),
          onClick: ({key}) =>
            act(t(statusWords[key as LedgerStatus]), (about, row) =>
              row.followUp.status === key ? null : {kind: 'status', ...about, status: key as LedgerStatus},
            ),
        }}
      >
        <Button>{t('状态')} ▾</Button>
      </Dropdown>
      <OwnerAct
        onSet={(owner) => act(owner, (about, row) => (row.owner === owner ? null : {kind: 'owner', ...about, owner}))}
      />
      <DueAct onSet={(due) => act(due, (about, row) => (row.due === due ? null : {kind: 'deadline', ...about, due}))} />
      <Button
        onClick={() => act(t('采纳'), (about, row) => (row.review === 'none' ? {kind: 'accept', ...about} : null))}
      >
        {t('采纳')}
      </Button>
      <Button
        onClick={() => act(t('不要'), (about, row) => (row.review === 'rejected' ? null : {kind: 'reject', ...about}))}
      >
        {t('不要')}
      </Button>
      {bulk.last && <Button onClick={bulk.undoLast}>{t('撤销刚才的 {count} 项', {count: bulk.last.length})}</Button>}
      <Button type="text" className="bulk-clear" onClick={onClear}>
        {t('取消选择')} (Esc)
      </Button>
      {bulk.waiting > 0 && <span className="quiet">{bulk.trouble ?? t('正在保存…')}</span>}
    </section>
  )
}

function SelectAll({filter, total, selected, onSelect}: Pick<Props, 'filter' | 'total' | 'selected' | 'onSelect'>) {
  const refused = useRefusal()
  const [busy, setBusy] = useState(false)
  if (total === null || total <= selected.size) return null
  if (total > MOST) return <span className="quiet">{t('一次最多处理 {most} 条, 请先缩小筛选', {most: MOST})}</span>
  const select = async () => {
    setBusy(true)
    try {
      onSelect(new Map((await rowsOf(filter)).map((row) => [row.id, row])))
    } catch (error) {
      refused(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button type="link" loading={busy} onClick={() => void select()}>
      {t('选中筛选出的全部 {count} 条', {count: total})}
    </Button>
  )
}

function OwnerAct({onSet}: {readonly onSet: (owner: string) => void}) {
  const [open, setOpen] = useState(false)
  const [owner, setOwner] = useState('')
  const set = () => {
    if (owner.trim() === '') return
    onSet(owner.trim())
    setOpen(false)
  }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="bulk-ask">
          <Input
            autoFocus
            value={owner}
            maxLength={200}
            aria-label={t('责任单位')}
            placeholder={t('责任单位')}
            onChange={({target}) => setOwner(target.value)}
            onPressEnter={set}
          />
          <Button type="primary" disabled={owner.trim() === ''} onClick={set}>
            {t('写入')}
          </Button>
        </div>
      }
    >
      <Button>{t('责任单位')} ▾</Button>
    </Popover>
  )
}

function DueAct({onSet}: {readonly onSet: (due: string) => void}) {
  const [open, setOpen] = useState(false)
  const [due, setDue] = useState<string | null>(null)
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="bulk-ask">
          <DayField label={t('期限')} end="end" onChange={setDue} />
          <span className="number">{due}</span>
          <Button
            type="primary"
            disabled={due === null}
            onClick={() => {
              if (due === null) return
              onSet(due)
              setOpen(false)
            }}
          >
            {t('写入')}
          </Button>
        </div>
      }
    >
      <Button>{t('期限')} ▾</Button>
    </Popover>
  )
}
