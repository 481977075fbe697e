import {useState} from 'react'
import {decide} from '../../decisions/outbox.js'
import {t} from '../../i18n/words.js'
import {Evidence} from '../../parts/Evidence.js'
import type {Row} from './records.js'

/** Who once asked for evidence wants to see it at the next record as well. */
let opened = false

/** What later reports say of the record; asked for when it is opened, so that walking the records stays quick. */
export function EvidenceFold({row}: {readonly row: Row}) {
  const [open, setOpen] = useState(opened)
  return (
    <details
      className="rules"
      open={open}
      onToggle={({currentTarget}) => {
        opened = currentTarget.open
        setOpen(opened)
      }}
    >
      <summary>{t('后来的证据')}</summary>
      {open && <Evidence documentId={row.documentId} entryId={row.id} onDecide={(decision) => decide([decision])} />}
    </details>
  )
}
