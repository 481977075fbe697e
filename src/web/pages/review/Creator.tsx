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
  const proposal = draft.proposals.find((one) => one.kind === kind)
  const fields = {...defaults(kind, draft.quote), ...proposal}
  const save = (values: Record<string, unknown>) => {
    const all = {...fields, ...values}
    const kept = Object.fromEntries(Object.entries(all).filter(([name]) => FORM[kind].includes(name)))
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

const FIGURE = ['indicator', 'value', 'min', 'max', 'op', 'unit', 'scope', 'from', 'to']

/** The fields a person may fill, by kind. */
const FORM: Readonly<Record<Kind, readonly string[]>> = {
  target: [...FIGURE, 'owner', 'strength'],
  result: FIGURE,
  size: FIGURE,
  project: ['name', 'stage', 'place', 'totalYuan', 'yearYuan', 'doneYuan', 'capacity', 'progress', 'due', 'dueWhat'],
  task: ['action', 'owner', 'to', 'strength'],
}

/** What a record of this kind begins with where no recognizer found one. */
function defaults(kind: Kind, quote: string): Partial<Row['fields']> {
  if (kind === 'task') return {action: quote.slice(0, 30), strength: 'ensure'}
  if (kind === 'project') return {name: quote.slice(0, 30)}
  return kind === 'target' ? {op: '=', strength: 'ensure'} : {op: '='}
}
