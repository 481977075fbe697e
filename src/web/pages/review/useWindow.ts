import {useCallback, useLayoutEffect, useState} from 'react'
import {flushSync} from 'react-dom'
import {usePrinting} from '../../parts/usePrinting.js'

/** As tall as review.css makes a record that is not at hand. */
export const ROW = 37
/** A list as short as this stands in the page as a whole, where the browser's own search finds all of it. */
const WHOLE = 200
/** Drawn above and below what is in sight; the window moves in steps of so many. */
const STEP = 12

/**
 * Which rows of a long list are in the page, by their indexes: those in sight, some round them, and always the one at
 * hand (`at`, -1: none), which is taller than the others.
 */
export function useWindow(box: {readonly current: HTMLElement | null}, count: number, at: number) {
  const [view, setView] = useState({first: 0, last: 4 * STEP})
  const printing = usePrinting()
  const look = useCallback(() => {
    const list = box.current!
    const card = list.querySelector<HTMLElement>('.record-current')
    const taller = card && card.offsetTop < list.scrollTop ? card.offsetHeight - ROW : 0
    const above = Math.max(0, Math.floor((list.scrollTop - taller) / ROW / STEP) - 1)
    const seen = Math.ceil(list.clientHeight / ROW / STEP) + 3
    const [first, last] = [above * STEP, (above + seen) * STEP]
    setView((old) => (old.first === first && old.last === last ? old : {first, last}))
  }, [box])
  useLayoutEffect(() => {
    const observer = new ResizeObserver(look)
    observer.observe(box.current!)
    return () => observer.disconnect()
  }, [box, look])
  const onScroll = useCallback(() => flushSync(look), [look])
  if (count <= WHOLE || printing) return {indexes: span(0, count), onScroll}
  const last = Math.min(count, view.last)
  const first = Math.min(view.first, Math.max(0, last - STEP))
  const before = at >= 0 && at < first ? [at] : []
  const after = at >= last ? [at] : []
  return {indexes: [...before, ...span(first, last), ...after], onScroll}
}

const span = (first: number, last: number) => Array.from({length: Math.max(0, last - first)}, (_, step) => first + step)
