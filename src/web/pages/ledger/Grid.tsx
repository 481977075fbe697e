import {Checkbox, Empty} from 'antd'
import {type MouseEvent, memo, useCallback, useRef} from 'react'
import {Link} from 'wouter'
import {t} from '../../i18n/words.js'
import {HeadCell, RowBox} from '../../parts/Cells.js'
import {Windowed} from '../../parts/Windowed.js'
import type {Row} from '../review/records.js'
import type {Column} from './columns.js'
import {GridRow} from './GridRow.js'
import type {LedgerRows} from './useLedgerRows.js'
import {useNarrow} from './useNarrow.js'

interface Props {
  readonly rows: LedgerRows
  readonly columns: readonly Column[]
  readonly today: string
  readonly sort: string | undefined
  /** Whether a filter is set. */
  readonly narrowed: boolean
  readonly selected: ReadonlyMap<string, Row>
  readonly current: number | null
  readonly onSort: (sort: string | null) => void
  readonly onToggle: (rows: readonly Row[], on: boolean) => void
  readonly onCurrent: (index: number) => void
  readonly onOpen: (row: Row) => void
}

/** Rows that fit on paper before a spreadsheet is the better way. */
const PRINTED = 500

/** The table: any number of rows, only those in sight in the page; on a phone every row is two lines. */
export function Grid(props: Props) {
  const {rows, columns, today, selected, current} = props
  const narrow = useNarrow()
  const anchor = useRef<number | null>(null)
  // Rows are drawn again only when they change, so what they call must stay the same function.
  const latest = useRef(props)
  latest.current = props
  const pick = useCallback((index: number, event: MouseEvent) => {
    const {rows, selected, onToggle} = latest.current
    const row = rows.at(index)
    if (!row) return
    const from = event.shiftKey && anchor.current !== null ? anchor.current : index
    const [low, high] = [Math.min(from, index), Math.max(from, index)]
    const range = Array.from({length: high - low + 1}, (_, step) => rows.at(low + step)).filter(
      (one) => one !== undefined,
    )
    onToggle(range, !selected.has(row.id))
    anchor.current = index
  }, [])
  const tick = useCallback((on: boolean) => latest.current.onToggle(firstRows(latest.current.rows), on), [])
  const sortBy = useCallback((sort: string | null) => latest.current.onSort(sort), [])
  const open = useCallback((index: number, row: Row) => {
    latest.current.onCurrent(index)
    latest.current.onOpen(row)
  }, [])
  if (rows.total === 0) {
    return (
      <Empty className="ledger-empty" description={props.narrowed ? t('没有符合的记录') : t('还没有承诺事项')}>
        {props.narrowed ? (
          <Link href="/ledger">{t('去掉全部筛选')}</Link>
        ) : (
          <Link href="/upload">{t('上传讲话、报告, 台账自己填好')}</Link>
        )}
      </Empty>
    )
  }
  const tracks = `36px ${columns.map(({width}) => width).join(' ')}`
  const count = rows.total ?? 30
  return (
    <div className="ledger-table" style={{'--tracks': tracks} as React.CSSProperties}>
      <Windowed
        count={count}
        rowHeight={narrow ? 64 : 36}
        current={current}
        printed={PRINTED}
        minWidth={narrow ? undefined : leastWidth(columns)}
        head={
          narrow ? undefined : (
            <Head columns={columns} sort={props.sort} ticked={tickedOf(props)} onSort={sortBy} onTick={tick} />
          )
        }
        ready={rows.ready}
        waiting={({first}) => t('正在读第 {number} 条起…', {number: (first + 1).toLocaleString()})}
        onShown={rows.onShown}
        attributes={{
          role: 'grid',
          tabIndex: 0,
          'aria-label': t('台账'),
          'aria-rowcount': count + 1,
          'aria-multiselectable': true,
          'aria-busy': rows.total === null,
          'aria-activedescendant': current === null ? undefined : `ledger-row-${current}`,
        }}
        row={(index) => (
          <GridRow
            key={index}
            index={index}
            row={rows.at(index)}
            columns={columns}
            today={today}
            narrow={narrow}
            current={index === current}
            selected={selected.has(rows.at(index)?.id ?? '')}
            onPick={pick}
            onOpen={open}
          />
        )}
      />
      {count > PRINTED && (
        <p className="print-only">
          {t('共 {count} 条, 只印前 {printed} 条中已显示的; 完整清单请导出 Excel', {count, printed: PRINTED})}
        </p>
      )}
    </div>
  )
}

function leastWidth(columns: readonly Column[]): string {
  const pixels = columns.map(({width}) => Number(/(\d+)px/u.exec(width)?.[1] ?? 100))
  return `${36 + pixels.reduce((sum, one) => sum + one, 0)}px`
}

/** The first rows, as far as they are here. */
function firstRows({total, at}: LedgerRows): Row[] {
  return Array.from({length: Math.min(total ?? 0, 200)}, (_, index) => at(index)).filter((row) => row !== undefined)
}

function tickedOf({rows, selected}: Props): HeadProps['ticked'] {
  if (selected.size === 0) return 'none'
  const loaded = firstRows(rows)
  const some = loaded.filter((row) => selected.has(row.id)).length
  if (some === 0) return 'none'
  return some === loaded.length ? 'all' : 'some'
}

interface HeadProps extends Pick<Props, 'columns' | 'sort' | 'onSort'> {
  /** Of the rows that are here: all are selected, some, or none. */
  readonly ticked: 'all' | 'some' | 'none'
  readonly onTick: (on: boolean) => void
}

const Head = memo(function Head({columns, sort, ticked, onSort, onTick}: HeadProps) {
  const next = (key: string): string | null => {
    if (sort === key) return `-${key}`
    return sort === `-${key}` ? null : key
  }
  const direction = (key: string | undefined) => {
    if (key === undefined || (sort !== key && sort !== `-${key}`)) return undefined
    return sort === key ? 'ascending' : 'descending'
  }
  const arrow = (way: 'ascending' | 'descending' | undefined) => way && (way === 'ascending' ? ' ↑' : ' ↓')
  return (
    <RowBox aria-rowindex={1} className="ledger-row ledger-headings">
      <HeadCell>
        <Checkbox
          aria-label={t('选中已显示的')}
          checked={ticked === 'all'}
          indeterminate={ticked === 'some'}
          onChange={({target}) => onTick(target.checked)}
        />
      </HeadCell>
      {columns.map(({key, title, sort: by, number}) => (
        <HeadCell key={key} aria-sort={direction(by)} className={number ? 'ledger-number' : undefined}>
          {by ? (
            <button type="button" onClick={() => onSort(next(by))}>
              {t(title)}
              <span aria-hidden="true">{arrow(direction(by))}</span>
            </button>
          ) : (
            t(title)
          )}
        </HeadCell>
      ))}
    </RowBox>
  )
})
