import {Modal, Segmented} from 'antd'
import {useState} from 'react'
import {kindWords} from '../../../model/words.js'
import {decide} from '../../decisions/outbox.js'
import {t} from '../../i18n/words.js'
import {Editor} from './Editor.js'
import type {Kind, Row} from './records.js'

/** A stretch of the source that somebody selected, and what the recognizers make of it. */
export interface Draft {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly proposals: readonly Partial<Row['fields']>[]
}

/** A missed sentence becomes a record; the recognizers have filled its fields. */
export function Creator({
  documentId,
  draft,
  onClose,
}: {
  readonly documentId: string
  readonly draft: Draft
  readonly onClose: () => void
}) {
  const [kind, setKind] = useState<Kind>(draft.proposals[0]?.kind ?? 'task')
  const proposal = draft.proposals.find((one) => one.kind === kind) ?? draft.proposals[0]
  const fields = {
    op: '=' as const,
    strength: kind === 'target' || kind === 'task' ? ('ensure' as const) : undefined,
    action: kind === 'task' ? draft.quote.slice(0, 30) : undefined,
    ...proposal,
  }
  const save = (values: Record<string, unknown>) => {
    const kept = Object.fromEntries(Object.entries({...fields, ...values}).filter(([name]) => !OWN.has(name)))
    decide([{kind: 'create', documentId, entry: kind, start: draft.start, end: draft.end, values: kept}])
    onClose()
  }
  return (
    <Modal open title={t('新建记录')} footer={null} onCancel={onClose} destroyOnHidden>
      <blockquote className="record-quote">“{draft.quote}”</blockquote>
      <Segmented
        block
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        options={Object.entries(kindWords).map(([value, label]) => ({value, label: t(label)}))}
      />
      <Editor key={kind} kind={kind} fields={fields} onSave={save} onCancel={onClose} />
    </Modal>
  )
}

/** Fields that the server makes. */
const OWN = new Set(['kind', 'start', 'end', 'quote', 'confidence', 'rules', 'section', 'fields', 'id', 'page'])
