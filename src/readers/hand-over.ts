interface Given<T> {
  readonly thing: T
  taken(): void
  refuse(error: Error): void
}

/** What is given one at a time, as a row to walk: giving ends when the thing has been used and the next is asked for. */
export async function* handOver<T>(start: (give: (thing: T) => Promise<void>) => Promise<unknown>): AsyncGenerator<T> {
  const state: {given: Given<T> | null; end: {error?: unknown} | null; left: boolean} = {
    given: null,
    end: null,
    left: false,
  }
  let wake = () => {}
  const give = (thing: T) =>
    new Promise<void>((taken, refuse) => {
      if (state.left) return refuse(new Error('nobody takes any more'))
      state.given = {thing, taken, refuse}
      wake()
    })
  const finish = (end: {error?: unknown}) => {
    state.end = end
    wake()
  }
  const ended = start(give).then(
    () => finish({}),
    (error: unknown) => finish({error}),
  )
  try {
    for (;;) {
      if (state.given === null && state.end === null)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      const {given} = state
      if (given === null) break
      yield given.thing
      state.given = null
      given.taken()
    }
    if (state.end && 'error' in state.end) throw state.end.error
  } finally {
    // Left in the middle: whoever gives is told, and has stopped when this ends.
    state.left = true
    state.given?.refuse(new Error('nobody takes any more'))
    await ended
  }
}
