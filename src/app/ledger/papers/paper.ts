/** A document for print: what Word shows. */
export interface Paper {
  readonly title: string
  readonly landscape: boolean
  readonly blocks: readonly Block[]
}

export type Block =
  | {readonly kind: 'heading'; readonly words: string}
  | {readonly kind: 'paragraph'; readonly words: string}
  /** Smaller, for what explains and what refers. */
  | {readonly kind: 'note'; readonly words: string; readonly align?: 'right'}
  | Grid

/** A table with a heading row that repeats on every page. Widths are shares of the page. */
export interface Grid {
  readonly kind: 'table'
  readonly widths: readonly number[]
  readonly heads: readonly string[] | null
  readonly rows: readonly (readonly string[])[]
  /** Columns whose cells are short and stand in the middle. */
  readonly centered?: readonly number[]
  /** Rows that people fill in by hand are this high, in centimetres. */
  readonly blankHeight?: number
}
