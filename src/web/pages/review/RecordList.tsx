import {type ReactNode, useCallback, useRef} from 'react'
import {type Act, RecordCard} from './RecordCard.js'
import type {Row} from './records.js'

interface Props {
  readonly rows: readonly Row[]
  readonly current: Row | undefined
  /** Records whose decision is on its way. */
  readonly waiting: ReadonlySet<string>
  /** Stands in the place of the record at hand while it is edited. */
  readonly editor: ReactNode
  readonly onPick: (id: string) => void
  readonly onAct: (act: Act) => void
}

/** The records in the order of the text. A thousand cards stand still while two of them change: what they call stays the same. */
export function RecordList(props: Props) {
  const latest = useRef(props)
  latest.current = props
  const pick = useCallback((id: string) => latest.current.onPick(id), [])
  const act = useCallback((name: Act) => latest.current.onAct(name), [])
  const {rows, current, waiting, editor} = props
  return (
    <ol className="record-list">
      {rows.map((row) => (
        <RecordCard
          key={row.id}
          row={row}
          current={row === current}
          waiting={waiting.has(row.id)}
          onPick={pick}
          onAct={act}
          editor={row === current ? editor : null}
        />
      ))}
    </ol>
  )
}
