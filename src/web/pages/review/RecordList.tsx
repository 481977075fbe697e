import {type ReactNode, useCallback, useEffect, useLayoutEffect, useRef} from 'react'
import {type Act, RecordCard} from './RecordCard.js'
import type {Row} from './records.js'
import type {Waiting} from './useWaiting.js'
import {ROW, useWindow} from './useWindow.js'

interface Props {
  readonly rows: readonly Row[]
  readonly current: Row | undefined
  /** Records whose decision is on its way. */
  readonly waiting: ReadonlyMap<string, Waiting>
  /** Stands in the place of the record at hand while it is edited. */
  readonly editor: ReactNode
  readonly onPick: (id: string) => void
  readonly onAct: (act: Act) => void
}

/** The records in the order of the text. Cards stand still while two of them change: what they call stays the same. */
export function RecordList(props: Props) {
  const latest = useRef(props)
  latest.current = props
  const pick = useCallback((id: string) => latest.current.onPick(id), [])
  const act = useCallback((name: Act) => latest.current.onAct(name), [])
  const {rows, current, waiting, editor} = props
  const box = useRef<HTMLDivElement>(null)
  const at = current === undefined ? -1 : rows.indexOf(current)
  const {indexes, onScroll} = useWindow(box, rows.length, at)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record is brought into sight, not another state of it.
  useLayoutEffect(() => reveal(box.current!), [current?.id])
  const id = current?.id
  // What opens in the record at hand (its fields to edit, its rules, its evidence) is brought into sight as well.
  useEffect(() => {
    const list = box.current
    const card = list?.querySelector('.record-current')
    if (id === undefined || !list || !card) return
    const watch = new ResizeObserver(() => reveal(list))
    watch.observe(card)
    return () => watch.disconnect()
  }, [id])
  const rest = rows.length - 1 - (indexes.at(-1) ?? -1)
  return (
    <div ref={box} className="record-list" onScroll={onScroll}>
      <ol style={{paddingBottom: rest * ROW}}>
        {indexes.map((index, place) => {
          const row = rows[index]!
          return (
            <RecordCard
              key={row.id}
              row={row}
              current={row === current}
              waiting={waiting.get(row.id)}
              above={(index - (indexes[place - 1] ?? -1) - 1) * ROW}
              place={index + 1}
              count={rows.length}
              onPick={pick}
              onAct={act}
              editor={row === current ? editor : null}
            />
          )
        })}
      </ol>
    </div>
  )
}

function reveal(list: HTMLElement) {
  list.querySelector('.record-current')?.scrollIntoView({block: 'nearest'})
}
