import {useState} from 'react'

const KEY = 'taizhang.zoom'
/** Against the width of the pane. */
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

export interface Zoom {
  readonly factor: number
  in(): void
  out(): void
  fit(): void
}

/** How large the page is shown; the next page and the next day keep it. */
export function useZoom(): Zoom {
  const [factor, setFactor] = useState(() => Number(localStorage.getItem(KEY)) || 1)
  const set = (next: number | undefined) => {
    if (next === undefined) return
    localStorage.setItem(KEY, String(next))
    setFactor(next)
  }
  return {
    factor,
    in: () => set(STEPS.find((step) => step > factor)),
    out: () => set(STEPS.findLast((step) => step < factor)),
    fit: () => set(1),
  }
}
