import {type HTMLAttributes, type ReactNode, useEffect, useLayoutEffect, useRef, useState} from 'react'
import {flushSync} from 'react-dom'
import {usePrinting} from './usePrinting.js'

/** Rows from `first` up to, not including, `last`. */
export interface Shown {
  readonly first: number
  readonly last: number
}

interface Props {
  readonly count: number
  readonly rowHeight: number
  /** Stays on top while the rows run; scrolls sideways with them. */
  readonly head?: ReactNode
  readonly row: (index: number) => ReactNode
  /** Hears which rows are in sight. */
  readonly onShown?: (shown: Shown) => void
  /** The row to keep in sight when it changes. */
  readonly current?: number | null
  /** On paper there is nothing to scroll: so many rows from the first are printed. */
  readonly printed?: number
  readonly minWidth?: string
  readonly attributes?: HTMLAttributes<HTMLDivElement>
}

/** Rows above and below that are drawn before they are seen. */
const AHEAD = 16

/** A long list of rows of one height; only those in sight are in the page. */
export function Windowed({count, rowHeight, head, row, onShown, current, printed, minWidth, attributes}: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({top: 0, height: 600})
  const printing = usePrinting()

  useLayoutEffect(() => {
    const element = box.current!
    const measure = () => setView((old) => ({...old, height: element.clientHeight}))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])

  const inSight = {
    first: Math.min(Math.floor(view.top / rowHeight), Math.max(0, count - 1)),
    last: Math.min(count, Math.ceil((view.top + view.height) / rowHeight)),
  }
  const first = printing ? 0 : Math.max(0, inSight.first - AHEAD)
  const last = printing ? Math.min(count, printed ?? count) : Math.min(count, inSight.last + AHEAD)

  useEffect(() => onShown?.({first: inSight.first, last: inSight.last}), [inSight.first, inSight.last, onShown])
  useEffect(() => {
    if (current === null || current === undefined) return
    const element = box.current!
    const headHeight = (element.firstElementChild as HTMLElement | null)?.dataset.head ? HEAD : 0
    const top = current * rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    const bottom = top + rowHeight + headHeight
    if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
  }, [current, rowHeight])

  const indexes = Array.from({length: Math.max(0, last - first)}, (_, step) => first + step)
  return (
    <div
      {...attributes}
      ref={box}
      className={`windowed ${attributes?.className ?? ''}`}
      onScroll={({currentTarget}) => {
        const top = currentTarget.scrollTop
        flushSync(() => setView((old) => (old.top === top ? old : {...old, top})))
      }}
    >
      {head && (
        <div className="windowed-head" data-head style={{minWidth}}>
          {head}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a table's own elements cannot be laid out row by row. */}
      <div
        role="rowgroup"
        className="windowed-rows"
        style={printing ? {minWidth} : {height: count * rowHeight, paddingTop: first * rowHeight, minWidth}}
      >
        {indexes.map(row)}
      </div>
    </div>
  )
}

/** As tall as style.css makes the head. */
const HEAD = 38
