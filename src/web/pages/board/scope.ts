/** What the whole board is about: all, or one place, or the documents of one year. */
export interface Scope {
  readonly place: string | undefined
  readonly year: string | undefined
  /** The same, as the API's statistics take it. */
  readonly stats: {
    readonly place: string | undefined
    readonly from: string | undefined
    readonly to: string | undefined
  }
}

/** The ledger with the board's scope and these filters. */
export function ledgerHref({place, year}: Scope, filters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries({place, year, ...filters}).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  )
  return `/ledger?${new URLSearchParams(given).toString()}`
}

/** The list of documents with the board's scope. */
export function documentsHref(filters: Readonly<Record<string, string>>): string {
  return `/review?${new URLSearchParams(filters).toString()}`
}
