import {type MouseEvent, memo} from 'react'
import {statusWords} from '../../../model/words.js'
import {t} from '../../i18n/words.js'
import {GridCell, RowBox} from '../../parts/Cells.js'
import {Light} from '../../parts/Light.js'
import {amount, headline, kindMarks, type Row} from '../review/records.js'
import type {Column} from './columns.js'

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
    <RowBox
      id={`ledger-row-${index}`}
      className={narrow ? `${name} ledger-card` : name}
      aria-rowindex={index + 2}
      aria-selected={selected}
      onClick={() => row && onOpen(index, row)}
    >
      <GridCell className="ledger-pick" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          checked={selected}
          disabled={row === undefined}
          aria-label={t('选中第 {number} 条', {number: index + 1})}
          onChange={() => {}}
          onClick={(event) => onPick(index, event)}
        />
      </GridCell>
      {row && narrow && <Card row={row} />}
      {row &&
        !narrow &&
        columns.map(({key, number, cell}) => (
          <GridCell key={key} className={number ? 'ledger-number number' : undefined}>
            {cell(row, today)}
          </GridCell>
        ))}
      {row === undefined && <span className="ledger-ghost" />}
    </RowBox>
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
    <GridCell className="ledger-card-body">
      <span className="ledger-card-head">
        <Light light={row.light} reason={row.lightReason} />
        <span className={`chip chip-${row.kind}`}>{t(kindMarks[row.kind])}</span>
        <span className="ledger-card-what">{headline(row)}</span>
        <strong className="number">{amount(row)}</strong>
      </span>
      <span className="quiet">{below.filter(Boolean).join(' · ')}</span>
    </GridCell>
  )
}
