export interface Clock {
  now(): Date
}

/** Structured lines for whoever keeps the system running. */
export interface Log {
  info(what: string, detail?: Readonly<Record<string, unknown>>): void
  warn(what: string, detail?: Readonly<Record<string, unknown>>): void
  error(what: string, detail?: Readonly<Record<string, unknown>>): void
}
