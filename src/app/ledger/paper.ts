/** A document for print: what Word shows. */
export interface Paper {
  readonly title: string
  readonly landscape: boolean
  readonly blocks: readonly Block[]
}

export type Block =
  | {readonly kind: 'heading'; readonly words: string}
  | {readonly kind: 'paragraph'; readonly words: string}
  | Grid

/** A table with a heading row that repeats on every page. Widths are shares of the page. */
export interface Grid {
  readonly kind: 'table'
  readonly widths: readonly number[]
  readonly heads: readonly string[] | null
  readonly rows: readonly (readonly string[])[]
}
