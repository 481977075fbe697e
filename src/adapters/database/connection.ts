/** What Kysely and BullMQ need of a PostgreSQL connection pool; pg.Pool is one, and so is the embedded database. */
export interface Client {
  query(text: string | {text: string; values?: unknown[]}, params?: unknown[]): Promise<Result>
  release(): void
}
export interface Result {
  rows: Record<string, unknown>[]
  rowCount: number
  command: string
  fields: {name: string; dataTypeID: number}[]
}
export interface Pool {
  connect(): Promise<Client>
  query(text: string, params?: unknown[]): Promise<Result>
  end(): Promise<void>
}

/** An open database: one pool for our own tables, one for the queue's, and a way to hear NOTIFY. */
export interface Database {
  readonly engine: 'pglite' | 'postgresql'
  readonly pool: Pool
  readonly queuePool: Pool
  /**
   * Calls `heard` for every notification on the channel until the returned function is called; `back` when the
   * connection had been lost and listens again: what was said in between was not heard.
   */
  listen(channel: string, heard: (payload: string) => void, back?: () => void): Promise<() => Promise<void>>
  /** Hands over everything as one archive that a new data folder can begin from; embedded only. */
  dump?(): Promise<Uint8Array>
  /** Resolves when the database can never answer again and the process must begin anew. */
  readonly lost: Promise<Error>
  close(): Promise<void>
}
