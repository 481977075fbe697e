import {type MouseEvent, memo} from 'react'
import {t} from '../../i18n/words.js'
import {Light} from '../../parts/Light.js'
import {amount, headline, kindMarks, type Row} from '../review/records.js'
import type {Column} from './columns.js'
import {statusWords} from './words.js'

interface Props {
  readonly index: number
  /** Undefined: on its way. */
  readonly row: Row | undefined
  readonly columns: readonly Column[]
  readonly today: string
  readonly narrow: boolean
  readonly current: boolean
  readonly selected: boolean
  readonly onPick: (index: number, event: MouseEvent) => void
  readonly onOpen: (index: number, row: Row) => void
}

/** One row of the ledger. */
export const GridRow = memo(function GridRow({
  index,
  row,
  columns,
  today,
  narrow,
  current,
  selected,
  onPick,
  onOpen,
}: Props) {
  const name = [
    'ledger-row',
    current && 'ledger-current',
    selected && 'ledger-selected',
    row === undefined && 'ledger-waiting',
  ]
    .filter(Boolean)
    .join(' ')
  return (
    // biome-ignore lint/a11y/useSemanticElements: the rows of a grid laid out by itself.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the page hears J, K, O and X.
    <div
      role="row"
      id={`ledger-row-${index}`}
      className={narrow ? `${name} ledger-card` : name}
      aria-rowindex={index + 2}
      aria-selected={selected}
      onClick={() => row && onOpen(index, row)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the box inside takes the focus. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box inside hears the keyboard. */}
      <div role="gridcell" className="ledger-pick" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          checked={selected}
          disabled={row === undefined}
          aria-label={t('选中第 {number} 条', {number: index + 1})}
          onChange={() => {}}
          onClick={(event) => onPick(index, event)}
        />
      </div>
      {row && narrow && <Card row={row} />}
      {row &&
        !narrow &&
        columns.map(({key, number, cell}) => (
          // biome-ignore lint/a11y/useSemanticElements: see above.
          // biome-ignore lint/a11y/useFocusableInteractive: cells are for reading.
          <div key={key} role="gridcell" className={number ? 'ledger-number number' : undefined}>
            {cell(row, today)}
          </div>
        ))}
      {row === undefined && <span className="ledger-ghost" />}
    </div>
  )
})

/** The row on a phone: what and how much; below it by whom, by when, where. */
function Card({row}: {readonly row: Row}) {
  const below = [
    row.owner,
    row.due,
    row.fields.place ?? row.documentPlace,
    row.followUp.status && t(statusWords[row.followUp.status]),
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    // biome-ignore lint/a11y/useFocusableInteractive: cells are for reading.
    <div role="gridcell" className="ledger-card-body">
      <span className="ledger-card-head">
        <Light light={row.light} reason={row.lightReason} />
        <span className={`chip chip-${row.kind}`}>{kindMarks[row.kind]}</span>
        <span className="ledger-card-what">{headline(row)}</span>
        <strong className="number">{amount(row)}</strong>
      </span>
      <span className="quiet">{below.filter(Boolean).join(' · ')}</span>
    </div>
  )
}
