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
  /**
   * Whether these rows are here. While they are on their way, the rows that were seen last stay where they were on the
   * screen, and `waiting` says below them what will come.
   */
  readonly ready?: (shown: Shown) => boolean
  readonly waiting?: (shown: Shown) => string
  /** Hears which rows are in sight. */
  readonly onShown?: (shown: Shown) => void
  /** The row to keep in sight when it changes. */
  readonly current?: number | null
  /** On paper there is nothing to scroll: so many rows from the first are printed. */
  readonly printed?: number
  readonly minWidth?: string
  readonly attributes?: HTMLAttributes<HTMLDivElement>
}

/** Rows above and below that are drawn before they are seen; after a jump first only so many as may peep in. */
const AHEAD = 16
const PEEP = 1

/** A long list of rows of one height; only those in sight are in the page. */
export function Windowed(props: Props) {
  const {count, rowHeight, head, row, onShown, current, printed, minWidth, attributes} = props
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<View>({top: 0, height: 600, ahead: AHEAD})
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
  const here = printing || (props.ready?.(inSight) ?? true)
  const kept = useRef<{readonly shown: Shown; readonly top: number} | null>(null)
  if (here) kept.current = {shown: inSight, top: view.top}
  const held = here ? null : kept.current
  const first = printing ? 0 : (held?.shown.first ?? Math.max(0, inSight.first - view.ahead))
  const last = printing
    ? Math.min(count, printed ?? count)
    : Math.min(count, held?.shown.last ?? inSight.last + view.ahead)
  const above = first * rowHeight + (held ? view.top - held.top : 0)

  // What was jumped to is painted before what lies round it.
  useEffect(() => {
    if (!here || view.ahead === AHEAD) return
    const timer = setTimeout(() => setView((old) => ({...old, ahead: AHEAD})), 50)
    return () => clearTimeout(timer)
  }, [here, view.ahead])
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
        flushSync(() => setView((old) => (old.top === top ? old : moved(old, top, AHEAD * rowHeight))))
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
        className={held ? 'windowed-rows windowed-held' : 'windowed-rows'}
        style={printing ? {minWidth} : {height: count * rowHeight, paddingTop: above, minWidth}}
      >
        {indexes.map(row)}
      </div>
      {held && props.waiting && (
        <p className="windowed-waiting" style={{top: view.top + view.height - HEAD}}>
          {props.waiting(inSight)}
        </p>
      )}
    </div>
  )
}

interface View {
  readonly top: number
  readonly height: number
  /** Rows drawn round those in sight. */
  readonly ahead: number
}

function moved(view: View, top: number, near: number): View {
  return {...view, top, ahead: Math.abs(top - view.top) > view.height + near ? PEEP : view.ahead}
}

/** As tall as style.css makes the head. */
const HEAD = 38
