/** A table for people: what Excel, CSV and the terminal print. Days are ISO strings; null is an empty cell. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** For programs, not for people. */
  readonly hidden?: boolean
}

export type Cell = string | number | null

export interface Column {
  readonly heading: string
  readonly type: 'text' | 'number' | 'day' | 'percent'
  /** In characters of half width, as Excel counts. */
  readonly width: number
  /** Long text that breaks over lines. */
  readonly wrap?: boolean
  /** Stays on the screen when the sheet is printed. */
  readonly offPaper?: boolean
}
