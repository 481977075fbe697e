/** One line of a table of time expressions: the quote with its first and last day; `finds` empty where nothing may be found. */
export interface DatedCase {
  readonly text: string
  /** The day the text counts from; null where nobody knows it. */
  readonly date?: string | null
  readonly finds: readonly (readonly [quote: string, from: string | null, to: string | null])[]
}
