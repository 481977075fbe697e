import {useState} from 'react'
import type {NewDecision} from '../../../server/api/decision.js'
import {Editor} from './Editor.js'
import {KindChoice} from './KindChoice.js'
import {defaults, fieldsOf} from './kind-fields.js'
import type {Row} from './records.js'

interface Props {
  readonly row: Row
  readonly onDecide: (decisions: NewDecision[]) => void
  readonly onCancel: () => void
}

/** The record at hand as it should be. One of another kind is another record: it comes in the place of the old one. */
export function RecordEditor({row, onDecide, onCancel}: Props) {
  const [kind, setKind] = useState(row.kind)
  const about = {documentId: row.documentId, entryId: row.id}
  const fields = kind === row.kind ? row.fields : {...defaults(kind, row.fields.quote), ...row.fields}
  const save = (values: Record<string, unknown>) => {
    const {start, end} = row.fields
    if (kind !== row.kind) {
      const all = fieldsOf(kind, {...fields, ...values})
      onDecide([
        {kind: 'reject', ...about},
        {kind: 'create', documentId: row.documentId, entry: kind, start, end, values: all},
      ])
    } else onDecide(Object.keys(values).length > 0 ? [{kind: 'correct', ...about, values}] : [])
  }
  return (
    <>
      <KindChoice kind={kind} onChange={setKind} />
      <Editor key={kind} kind={kind} fields={fields} onSave={save} onCancel={onCancel} />
    </>
  )
}
