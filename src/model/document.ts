export type Genre = 'speech' | 'report' | 'briefing' | 'plan' | 'other'

/** What the person who uploads a document (or a catalog row) says of it; it wins over what is found in the text. */
export interface Given {
  readonly name: string
  /** ISO `YYYY-MM-DD`; the day the document counts from. */
  readonly date: string | null
  readonly place: string | null
  readonly title: string | null
  readonly genre: Genre | null
}

/** What is known of a document once it has been read. */
export interface DocumentFacts {
  readonly title: string | null
  readonly genre: Genre
  readonly date: string | null
  readonly dateFrom: 'given' | 'text' | null
  readonly place: string | null
  readonly speaker: string | null
}
