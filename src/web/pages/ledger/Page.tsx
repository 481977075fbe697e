import {Button} from 'antd'
import {useCallback, useMemo, useState} from 'react'
import {useQueryState} from '../../address.js'
import {t} from '../../i18n/words.js'
import {Trouble} from '../../parts/Trouble.js'
import {today as todayNow} from '../../parts/today.js'
import {useRefusal} from '../../parts/useRefusal.js'
import '../../parts/windowed.css'
import {useKeys} from '../review/keys.js'
import type {Row} from '../review/records.js'
import {BulkBar} from './BulkBar.js'
import {chosenColumns} from './columns.js'
import {type EntrySort, filterOf, setFilters} from './filter.js'
import {Grid} from './Grid.js'
import {Groups} from './Groups.js'
import './ledger.css'
import {RecordPanel} from './RecordPanel.js'
import {storedColumns} from './remembered.js'
import {Toolbar} from './Toolbar.js'
import {useBulk} from './useBulk.js'
import {useLedgerRows} from './useLedgerRows.js'

/** 台账: every commitment of the archive as one table; the address holds filters, grouping, columns and the open record. */
export function Page() {
  const [query, change] = useQueryState()
  const today = todayNow()
  const filter = useMemo(() => filterOf(query, today), [query, today])
  const filterKey = JSON.stringify(filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object of the same words is the same filter.
  const steady = useMemo(() => filter, [filterKey])
  const rows = useLedgerRows(steady, query.sort as EntrySort | undefined)
  const [selected, setSelected] = useState<ReadonlyMap<string, Row>>(new Map())
  const [current, setCurrent] = useState<number | null>(null)
  const columns = useMemo(() => chosenColumns(query.cols ?? storedColumns()), [query.cols])
  const bulk = useBulk({
    onRows: rows.patch,
    onRefused: useRefusal(),
  })

  const open = useCallback((row: Row) => change({record: `${row.documentId}.${row.id}`}), [change])
  const toggle = useCallback((some: readonly Row[], on: boolean) => {
    setSelected((old) => {
      const next = new Map(old)
      for (const row of some) {
        if (on) next.set(row.id, row)
        else next.delete(row.id)
      }
      return next
    })
  }, [])
  const step = (by: number) => {
    if (rows.total === null || rows.total === 0) return
    const next = current === null ? 0 : Math.min(rows.total - 1, Math.max(0, current + by))
    setCurrent(next)
    const row = rows.at(next)
    if (row && query.record) open(row)
  }
  const here = current === null ? undefined : rows.at(current)
  useKeys({
    j: () => step(1),
    arrowdown: () => step(1),
    k: () => step(-1),
    arrowup: () => step(-1),
    o: () => here && open(here),
    x: () => here && toggle([here], !selected.has(here.id)),
    u: bulk.undoLast,
    escape: () => (query.record ? change({record: null}) : setSelected(new Map())),
  })
  return (
    <div className="ledger">
      <Toolbar query={query} filter={steady} total={rows.total} onChange={change} onTaken={bulk.taken} />
      <Trouble error={rows.error} retry={rows.retry} />
      <div className="ledger-body">
        {query.by && <Groups query={query} today={today} onChange={change} />}
        <Grid
          rows={rows}
          columns={columns}
          today={today}
          sort={query.sort}
          narrowed={setFilters(query).length > 0}
          selected={selected}
          current={current}
          onSort={(sort) => change({sort})}
          onToggle={toggle}
          onCurrent={setCurrent}
          onOpen={open}
        />
        {query.record && (
          <RecordPanel
            key={query.record}
            record={query.record}
            today={today}
            onAct={(decisions) => bulk.run(decisions)}
            onUndo={bulk.undo}
            onClose={() => change({record: null})}
          />
        )}
      </div>
      <BulkBar
        selected={selected}
        filter={steady}
        total={rows.total}
        bulk={bulk}
        onSelect={setSelected}
        onClear={() => setSelected(new Map())}
      />
      <footer className="ledger-foot quiet">
        <span>{t('J/K 上下条 · O 打开 · X 选中 · U 撤销 · Shift 点选一段')}</span>
        {bulk.last && (
          <Button size="small" type="link" onClick={bulk.undoLast}>
            {t('撤销刚才的 {count} 项', {count: bulk.last.length})}
          </Button>
        )}
      </footer>
    </div>
  )
}
