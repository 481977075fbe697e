import {Button, Modal, Radio} from 'antd'
import {useState} from 'react'
import type {NewDecision} from '../../../server/api/decision.js'
import {t} from '../../i18n/words.js'
import {Editor} from './Editor.js'
import {KindChoice} from './KindChoice.js'
import {defaults, fieldsOf} from './kind-fields.js'
import {amount, headline, type Kind, type Row} from './records.js'

/** A record as read, without what only a stored one has. */
type Proposal = Pick<Row['fields'], 'kind' | 'start' | 'end'> & Partial<Row['fields']>

/** A stretch of the source that somebody selected, and what the recognizers make of it. */
export interface Draft {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly proposals: readonly Proposal[]
}

interface Props {
  readonly documentId: string
  readonly draft: Draft
  readonly onSave: (decisions: NewDecision[]) => void
  readonly onClose: () => void
}

/** A missed sentence becomes a record, or as many as the recognizers see in it; they have filled the fields. */
export function Creator({documentId, draft, onSave, onClose}: Props) {
  const {start, end, quote, proposals} = draft
  const [kind, setKind] = useState<Kind>(proposals[0]?.kind ?? 'task')
  const [chosen, setChosen] = useState(0)
  const mine = proposals.filter((one) => one.kind === kind)
  const fields = {...defaults(kind, quote), ...(mine[chosen] ?? mine[0])}
  const save = (values: Record<string, unknown>) => {
    const all = fieldsOf(kind, {...fields, ...values})
    onSave([{kind: 'create', documentId, entry: kind, start, end, values: all}])
  }
  return (
    <Modal
      open
      title={t('新建记录')}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
      width={440}
      className="creator"
      classNames={{mask: 'creator-mask'}}
    >
      <blockquote className="record-quote">“{quote}”</blockquote>
      <KindChoice
        kind={kind}
        onChange={(next) => {
          setKind(next)
          setChosen(0)
        }}
      />
      {mine.length > 1 && (
        <Radio.Group
          className="creator-choice"
          value={chosen}
          onChange={({target}) => setChosen(target.value as number)}
          options={mine.map((one, value) => ({value, label: nameOf(one as Row['fields'])}))}
        />
      )}
      <Editor key={`${kind} ${chosen}`} kind={kind} fields={fields} onSave={save} onCancel={onClose} />
      {proposals.length > 1 && (
        <Button
          type="link"
          size="small"
          className="creator-all"
          onClick={() => onSave(proposals.map((one) => created(documentId, one)))}
        >
          {t('读出的 {count} 条都新建', {count: proposals.length})}
        </Button>
      )}
    </Modal>
  )
}

/** One of several stands on its own words. */
function created(documentId: string, one: Proposal): NewDecision {
  const {kind, start, end} = one
  return {kind: 'create', documentId, entry: kind, start, end, values: fieldsOf(kind, {...defaults(kind, ''), ...one})}
}

function nameOf(fields: Row['fields']): string {
  const row = {kind: fields.kind, fields} as Row
  return [headline(row), amount(row)].filter(Boolean).join(' ')
}
