/** What an input error tells the user: each part a sentence without its full stop. */
export interface Fault {
  /** `<what>/<how>`, e.g. docx/encrypted; stable, for programs. */
  readonly code: string
  readonly found: string
  readonly expected: string
  readonly remedy: string
}

/** A fault as it is stored and shown: what was found and what was expected in one line. */
export function reasonOf({code, found, expected, remedy}: Fault): {code: string; reason: string; remedy: string} {
  return {code, reason: `${found}；应为：${expected}`, remedy}
}

/** The user can act on it; trying again without acting gives the same. */
export class InputError extends Error implements Fault {
  readonly code: string
  readonly found: string
  readonly expected: string
  readonly remedy: string

  constructor({code, found, expected, remedy}: Fault, options?: ErrorOptions) {
    super(`[${code}] ${found}；应为：${expected}；处理：${remedy}。`, options)
    this.name = 'InputError'
    this.code = code
    this.found = found
    this.expected = expected
    this.remedy = remedy
  }
}

/** Something outside was not ready (a connection, a busy process): the same call may succeed later. */
export class RetryError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'RetryError'
  }
}
